#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* What the program says where it cannot make its database. */

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
