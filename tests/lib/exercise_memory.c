/* What lib/exercise makes of a machine that has no memory, files or room. */
#include <criterion/criterion.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <jansson.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/finding.h"
#include "lib/exercise/progress.h"
#include "lib/exercise/run.h"
#include "lib/exercise/scratch.h"
#include "tests/support/oom.h"

#define SOLUTION "build/exercises/unordered_pairs/solution"
#define ENOUGH   10000

static struct pace_scratch scratch;
static char path[PACE_SCRATCH_ROOM + 16];

static void begin(void)
{
    /* From here on jansson's memory is refused like our own. */
    json_set_alloc_funcs(malloc, free);
    cr_assert_eq(pace_scratch_make(&scratch), PACE_OK);
    snprintf(path, sizeof path, "%s/records", scratch.path);
}

static void end(void)
{
    oom_after(-1);
    pace_scratch_remove(&scratch);
}

TestSuite(exercise_memory, .init = begin, .fini = end, .timeout = 120);

static const struct pace_found wrong = {.test = "a",
                                        .finding = PACE_FOUND_WRONG,
                                        .input = "values = [3 5]",
                                        .expected = "15",
                                        .got = "30",
                                        .printed = ""};

Test(exercise_memory, a_finding_is_added_whole_or_not_at_all)
{
    enum pace_status status = PACE_NO_MEMORY;

    for (int k = 0; status; k++) {
        cr_assert_neq(access(path, F_OK), 0, "allocation %d", k);
        cr_assert_lt(k, ENOUGH);
        oom_after(k);
        status = pace_finding_add(path, &wrong);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert_eq(oom_live_blocks(), 0, "allocation %d", k);
    }
    cr_assert_eq(access(path, F_OK), 0);
}

Test(exercise_memory, findings_are_read_whole_or_not_at_all)
{
    struct pace_findings findings = {.count = 77};
    enum pace_status status = PACE_NO_MEMORY;

    for (int i = 0; i < 10; i++) {
        cr_assert_eq(pace_finding_add(path, &wrong), PACE_OK);
    }
    for (int k = 0; status; k++) {
        cr_assert_eq(findings.count, 77, "allocation %d", k);
        cr_assert_lt(k, ENOUGH);
        oom_after(k);
        status = pace_findings_read(path, &findings);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY ||
                      status == PACE_BAD_INPUT,
                  "%d at %d", status, k);
        cr_assert(status == PACE_OK || oom_live_blocks() == 0, "allocation %d",
                  k);
    }
    cr_assert_eq(findings.count, 10);
    pace_findings_release(&findings);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(exercise_memory, a_line_that_is_cut_off_is_no_end)
{
    struct pace_findings findings = {.count = 77};
    FILE *stream;

    cr_assert_eq(pace_finding_add(path, &wrong), PACE_OK);
    stream = fopen(path, "a");
    cr_assert_not_null(stream);
    fputs("{\"test\":\"a\",\"at\":1,\"findi", stream);
    fclose(stream);
    cr_assert_eq(pace_findings_read(path, &findings), PACE_BAD_INPUT);
    cr_assert_eq(findings.count, 77);
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(exercise_memory, the_catalog_is_read_whole_or_not_at_all)
{
    struct pace_catalog catalog = {.count = 77};
    enum pace_status status = PACE_NO_MEMORY;

    for (int k = 0; status; k++) {
        cr_assert_eq(catalog.count, 77);
        cr_assert_lt(k, ENOUGH);
        oom_after(k);
        status = pace_catalog_read(".", &catalog);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert(status == PACE_OK || oom_live_blocks() == 0, "allocation %d",
                  k);
    }
    oom_after(0);
    cr_assert_null(pace_catalog_nearest(&catalog, "unordred_pairs"));
    oom_after(-1);
    pace_catalog_release(&catalog);
    cr_assert_eq(oom_live_blocks(), 0);
}

static enum pace_status note(const char *root)
{
    struct pace_progress progress;
    struct pace_progress_entry entry;
    enum pace_status status = pace_progress_read(root, &progress);

    if (status) {
        return status;
    }
    entry = pace_progress_of(&progress, "climb");
    entry.tries++;
    entry.verdict = "wrong";
    status = pace_progress_set(&progress, "climb", &entry);
    status = status ? status : pace_progress_write(&progress);
    pace_progress_release(&progress);
    return status;
}

static size_t tries(void)
{
    struct pace_progress progress;
    size_t count;

    cr_assert_eq(pace_progress_read(scratch.path, &progress), PACE_OK);
    count = pace_progress_of(&progress, "climb").tries;
    pace_progress_release(&progress);
    return count;
}

Test(exercise_memory, progress_is_noted_once_or_not_at_all)
{
    for (size_t times = 0; times < 2; times++) {
        enum pace_status status = PACE_NO_MEMORY;

        for (int k = 0; status; k++) {
            cr_assert_eq(tries(), times, "allocation %d", k);
            cr_assert_lt(k, ENOUGH);
            oom_after(k);
            status = note(scratch.path);
            oom_after(-1);
            cr_assert_eq(oom_live_blocks(), 0, "allocation %d", k);
        }
    }
    cr_assert_eq(tries(), 2);
}

static int open_files(void)
{
    int count = 0;

    for (int fd = 0; fd < 1024; fd++) {
        count += fcntl(fd, F_GETFD) != -1;
    }
    return count;
}

static int entries(const char *folder)
{
    DIR *stream = opendir(folder);
    int count = 0;

    cr_assert_not_null(stream);
    while (readdir(stream)) {
        count++;
    }
    closedir(stream);
    return count;
}

static const struct pace_run_ask ask = {
    .answer = SOLUTION, .input = "values = [3 5]", .guard = true};

/* No process, file, folder or block is left of a run that failed. */
static void expect_nothing_left(int files, int step)
{
    cr_assert_eq(oom_live_blocks(), 0, "step %d", step);
    cr_assert_eq(open_files(), files, "step %d", step);
    cr_assert_eq(waitpid(-1, NULL, WNOHANG), -1, "step %d", step);
    cr_assert_eq(errno, ECHILD);
    /* . and .. */
    cr_assert_eq(entries(scratch.path), 2, "step %d", step);
}

Test(exercise_memory, a_run_is_whole_or_leaves_nothing)
{
    struct pace_run run = {.work = 77};
    enum pace_status status = PACE_NO_MEMORY;
    int files = open_files();

    setenv("TMPDIR", scratch.path, 1);
    for (int k = 0; status; k++) {
        cr_assert_eq(run.work, 77);
        oom_after(k);
        status = pace_run_answer(&ask, &run);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY, "%d at %d",
                  status, k);
        if (status) {
            expect_nothing_left(files, k);
        }
    }
    cr_assert_eq(run.fate, PACE_ANSWERED);
    cr_assert_str_eq(run.text, "15");
    pace_run_release(&run);
    expect_nothing_left(files, -1);
}

/* As many files as may be open, from too few until it works. */
Test(exercise_memory, a_run_without_files_is_none)
{
    struct pace_run run = {.work = 77};
    enum pace_status status = PACE_CANNOT_CREATE;
    int files = open_files();

    setenv("TMPDIR", scratch.path, 1);
    for (int most = files; status; most++) {
        struct rlimit limit;

        cr_assert_lt(most, 100);
        cr_assert_eq(run.work, 77);
        cr_assert_eq(getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = (rlim_t)most;
        cr_assert_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
        status = pace_run_answer(&ask, &run);
        limit.rlim_cur = limit.rlim_max;
        cr_assert_eq(setrlimit(RLIMIT_NOFILE, &limit), 0);
        cr_assert(status == PACE_OK || status == PACE_CANNOT_CREATE, "%d at %d",
                  status, most);
        if (status) {
            expect_nothing_left(files, most);
        }
    }
    cr_assert_str_eq(run.text, "15");
    pace_run_release(&run);
}

Test(exercise_memory, a_run_needs_an_answer_and_a_place)
{
    struct pace_run_ask other = ask;
    struct pace_run run = {.work = 77};

    other.answer = "/no/such/answer";
    cr_assert_eq(pace_run_answer(&other, &run), PACE_CANNOT_READ);
    other.answer = "Makefile";
    cr_assert_eq(pace_run_answer(&other, &run), PACE_CANNOT_READ);
    setenv("TMPDIR", "/no/such/place", 1);
    cr_assert_eq(pace_run_answer(&ask, &run), PACE_CANNOT_CREATE);
    cr_assert_eq(run.work, 77);
}
