#include "lib/measure/machine.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "lib/measure/machine_files.h"
#include "lib/measure/results.h"

Test(machine, the_card_names_what_a_run_depends_on)
{
    struct pace_machine machine;

    pace_machine_read(&machine);
    cr_assert_str_not_empty(machine.cpu);
    cr_assert_str_not_empty(machine.os);
    cr_assert_str_not_empty(machine.compiler);
    cr_assert_str_not_empty(machine.flags);
    cr_assert_neq(machine.cores, 0);
    cr_assert_neq(machine.memory_bytes, 0);
    cr_assert_lt(0.0, machine.clock_cost_ns);
    cr_assert_lt(0.0, machine.clock_step_ns);
}

static const struct pace_machine known = {
    .cpu = "Toy 3000",
    .cores = 2,
    .l1d_bytes = 49152,
    .l2_bytes = 2097152,
    .l3_bytes = 34603008,
    .memory_bytes = 25769803776,
    .os = "Linux 6.1",
    .compiler = "gcc 12.2.0",
    .flags = "-O2 -g",
    .governor = "performance",
    .is_virtual = true,
    .load = 0.25,
    .clock_step_ns = 20,
    .clock_cost_ns = 23.5,
};

Test(machine, the_card_as_json_says_all_of_it)
{
    json_t *card = pace_machine_json(&known);
    char *text;

    cr_assert_not_null(card);
    text = json_dumps(card, JSON_COMPACT | JSON_SORT_KEYS);
    cr_assert_str_eq(
        text, "{\"clock_cost_ns\":23.5,\"clock_step_ns\":20.0,"
              "\"compiler\":\"gcc 12.2.0\",\"cores\":2,\"cpu\":\"Toy 3000\","
              "\"flags\":\"-O2 -g\",\"governor\":\"performance\","
              "\"l1d_bytes\":49152,\"l2_bytes\":2097152,\"l3_bytes\":34603008,"
              "\"load\":0.25,\"memory_bytes\":25769803776,\"os\":\"Linux 6.1\","
              "\"schema\":1,\"virtual\":true}");
    cr_assert_eq(PACE_SCHEMA_VERSION, 1);
    free(text);
    json_decref(card);
}

Test(machine, the_card_holds_no_names_of_hosts_or_people)
{
    struct pace_machine machine;
    char host[256] = "";
    const char *user = getenv("USER");
    json_t *card;
    char *text;

    pace_machine_read(&machine);
    card = pace_machine_json(&machine);
    text = json_dumps(card, 0);
    gethostname(host, sizeof host - 1);
    cr_assert(strlen(host) < 4 || !strstr(text, host));
    cr_assert(!user || strlen(user) < 5 || !strstr(text, user));
    free(text);
    json_decref(card);
}

static void line_is(const struct pace_machine *machine, const char *expected)
{
    char line[1024] = "";
    FILE *stream = fmemopen(line, sizeof line, "w");

    cr_assert_not_null(stream);
    pace_machine_line(machine, stream);
    fclose(stream);
    cr_assert_str_eq(line, expected);
}

Test(machine, the_card_in_one_line)
{
    struct pace_machine machine = known;

    line_is(&machine, "Toy 3000, 2 cores, L2 2 MiB, virtual; gcc 12.2.0 -O2 "
                      "-g; load 0.25");
    machine.cores = 1;
    machine.l2_bytes = 524288;
    machine.is_virtual = false;
    line_is(&machine, "Toy 3000, 1 core, L2 512 KiB; gcc 12.2.0 -O2 -g; load "
                      "0.25");
    machine.l2_bytes = 1310720;
    line_is(&machine, "Toy 3000, 1 core, L2 1.25 MiB; gcc 12.2.0 -O2 -g; load "
                      "0.25");
}

Test(machine, a_card_that_knows_nothing_can_still_be_shown)
{
    const struct pace_machine nothing = {0};
    json_t *card = pace_machine_json(&nothing);

    line_is(&nothing, "unknown CPU; unknown compiler; load 0.00");
    cr_assert_not_null(card);
    json_decref(card);
}

static int allowed_blocks;
static int live_blocks;

static void *scarce_malloc(size_t size)
{
    void *block = allowed_blocks-- > 0 ? malloc(size) : NULL;

    live_blocks += block ? 1 : 0;
    return block;
}

static void scarce_free(void *block)
{
    live_blocks -= block ? 1 : 0;
    free(block);
}

Test(machine, memory_may_run_out)
{
    json_t *card = NULL;

    json_set_alloc_funcs(scarce_malloc, scarce_free);
    for (int allowed = 0; !card && allowed < 1000; allowed++) {
        cr_assert_eq(live_blocks, 0);
        allowed_blocks = allowed;
        card = pace_machine_json(&known);
    }
    cr_assert_not_null(card);
    cr_assert_eq(json_object_size(card), 15);
    json_decref(card);
    cr_assert_eq(live_blocks, 0);
}

/* A folder with the files that other machines have. */
static char root[] = "/tmp/pace-machine-XXXXXX";

static void put(const char *path, const char *text)
{
    char whole[512];
    FILE *stream;

    snprintf(whole, sizeof whole, "%s%s", root, path);
    for (char *slash = strchr(whole + strlen(root) + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(whole, 0777);
        *slash = '/';
    }
    stream = fopen(whole, "w");
    cr_assert_not_null(stream, "%s", whole);
    fputs(text, stream);
    fclose(stream);
}

static void make_root(void)
{
    cr_assert_not_null(mkdtemp(root));
}

static void remove_root(void)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf '%s'", root);
    cr_assert_eq(system(command), 0);
}

TestSuite(machine_files, .init = make_root, .fini = remove_root);

static struct pace_machine read_root(void)
{
    struct pace_machine machine = {0};

    pace_machine_files(root, &machine);
    return machine;
}

Test(machine_files, a_virtual_pc)
{
    struct pace_machine machine;
    char flags[5000];

    /* The flag that matters comes after more flags than any CPU has. */
    memset(flags, 'x', sizeof flags);
    snprintf(flags, sizeof flags,
             "processor\t: 0\nmodel name\t: Toy CPU @ 3 "
             "GHz\ncpu family\t: 6\nflags\t\t: fpu vme");
    memset(flags + strlen(flags), ' ', 1);
    snprintf(flags + sizeof flags - 20, 20, " hypervisor lm\n");
    put("/proc/cpuinfo", flags);
    put("/proc/loadavg", "1.50 0.80 0.40 2/345 6789\n");
    put("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n");
    machine = read_root();
    cr_assert_str_eq(machine.cpu, "Toy CPU @ 3 GHz");
    cr_assert(machine.is_virtual);
    cr_assert(machine.load == 1.5);
    cr_assert_str_eq(machine.governor, "powersave");
}

Test(machine_files, a_real_pc)
{
    struct pace_machine machine;

    put("/proc/cpuinfo", "model name\t: A\nflags\t: fpu\n\nmodel name\t: B\n");
    put("/sys/class/dmi/id/sys_vendor", "Dull Inc.\n");
    machine = read_root();
    cr_assert_str_eq(machine.cpu, "A");
    cr_assert(!machine.is_virtual);
}

Test(machine_files, other_kinds_of_cpu_have_other_names)
{
    put("/proc/device-tree/model", "Raspberry Pi 4 Model B");
    put("/proc/cpuinfo", "processor\t: 0\nBogoMIPS\t: 108.00\n");
    cr_assert_str_eq(read_root().cpu, "Raspberry Pi 4 Model B");
    put("/proc/cpuinfo", "processor : 0\nuarch : sifive,u74-mc\n");
    cr_assert_str_eq(read_root().cpu, "sifive,u74-mc");
    put("/proc/cpuinfo", "processor : 0\ncpu : POWER9, altivec supported\n");
    cr_assert_str_eq(read_root().cpu, "POWER9, altivec supported");
    put("/proc/cpuinfo", "cpu MHz : 3000\nmodel name : Toy\n");
    cr_assert_str_eq(read_root().cpu, "Toy");
}

Test(machine_files, who_built_the_machine_may_tell_that_it_is_virtual)
{
    put("/sys/class/dmi/id/sys_vendor", "QEMU\n");
    cr_assert(read_root().is_virtual);
    put("/sys/class/dmi/id/sys_vendor", "Microsoft Corporation\n");
    cr_assert(!read_root().is_virtual);
    put("/sys/class/dmi/id/product_name", "Virtual Machine\n");
    cr_assert(read_root().is_virtual);
    put("/sys/class/dmi/id/product_name", "Surface\n");
    cr_assert(!read_root().is_virtual);
    put("/sys/hypervisor/type", "xen\n");
    cr_assert(read_root().is_virtual);
}

static void put_cache(int index, const char *level, const char *type,
                      const char *size)
{
    char path[256];
    char *file =
        path + snprintf(path, sizeof path,
                        "/sys/devices/system/cpu/cpu0/cache/index%d/", index);

    snprintf(file, 8, "level");
    put(path, level);
    snprintf(file, 8, "type");
    put(path, type);
    snprintf(file, 8, "size");
    put(path, size);
}

Test(machine_files, caches_are_data_or_unified)
{
    struct pace_machine machine;

    put_cache(0, "1\n", "Data\n", "48K\n");
    put_cache(1, "1\n", "Instruction\n", "32K\n");
    put_cache(2, "2\n", "Unified\n", "2048K\n");
    put_cache(3, "3\n", "Unified\n", "33M\n");
    machine = read_root();
    cr_assert_eq(machine.l1d_bytes, 49152);
    cr_assert_eq(machine.l2_bytes, 2097152);
    cr_assert_eq(machine.l3_bytes, 34603008);
}

Test(machine_files, where_no_file_is_what_was_known_stays)
{
    struct pace_machine machine = known;

    pace_machine_files(root, &machine);
    cr_assert_str_eq(machine.cpu, "Toy 3000");
    cr_assert_eq(machine.l2_bytes, 2097152);
    cr_assert_str_eq(machine.governor, "performance");
    cr_assert(machine.is_virtual);
    cr_assert(machine.load == 0.25);
}
