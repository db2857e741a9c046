#include "lib/measure/results.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/oom.h"

static char room[64];

/* Every test has an empty directory to itself and leaves none behind. */
static void make_room(void)
{
    strcpy(room, "/tmp/pace-results-XXXXXX");
    cr_assert_not_null(mkdtemp(room));
}

static void remove_room(void)
{
    char command[128];

    snprintf(command, sizeof command, "rm -rf '%s'", room);
    cr_assert_eq(system(command), 0);
}

TestSuite(results, .init = make_room, .fini = remove_room);

static const char *in_room(const char *name)
{
    static char path[160];

    snprintf(path, sizeof path, "%s/%s", room, name);
    return path;
}

static size_t files_in(const char *dir)
{
    size_t count = 0;
    DIR *stream = opendir(dir);
    struct dirent *entry;

    cr_assert_not_null(stream);
    while ((entry = readdir(stream))) {
        count += entry->d_name[0] != '.' || strlen(entry->d_name) > 2;
    }
    closedir(stream);
    return count;
}

static void put(const char *path, const char *text)
{
    FILE *stream = fopen(path, "w");

    cr_assert_not_null(stream);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
}

static void file_holds(const char *path, const char *expected)
{
    char text[256];
    FILE *stream = fopen(path, "r");
    size_t size;

    cr_assert_not_null(stream, "%s is missing", path);
    size = fread(text, 1, sizeof text - 1, stream);
    text[size] = '\0';
    fclose(stream);
    cr_assert_str_eq(text, expected);
}

static bool is_cleared(const struct pace_results_file *file)
{
    return !file->stream && !file->path && !file->temporary_path;
}

Test(results, a_file_appears_only_when_it_is_committed)
{
    struct pace_results_file file = {0};

    cr_assert_eq(pace_results_create(&file, room, "pair_sum", "fit.csv"),
                 PACE_OK);
    cr_assert_str_eq(file.path, in_room("pair_sum.fit.csv"));
    fputs("a,b\n", file.stream);
    cr_assert_neq(access(in_room("pair_sum.fit.csv"), F_OK), 0);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("pair_sum.fit.csv"), "a,b\n");
    cr_assert_eq(files_in(room), 1);
    cr_assert(is_cleared(&file));
}

Test(results, an_empty_file_is_a_file)
{
    struct pace_results_file file = {0};

    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("x.csv"), "");
}

Test(results, a_file_has_the_mode_that_the_umask_gives)
{
    struct pace_results_file file = {0};
    struct stat found;

    umask(027);
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    cr_assert_eq(stat(in_room("x.csv"), &found), 0);
    cr_assert_eq(found.st_mode & 0777, 0640);
}

Test(results, missing_directories_are_made)
{
    struct pace_results_file file = {0};

    cr_assert_eq(pace_results_create(&file, in_room("a/b//c/"), "x", "csv"),
                 PACE_OK);
    fputs("1\n", file.stream);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("a/b/c/x.csv"), "1\n");
}

Test(results, a_relative_directory_will_do)
{
    struct pace_results_file file = {0};

    cr_assert_eq(chdir(room), 0);
    cr_assert_eq(pace_results_create(&file, ".", "x", "csv"), PACE_OK);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    cr_assert_eq(pace_results_create(&file, "out", "y", "csv"), PACE_OK);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("x.csv"), "");
    file_holds(in_room("out/y.csv"), "");
    cr_assert_eq(chdir("/"), 0);
}

Test(results, a_new_file_takes_the_place_of_the_old)
{
    struct pace_results_file file = {0};

    put(in_room("x.csv"), "old and longer\n");
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    fputs("new\n", file.stream);
    file_holds(in_room("x.csv"), "old and longer\n");
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("x.csv"), "new\n");
}

Test(results, what_a_killed_run_left_behind_is_no_hindrance)
{
    struct pace_results_file file = {0};
    char left_behind[160];

    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    snprintf(left_behind, sizeof left_behind, "%s", file.temporary_path);
    pace_results_discard(&file);
    put(left_behind, "half of a li");
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    fputs("1\n", file.stream);
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
    file_holds(in_room("x.csv"), "1\n");
    cr_assert_eq(files_in(room), 1);
}

Test(results, a_discarded_file_leaves_nothing)
{
    struct pace_results_file file = {0};

    put(in_room("x.csv"), "old\n");
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    fputs("new\n", file.stream);
    pace_results_discard(&file);
    file_holds(in_room("x.csv"), "old\n");
    cr_assert_eq(files_in(room), 1);
    cr_assert(is_cleared(&file));
}

Test(results, discarding_what_was_never_created_does_nothing)
{
    struct pace_results_file file = {0};

    pace_results_discard(&file);
    cr_assert(is_cleared(&file));
}

Test(results, a_file_is_no_directory)
{
    struct pace_results_file file = {0};

    put(in_room("plain"), "");
    errno = 0;
    cr_assert_eq(pace_results_create(&file, in_room("plain"), "x", "csv"),
                 PACE_CANNOT_CREATE);
    cr_assert(errno == ENOTDIR || errno == EEXIST, "errno is %d", errno);
    errno = 0;
    cr_assert_eq(
        pace_results_create(&file, in_room("plain/deeper"), "x", "csv"),
        PACE_CANNOT_CREATE);
    cr_assert(errno == ENOTDIR || errno == EEXIST, "errno is %d", errno);
    cr_assert_eq(pace_results_create(&file, "/dev/full", "x", "csv"),
                 PACE_CANNOT_CREATE);
    cr_assert(is_cleared(&file));
}

Test(results, an_empty_directory_name_is_not_the_root)
{
    struct pace_results_file file = {0};

    errno = 0;
    cr_assert_eq(pace_results_create(&file, "", "x", "csv"),
                 PACE_CANNOT_CREATE);
    cr_assert_eq(errno, ENOENT);
}

Test(results, a_name_too_long_is_refused)
{
    struct pace_results_file file = {0};
    char name[400];

    memset(name, 'x', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    errno = 0;
    cr_assert_eq(pace_results_create(&file, room, name, "csv"),
                 PACE_CANNOT_CREATE);
    cr_assert_eq(errno, ENAMETOOLONG);
    cr_assert_eq(files_in(room), 0);
}

Test(results, a_directory_in_its_place_is_said_and_nothing_is_left)
{
    struct pace_results_file file = {0};

    cr_assert_eq(mkdir(in_room("x.csv"), 0777), 0);
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    errno = 0;
    cr_assert_eq(pace_results_commit(&file), PACE_CANNOT_WRITE);
    cr_assert(errno == EISDIR || errno == EEXIST, "errno is %d", errno);
    cr_assert_eq(files_in(room), 1);
    cr_assert(is_cleared(&file));
}

/* No file of this process may grow beyond so many bytes, as on a full disk. */
static void device_holds(rlim_t bytes)
{
    struct rlimit limit = {.rlim_cur = bytes, .rlim_max = RLIM_INFINITY};

    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void commit_is_refused(size_t bytes)
{
    struct pace_results_file file = {0};

    put(in_room("x.csv"), "old\n");
    device_holds(4096);
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    for (size_t i = 0; i < bytes; i++) {
        putc('x', file.stream);
    }
    errno = 0;
    cr_assert_eq(pace_results_commit(&file), PACE_CANNOT_WRITE);
    cr_assert_neq(errno, 0);
    file_holds(in_room("x.csv"), "old\n");
    cr_assert_eq(files_in(room), 1);
    cr_assert(is_cleared(&file));
}

Test(results, a_device_that_fills_at_the_end_keeps_the_old_file)
{
    commit_is_refused(4097);
}

Test(results, a_device_that_fills_early_keeps_the_old_file)
{
    commit_is_refused(1000000);
}

Test(results, a_write_that_failed_is_not_forgotten_when_there_is_room_again)
{
    struct pace_results_file file = {0};

    device_holds(4096);
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    for (size_t i = 0; i < 100000; i++) {
        putc('x', file.stream);
    }
    device_holds(RLIM_INFINITY);
    errno = 0;
    cr_assert_eq(pace_results_commit(&file), PACE_CANNOT_WRITE);
    cr_assert_eq(errno, ENOSPC);
    cr_assert_eq(files_in(room), 0);
}

Test(results, a_device_just_full_will_do)
{
    struct pace_results_file file = {0};

    device_holds(4096);
    cr_assert_eq(pace_results_create(&file, room, "x", "csv"), PACE_OK);
    for (size_t i = 0; i < 4096; i++) {
        putc('x', file.stream);
    }
    cr_assert_eq(pace_results_commit(&file), PACE_OK);
}

Test(results, memory_may_run_out)
{
    struct pace_results_file file = {0};
    enum pace_status status = PACE_NO_MEMORY;
    int allowed = 0;
    long live = oom_live_blocks();

    for (; allowed < 100; allowed++) {
        oom_after(allowed);
        status = pace_results_create(&file, room, "x", "csv");
        oom_after(-1);
        if (status == PACE_OK) {
            break;
        }
        cr_assert_eq(status, PACE_NO_MEMORY);
        cr_assert(is_cleared(&file));
        cr_assert_eq(oom_live_blocks(), live);
        cr_assert_eq(files_in(room), 0);
    }
    cr_assert_eq(status, PACE_OK);
    cr_assert_eq(allowed, 2);
    oom_after(0);
    status = pace_results_commit(&file);
    oom_after(-1);
    cr_assert_eq(status, PACE_OK);
    cr_assert_eq(oom_live_blocks(), live);
}

static void csv_text_is(const char *text, const char *expected)
{
    char field[64] = "";
    FILE *stream = fmemopen(field, sizeof field, "w");

    cr_assert_not_null(stream);
    pace_results_csv_text(stream, text);
    fclose(stream);
    cr_assert_str_eq(field, expected);
}

Test(results, a_csv_field_is_quoted_only_where_it_must_be)
{
    csv_text_is("", "");
    csv_text_is("plain text", "plain text");
    csv_text_is("a,b", "\"a,b\"");
    csv_text_is("say \"n\"", "\"say \"\"n\"\"\"");
    csv_text_is("two\nlines", "\"two\nlines\"");
    csv_text_is("a\rb", "\"a\rb\"");
    csv_text_is("\"", "\"\"\"\"");
}
