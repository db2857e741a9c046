#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/progress.h"
#include "lib/exercise/scratch.h"

static struct pace_scratch root;

static void make_root(void)
{
    cr_assert_eq(pace_scratch_make(&root), PACE_OK);
}

static void remove_root(void)
{
    pace_scratch_remove(&root);
}

TestSuite(exercise_progress, .init = make_root, .fini = remove_root);

Test(exercise_progress, what_is_untouched_is_nothing)
{
    struct pace_progress progress;
    struct pace_progress_entry entry;

    cr_assert_eq(pace_progress_read(root.path, &progress), PACE_OK);
    entry = pace_progress_of(&progress, "lru_cache");
    cr_assert_eq(entry.tries, 0);
    cr_assert_eq(entry.hints, 0);
    cr_assert_not(entry.passed);
    cr_assert_not(entry.solution_shown);
    cr_assert_str_eq(entry.verdict, "");
    pace_progress_release(&progress);
}

Test(exercise_progress, comes_back_from_the_file)
{
    struct pace_progress progress;
    struct pace_progress_entry entry = {
        .tries = 3, .hints = 2, .passed = true, .verdict = "pass"};

    cr_assert_eq(pace_progress_read(root.path, &progress), PACE_OK);
    cr_assert_eq(pace_progress_set(&progress, "triples", &entry), PACE_OK);
    cr_assert_eq(pace_progress_write(&progress), PACE_OK);
    pace_progress_release(&progress);

    cr_assert_eq(pace_progress_read(root.path, &progress), PACE_OK);
    entry = pace_progress_of(&progress, "triples");
    cr_assert_eq(entry.tries, 3);
    cr_assert_eq(entry.hints, 2);
    cr_assert(entry.passed);
    cr_assert_not(entry.solution_shown);
    cr_assert_str_eq(entry.verdict, "pass");
    pace_progress_release(&progress);
}

static void write_file(const char *text)
{
    char path[PACE_SCRATCH_ROOM + 32];
    FILE *stream;

    snprintf(path, sizeof path, "%s/my", root.path);
    mkdir(path, 0777);
    snprintf(path, sizeof path, "%s/my/progress.json", root.path);
    stream = fopen(path, "w");
    cr_assert_not_null(stream);
    fputs(text, stream);
    fclose(stream);
}

Test(exercise_progress, a_damaged_file_is_refused)
{
    static const char *const damaged[] = {"",
                                          "{",
                                          "[]",
                                          "{\"schema\": 1}",
                                          "{\"schema\": 1, \"exercises\": 5}",
                                          "{\"schema\": 2, \"exercises\": {}}"};
    struct pace_progress progress;

    for (size_t i = 0; i < sizeof damaged / sizeof damaged[0]; i++) {
        write_file(damaged[i]);
        cr_assert_eq(pace_progress_read(root.path, &progress), PACE_BAD_INPUT,
                     "%s", damaged[i]);
    }
}

Test(exercise_progress, an_odd_entry_counts_as_untouched)
{
    struct pace_progress progress;

    write_file("{\"schema\": 1, \"exercises\": {\"a\": {\"tries\": -4}, "
               "\"b\": 7}}");
    cr_assert_eq(pace_progress_read(root.path, &progress), PACE_OK);
    cr_assert_eq(pace_progress_of(&progress, "a").tries, 0);
    cr_assert_eq(pace_progress_of(&progress, "b").tries, 0);
    pace_progress_release(&progress);
}
