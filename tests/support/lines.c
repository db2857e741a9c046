#include "tests/support/lines.h"

#include <criterion/criterion.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *read_file(const char *path)
{
    FILE *file = fopen(path, "r");
    char *text = NULL;
    size_t capacity = 0;

    if (!file || getdelim(&text, &capacity, '\0', file) < 0) {
        free(text);
        text = strdup("");
    }
    if (file) {
        fclose(file);
    }
    return text;
}

static void set(const char *name, const char *value)
{
    if (value) {
        setenv(name, value, 1);
    } else {
        unsetenv(name);
    }
}

static void require(const char *compiler)
{
    char *argv[] = {"sh", "-c", NULL, NULL};
    char command[64];
    struct run_result result;
    int status;

    snprintf(command, sizeof command, "command -v %s", compiler);
    argv[2] = command;
    run(argv, NULL, &result);
    status = result.status;
    run_release(&result);
    if (status != 0) {
        cr_skip_test("%s is not installed", compiler);
    }
}

void lines_run(const struct lines_job *job, struct lines_profile *profile)
{
    char path[] = "/tmp/pace-lines-XXXXXX";
    char *argv[] = {"tools/lines.sh", (char *)job->kind, NULL};
    int file = mkstemp(path);

    cr_assert_geq(file, 0);
    close(file);
    require(job->compiler);
    set("LINES_CC", job->compiler);
    set("LINES_SRC", job->sources);
    set("LINES_FUNCTIONS", job->functions);
    set("LINES_ARGS", job->arguments);
    set("LINES_FALLBACK", job->fallback ? "1" : NULL);
    set("LINES_CSV", path);
    set("LINES_DEMO", NULL);
    set("LINES_FLAGS", NULL);
    set("LINES_TOP", NULL);
    run(argv, NULL, &profile->said);
    profile->csv = read_file(path);
    unlink(path);
}

void lines_release(struct lines_profile *profile)
{
    run_release(&profile->said);
    free(profile->csv);
}

/* The number of the first line that contains text. */
static long line_with(const char *source, const char *text)
{
    char *all = read_file(source);
    char *found = strstr(all, text);
    long line = 1;

    cr_assert_not_null(found, "%s: no '%s'", source, text);
    for (char *c = all; c < found; c++) {
        line += *c == '\n';
    }
    free(all);
    return line;
}

long lines_cell(const struct lines_profile *profile, const char *source,
                const char *function, const char *text,
                enum lines_column column)
{
    char start[256];
    size_t length = 0;
    long sum = 0;
    int rows = 0;

    if (text) {
        length = (size_t)snprintf(start, sizeof start, "\nline,%s,%s,%ld,",
                                  source, function, line_with(source, text));
    } else {
        length = (size_t)snprintf(start, sizeof start, "\ncall,%s,%s,", source,
                                  function);
    }
    for (char *row = profile->csv; (row = strstr(row, start)); row += length) {
        char *cell = row + 1;

        for (int i = 0; i < (int)column; i++) {
            cell = strchr(cell, ',') + 1;
        }
        sum += strtol(cell, NULL, 10);
        rows++;
    }
    return rows ? sum : LINES_NO_ROW;
}
