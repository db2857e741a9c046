#include "lib/measure/machine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "lib/measure/clock.h"
#include "lib/measure/memory.h"
#include "lib/measure/results.h"

#ifndef PACE_FLAGS
#define PACE_FLAGS ""
#endif

#ifdef __clang__
#define COMPILER "clang " __clang_version__
#elif defined __GNUC__
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "unknown compiler"
#endif

/* How many clock readings tell its cost. */
#define CLOCK_READS 10000

static void copy(char *to, size_t room, const char *from)
{
    snprintf(to, room, "%.*s", (int)strcspn(from, "\n"), from);
}

/* The first line of a file of Linux's /proc or /sys; "" elsewhere. */
static void first_line(const char *path, char *to, size_t room)
{
    char line[256] = "";
    FILE *file = fopen(path, "r");

    if (file) {
        if (!fgets(line, sizeof line, file)) {
            line[0] = '\0';
        }
        fclose(file);
    }
    copy(to, room, line);
}

/* /proc/cpuinfo has "name : value" lines; flags name a hypervisor. */
static void read_cpuinfo(struct pace_machine *machine)
{
    char line[4096];
    FILE *file = fopen("/proc/cpuinfo", "r");

    while (file && fgets(line, sizeof line, file)) {
        const char *value = strchr(line, ':');

        if (!value) {
            continue;
        }
        value += strspn(value, ": \t");
        if (!machine->cpu[0] && strncmp(line, "model name", 10) == 0) {
            copy(machine->cpu, sizeof machine->cpu, value);
        }
        if (strncmp(line, "flags", 5) == 0 && strstr(value, " hypervisor")) {
            machine->is_virtual = true;
        }
    }
    if (file) {
        fclose(file);
    }
}

static unsigned long configured(int name)
{
    long value = sysconf(name);

    return value > 0 ? (unsigned long)value : 0;
}

static void read_caches(struct pace_machine *machine)
{
#ifdef _SC_LEVEL1_DCACHE_SIZE
    machine->l1d_bytes = configured(_SC_LEVEL1_DCACHE_SIZE);
    machine->l2_bytes = configured(_SC_LEVEL2_CACHE_SIZE);
    machine->l3_bytes = configured(_SC_LEVEL3_CACHE_SIZE);
#else
    (void)machine;
#endif
}

static double load_average(void)
{
    char line[64];

    first_line("/proc/loadavg", line, sizeof line);
    return strtod(line, NULL);
}

/* The smallest step seen, and the mean cost of a reading. */
static void measure_clock(struct pace_machine *machine)
{
    const struct pace_clock *clock = &pace_clock_system;
    uint64_t first = clock->wall_ns(clock->context);
    uint64_t last = first;
    uint64_t step = UINT64_MAX;

    for (int i = 0; i < CLOCK_READS; i++) {
        uint64_t now = clock->wall_ns(clock->context);

        if (now > last && now - last < step) {
            step = now - last;
        }
        last = now;
    }
    machine->clock_step_ns = step == UINT64_MAX ? 0 : (double)step;
    machine->clock_cost_ns = (double)(last - first) / CLOCK_READS;
}

void pace_machine_read(struct pace_machine *machine)
{
    struct utsname system;

    *machine = (struct pace_machine){0};
    read_cpuinfo(machine);
    read_caches(machine);
    machine->cores = (unsigned)configured(_SC_NPROCESSORS_ONLN);
    machine->memory_bytes = pace_memory_bytes();
    if (uname(&system) >= 0) {
        snprintf(machine->os, sizeof machine->os, "%.40s %.80s", system.sysname,
                 system.release);
        if (!machine->cpu[0]) {
            copy(machine->cpu, sizeof machine->cpu, system.machine);
        }
    }
    copy(machine->compiler, sizeof machine->compiler, COMPILER);
    copy(machine->flags, sizeof machine->flags, PACE_FLAGS);
    first_line("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor",
               machine->governor, sizeof machine->governor);
    machine->load = load_average();
    measure_clock(machine);
}

json_t *pace_machine_json(const struct pace_machine *machine)
{
    return json_pack(
        "{s:i,s:s,s:I,s:I,s:I,s:I,s:I,s:s,s:s,s:s,s:s,s:b,s:f,s:f,s:f}",
        "schema", PACE_SCHEMA_VERSION, "cpu", machine->cpu, "cores",
        (json_int_t)machine->cores, "l1d_bytes", (json_int_t)machine->l1d_bytes,
        "l2_bytes", (json_int_t)machine->l2_bytes, "l3_bytes",
        (json_int_t)machine->l3_bytes, "memory_bytes",
        (json_int_t)machine->memory_bytes, "os", machine->os, "compiler",
        machine->compiler, "flags", machine->flags, "governor",
        machine->governor, "virtual", (int)machine->is_virtual, "load",
        machine->load, "clock_step_ns", machine->clock_step_ns, "clock_cost_ns",
        machine->clock_cost_ns);
}

void pace_machine_line(const struct pace_machine *machine, FILE *stream)
{
    fprintf(stream, "%s, %u cores%s; %s %s; load %.2f",
            machine->cpu[0] ? machine->cpu : "unknown CPU", machine->cores,
            machine->is_virtual ? ", virtual" : "", machine->compiler,
            machine->flags, machine->load);
}
