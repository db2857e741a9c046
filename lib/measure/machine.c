#include "lib/measure/machine.h"

#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "lib/measure/clock.h"
#include "lib/measure/machine_files.h"
#include "lib/measure/memory.h"
#include "lib/measure/results.h"

/* The Makefile says with what the library was compiled. */
#ifndef PACE_FLAGS
#define PACE_FLAGS ""
#endif

#define TEXT_OF(token)  #token
#define VALUE_OF(macro) TEXT_OF(macro)

#ifdef __clang__
#define COMPILER                                                               \
    "clang " VALUE_OF(__clang_major__) "." VALUE_OF(                           \
        __clang_minor__) "." VALUE_OF(__clang_patchlevel__)
#elif defined __GNUC__
#define COMPILER                                                               \
    "gcc " VALUE_OF(__GNUC__) "." VALUE_OF(__GNUC_MINOR__) "." VALUE_OF(       \
        __GNUC_PATCHLEVEL__)
#else
#define COMPILER "unknown compiler"
#endif

/* How many clock readings tell its step and cost: about 0.3 ms. */
#define CLOCK_READS 10000

/* 0 where the system does not tell. */
static unsigned long configured(int name)
{
    long value = sysconf(name);

    return value > 0 ? (unsigned long)value : 0;
}

/* For C libraries that tell; on Linux files tell more reliably. */
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

/* What is not printable ASCII would be no valid JSON, or move the cursor. */
static void make_printable(char *text)
{
    for (; *text != '\0'; text++) {
        if (*text < ' ' || *text > '~') {
            *text = '?';
        }
    }
}

void pace_machine_read(struct pace_machine *machine)
{
    struct utsname system;

    *machine = (struct pace_machine){0};
    read_caches(machine);
    pace_machine_files("", machine);
    machine->cores = (unsigned)configured(_SC_NPROCESSORS_ONLN);
    machine->memory_bytes = pace_memory_bytes();
    if (uname(&system) >= 0) {
        snprintf(machine->os, sizeof machine->os, "%.40s %.80s", system.sysname,
                 system.release);
        if (machine->cpu[0] == '\0') {
            snprintf(machine->cpu, sizeof machine->cpu, "%.100s",
                     system.machine);
        }
    }
    snprintf(machine->compiler, sizeof machine->compiler, "%s", COMPILER);
    snprintf(machine->flags, sizeof machine->flags, "%s", PACE_FLAGS);
    make_printable(machine->cpu);
    make_printable(machine->os);
    make_printable(machine->flags);
    make_printable(machine->governor);
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

static void print_bytes(FILE *stream, unsigned long bytes)
{
    if (bytes >= 1UL << 20) {
        fprintf(stream, "%.3g MiB", (double)bytes / (1UL << 20));
    } else {
        fprintf(stream, "%.4g KiB", (double)bytes / (1UL << 10));
    }
}

void pace_machine_line(const struct pace_machine *machine, FILE *stream)
{
    fputs(machine->cpu[0] ? machine->cpu : "unknown CPU", stream);
    if (machine->cores > 0) {
        fprintf(stream, ", %u core%s", machine->cores,
                machine->cores == 1 ? "" : "s");
    }
    if (machine->l2_bytes > 0) {
        fputs(", L2 ", stream);
        print_bytes(stream, machine->l2_bytes);
    }
    fputs(machine->is_virtual ? ", virtual" : "", stream);
    fprintf(stream, "; %s%s%s; load %.2f",
            machine->compiler[0] ? machine->compiler : "unknown compiler",
            machine->flags[0] ? " " : "", machine->flags, machine->load);
}
