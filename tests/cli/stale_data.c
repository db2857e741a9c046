#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What the program says where it cannot make its database, and what it leaves
 * behind. */

static void expect(const char *directory, int status, const char *sentence)
{
    const char *arguments[] = {"--quick", NULL};
    struct run_result result;

    setenv("TMPDIR", directory, 1);
    run_program("bin/stale_data", arguments, NULL, &result);
    cr_assert_eq(result.status, status, "%d: %s", result.status, result.err);
    cr_assert_str_eq(result.err, sentence);
    cr_assert_str_empty(result.out);
    run_release(&result);
}

Test(stale_data_place, is_refused_in_one_sentence, .timeout = 60)
{
    char longer[300];

    expect("/no/such/place", 73,
           "stale_data: cannot make a directory in /no/such/place: No such "
           "file or directory: try another TMPDIR\n");
    expect("/dev/null", 73,
           "stale_data: cannot make a directory in /dev/null: Not a "
           "directory: try another TMPDIR\n");
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = '\0';
    expect(longer, 2,
           "stale_data: the name of the directory for temporary files is "
           "longer than 237 bytes: try another TMPDIR\n");
}

/* In a process group of its own, as a terminal starts it. */
static pid_t start(const char *directory)
{
    char path[RUN_PATH_SIZE];
    pid_t child = fork();

    cr_assert(child >= 0);
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);

        setpgid(0, 0);
        setenv("TMPDIR", directory, 1);
        dup2(nowhere, STDOUT_FILENO);
        execl(run_path("bin/stale_data", path), "stale_data", (char *)NULL);
        _exit(127);
    }
    return child;
}

static int entries_of(const char *directory)
{
    DIR *open = opendir(directory);
    int count = 0;

    cr_assert(open);
    while (readdir(open)) {
        count++;
    }
    closedir(open);
    return count - 2;
}

/* While the program that is timed has its database, and while the one that
 * counts has its own, too. */
Test(stale_data_place, is_left_empty_after_an_interrupt, .timeout = 120)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    char directory[] = "/tmp/pace-test-XXXXXX";

    cr_assert(mkdtemp(directory));
    for (int i = 0; i < 6; i++) {
        int state = 0;
        pid_t child = start(directory);

        while (entries_of(directory) < 1 + i % 2) {
            cr_assert_eq(waitpid(child, &state, WNOHANG), 0);
            poll(NULL, 0, 1);
        }
        kill(-child, signals[i / 2]);
        cr_assert_eq(waitpid(child, &state, 0), child);
        cr_assert(WIFEXITED(state) && WEXITSTATUS(state) == 130, "%x",
                  (unsigned)state);
        cr_assert_eq(entries_of(directory), 0, "after signal %d",
                     signals[i / 2]);
    }
    cr_assert_eq(rmdir(directory), 0);
}
