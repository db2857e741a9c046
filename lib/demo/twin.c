#include "lib/demo/twin.h"

#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"
#include "lib/demo/number.h"
#include "lib/demo/place.h"

#define LINE_ROOM 256

static size_t variant_index(const struct pace_demo *demo, const char *name)
{
    size_t v = 0;

    while (v < demo->variant_count &&
           strcmp(demo->variants[v].name, name) != 0) {
        v++;
    }
    return v;
}

static enum pace_status push(struct pace_counts *counts,
                             const struct pace_count *count)
{
    if (counts->count == counts->capacity) {
        size_t capacity = counts->capacity ? 2 * counts->capacity : 64;
        struct pace_count *grown =
            realloc(counts->items, capacity * sizeof *grown);

        if (!grown) {
            return PACE_NO_MEMORY;
        }
        counts->items = grown;
        counts->capacity = capacity;
    }
    counts->items[counts->count++] = *count;
    return PACE_OK;
}

/* Cuts a line at its tabs; whether it has exactly six fields. */
static bool split(char *line, char *fields[6])
{
    char *rest = NULL;
    size_t count = 0;

    for (char *field = strtok_r(line, "\t\n", &rest); field;
         field = strtok_r(NULL, "\t\n", &rest)) {
        if (count == 6) {
            return false;
        }
        fields[count++] = field;
    }
    return count == 6;
}

static bool parse(const struct pace_demo *demo, char *line,
                  struct pace_count *count)
{
    char *fields[6];
    uint64_t n;

    if (!split(line, fields) || strlen(fields[2]) >= sizeof count->meter ||
        strlen(fields[3]) >= sizeof count->unit ||
        pace_number_count(fields[1], 0, SIZE_MAX, &n) ||
        pace_number_count(fields[4], 0, UINT64_MAX, &count->value) ||
        pace_number_count(fields[5], 0, UINT64_MAX, &count->answer)) {
        return false;
    }
    count->n = (size_t)n;
    count->variant = variant_index(demo, fields[0]);
    snprintf(count->meter, sizeof count->meter, "%s", fields[2]);
    snprintf(count->unit, sizeof count->unit, "%s", fields[3]);
    return count->variant < demo->variant_count;
}

static enum pace_status read_counts(const struct pace_demo *demo, FILE *in,
                                    struct pace_counts *counts)
{
    char line[LINE_ROOM];

    while (fgets(line, sizeof line, in)) {
        struct pace_count count;

        if (!parse(demo, line, &count)) {
            return PACE_UNAVAILABLE;
        }
        enum pace_status status = push(counts, &count);
        if (status) {
            return status;
        }
    }
    return PACE_OK;
}

/* The twin's argv: this program's, with --count first. */
static char **twin_argv(char *path, char *argv[])
{
    static char count_option[] = "--count";
    size_t argc = 0;

    while (argv[argc]) {
        argc++;
    }
    char **made = calloc(argc + 2, sizeof *made);

    if (!made) {
        return NULL;
    }
    made[0] = path;
    made[1] = count_option;
    for (size_t i = 1; i < argc; i++) {
        made[i + 1] = argv[i];
    }
    return made;
}

static bool reads_stdin(const struct pace_options *options)
{
    for (size_t i = 0; i < options->input_count; i++) {
        if (strcmp(options->inputs[i], "-") == 0) {
            return true;
        }
    }
    return false;
}

static pid_t start(char *const twin[], bool rewind_stdin, int read_end,
                   int write_end)
{
    pid_t child = fork();

    if (child == 0) {
        if (rewind_stdin && lseek(STDIN_FILENO, 0, SEEK_SET) < 0) {
            _exit(127);
        }
        close(read_end);
        dup2(write_end, STDOUT_FILENO);
        close(write_end);
        execv(twin[0], twin);
        _exit(127);
    }
    close(write_end);
    return child;
}

static enum pace_status collect(const struct pace_demo *demo, pid_t child,
                                int read_end, struct pace_counts *counts)
{
    FILE *in = fdopen(read_end, "r");
    enum pace_status status = PACE_NO_MEMORY;
    int wait_status = 0;

    if (in) {
        status = read_counts(demo, in, counts);
        fclose(in);
    } else {
        close(read_end);
    }
    while (waitpid(child, &wait_status, 0) < 0) {
        if (pace_interrupt_asked()) {
            return PACE_INTERRUPTED;
        }
    }
    if (pace_interrupt_asked()) {
        return PACE_INTERRUPTED;
    }
    return status ? status : wait_status ? PACE_UNAVAILABLE : PACE_OK;
}

enum pace_status pace_twin_run(const struct pace_plan *plan, char *argv[],
                               struct pace_counts *counts, FILE *err)
{
    const char *name = plan->demo->name;
    char path[PACE_PATH_ROOM];
    char relative[128];
    int ends[2];

    snprintf(relative, sizeof relative, "../counting/%s", name);
    if (!pace_place_beside(argv[0], relative, path)) {
        fprintf(err,
                "%s: no counted work: build/counting/%s is missing (make "
                "all builds it)\n",
                name, name);
        return PACE_UNAVAILABLE;
    }
    char **twin = twin_argv(path, argv);
    if (!twin) {
        return PACE_NO_MEMORY;
    }
    if (pipe(ends)) {
        free(twin);
        return PACE_UNAVAILABLE;
    }
    pid_t child = start(twin, reads_stdin(plan->options), ends[0], ends[1]);
    enum pace_status status = PACE_UNAVAILABLE;

    if (child > 0) {
        status = collect(plan->demo, child, ends[0], counts);
    } else {
        close(ends[0]);
    }
    free(twin);
    if (status == PACE_UNAVAILABLE) {
        fprintf(err, "%s: no counted work: %s failed\n", name, path);
        pace_counts_release(counts);
    }
    return status;
}

void pace_counts_release(struct pace_counts *counts)
{
    free(counts->items);
    *counts = (struct pace_counts){0};
}
