#include "lib/measure/machine_files.h"

#include <stdlib.h>
#include <string.h>

#define PATH_SIZE 512
/* The flags of a recent CPU take 2,000 bytes. */
#define LINE_SIZE  8192
#define MAX_CACHES 8

static FILE *open_below(const char *root, const char *path)
{
    char whole[PATH_SIZE];

    snprintf(whole, sizeof whole, "%s%s", root, path);
    return fopen(whole, "r");
}

/* The file's first line, without what ends it; false where there is none. */
static bool first_line(const char *root, const char *path, char line[],
                       size_t room)
{
    FILE *file = open_below(root, path);
    bool found = file && fgets(line, (int)room, file);

    if (file) {
        fclose(file);
    }
    if (!found) {
        return false;
    }
    line[strcspn(line, "\n")] = '\0';
    return line[0] != '\0';
}

/* Where a line of /proc/cpuinfo, "key   : value", has that key: its value. */
static const char *value_of(const char *line, const char *key)
{
    size_t length = strlen(key);
    const char *rest = line + length;

    if (strncmp(line, key, length) != 0) {
        return NULL;
    }
    rest += strspn(rest, " \t");
    return *rest == ':' ? rest + 1 + strspn(rest + 1, " \t") : NULL;
}

/* What the CPU is called depends on its kind; the first that is there. */
static const char *name_in(const char *line)
{
    static const char *const keys[] = {"model name", "cpu model", "Hardware",
                                       "uarch", "cpu"};
    const char *value = NULL;

    for (size_t i = 0; !value && i < sizeof keys / sizeof keys[0]; i++) {
        value = value_of(line, keys[i]);
    }
    return value;
}

static void read_cpuinfo(const char *root, struct pace_machine *machine)
{
    char line[LINE_SIZE];
    FILE *file = open_below(root, "/proc/cpuinfo");

    while (file && fgets(line, sizeof line, file)) {
        const char *name = name_in(line);
        const char *flags = value_of(line, "flags");

        if (name && machine->cpu[0] == '\0') {
            snprintf(machine->cpu, sizeof machine->cpu, "%.*s",
                     (int)strcspn(name, "\n"), name);
        }
        if (flags && strstr(flags, " hypervisor")) {
            machine->is_virtual = true;
        }
    }
    if (file) {
        fclose(file);
    }
    if (machine->cpu[0] == '\0') {
        first_line(root, "/proc/device-tree/model", machine->cpu,
                   sizeof machine->cpu);
    }
}

/* "48K" and the like, in bytes */
static unsigned long cache_bytes(const char *text)
{
    char *end;
    unsigned long count = strtoul(text, &end, 10);

    switch (*end) {
    case 'K':
        return count << 10;
    case 'M':
        return count << 20;
    default:
        return count;
    }
}

static void read_caches(const char *root, struct pace_machine *machine)
{
    for (int i = 0; i < MAX_CACHES; i++) {
        char path[PATH_SIZE];
        char level[8];
        char type[32];
        char size[32];
        int length = snprintf(path, sizeof path,
                              "/sys/devices/system/cpu/cpu0/cache/index%d/", i);
        char *file = path + length;
        size_t room = sizeof path - (size_t)length;

        snprintf(file, room, "level");
        if (!first_line(root, path, level, sizeof level)) {
            return;
        }
        snprintf(file, room, "type");
        if (!first_line(root, path, type, sizeof type) ||
            strcmp(type, "Instruction") == 0) {
            continue;
        }
        snprintf(file, room, "size");
        if (!first_line(root, path, size, sizeof size)) {
            continue;
        }
        if (strcmp(level, "1") == 0) {
            machine->l1d_bytes = cache_bytes(size);
        } else if (strcmp(level, "2") == 0) {
            machine->l2_bytes = cache_bytes(size);
        } else if (strcmp(level, "3") == 0) {
            machine->l3_bytes = cache_bytes(size);
        }
    }
}

/* For CPUs without a flag for it: who says to have built the machine. */
static bool built_by_hypervisor(const char *root)
{
    static const char *const names[] = {"QEMU",       "KVM",
                                        "VMware",     "innotek",
                                        "Xen",        "Virtual Machine",
                                        "VirtualBox", "linux,dummy-virt"};
    static const char *const paths[] = {"/sys/class/dmi/id/sys_vendor",
                                        "/sys/class/dmi/id/product_name",
                                        "/proc/device-tree/compatible"};
    char line[256];

    if (first_line(root, "/sys/hypervisor/type", line, sizeof line)) {
        return true;
    }
    for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
        bool found = first_line(root, paths[i], line, sizeof line);

        for (size_t j = 0; found && j < sizeof names / sizeof names[0]; j++) {
            if (strncmp(line, names[j], strlen(names[j])) == 0) {
                return true;
            }
        }
    }
    return false;
}

void pace_machine_files(const char *root, struct pace_machine *machine)
{
    char line[64];

    read_cpuinfo(root, machine);
    read_caches(root, machine);
    first_line(root, "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor",
               machine->governor, sizeof machine->governor);
    if (first_line(root, "/proc/loadavg", line, sizeof line)) {
        machine->load = strtod(line, NULL);
    }
    if (built_by_hypervisor(root)) {
        machine->is_virtual = true;
    }
}
