#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/exercise/finding.h"

/* A name that no file has yet. */
static char *fresh_path(void)
{
    static char path[] = "/tmp/pace-finding-XXXXXX";
    int fd = mkstemp(path);

    cr_assert(0 <= fd);
    close(fd);
    unlink(path);
    return path;
}

static const struct pace_found wrong = {.test = "b",
                                        .at = 1,
                                        .finding = PACE_FOUND_WRONG,
                                        .input = "values = [3 5]",
                                        .expected = "15",
                                        .got = "a\xff\"b\n",
                                        .printed = NULL};

Test(exercise_finding, comes_back_as_it_was_said)
{
    struct pace_found right = {
        .test = "b", .finding = PACE_FOUND_RIGHT, .input = "values = []"};
    struct pace_found deep = {.test = "a",
                              .finding = pace_found_fate(PACE_TOO_DEEP),
                              .got = "calls itself too deeply"};
    struct pace_findings findings;
    char *path = fresh_path();

    cr_assert_eq(pace_finding_add(path, &wrong), PACE_OK);
    cr_assert_eq(pace_finding_add(path, &right), PACE_OK);
    cr_assert_eq(pace_finding_add(path, &deep), PACE_OK);
    cr_assert_eq(pace_findings_read(path, &findings), PACE_OK);
    cr_assert_eq(findings.count, 3);
    /* by test, then by place, whoever wrote first */
    cr_assert_str_eq(findings.items[0].test, "a");
    cr_assert_eq(findings.items[0].finding, pace_found_fate(PACE_TOO_DEEP));
    cr_assert_eq(findings.items[1].at, 0);
    cr_assert_eq(findings.items[2].at, 1);
    cr_assert_eq(findings.items[2].finding, PACE_FOUND_WRONG);
    cr_assert_str_eq(findings.items[2].input, "values = [3 5]");
    /* a byte that is no text is written out; a newline stays */
    cr_assert_str_eq(findings.items[2].got, "a\\xFF\"b\n");
    cr_assert_str_eq(findings.items[2].printed, "");
    pace_findings_release(&findings);
    unlink(path);
}

Test(exercise_finding, a_long_text_keeps_start_end_and_length)
{
    char text[5001];
    struct pace_found found = wrong;
    struct pace_findings findings;
    char *path = fresh_path();

    memset(text, 'm', 5000);
    text[0] = 'a';
    text[4999] = 'z';
    text[5000] = '\0';
    found.got = text;
    cr_assert_eq(pace_finding_add(path, &found), PACE_OK);
    cr_assert_eq(pace_findings_read(path, &findings), PACE_OK);
    cr_assert(strlen(findings.items[0].got) < 500);
    cr_assert_eq(findings.items[0].got[0], 'a');
    cr_assert_not_null(strstr(findings.items[0].got, "(5000 characters)"));
    cr_assert_eq(findings.items[0].got[strlen(findings.items[0].got) - 1], 'z');
    pace_findings_release(&findings);
    unlink(path);
}

Test(exercise_finding, a_damaged_file_is_refused)
{
    static const char *const damaged[] = {
        "{\"test\":\"a\"}\n",
        "{\"test\":\"a\",\"at\":0,\"finding\":\"splendid\",\"input\":\"\","
        "\"expected\":\"\",\"got\":\"\",\"printed\":\"\"}\n",
    };
    struct pace_findings findings = {.count = 77};
    char *path = fresh_path();

    for (size_t i = 0; i < sizeof damaged / sizeof damaged[0]; i++) {
        FILE *stream = fopen(path, "w");

        cr_assert_not_null(stream);
        fputs(damaged[i], stream);
        fclose(stream);
        cr_assert_eq(pace_findings_read(path, &findings), PACE_BAD_INPUT);
        cr_assert_eq(findings.count, 77);
    }
    unlink(path);
    cr_assert_eq(pace_findings_read(path, &findings), PACE_CANNOT_READ);
}

Test(exercise_finding, every_finding_has_a_name_of_its_own)
{
    for (int i = 0; i < PACE_FINDING_COUNT; i++) {
        const char *name = pace_finding_name((enum pace_finding)i);

        cr_assert(*name != '\0');
        for (int j = 0; j < i; j++) {
            cr_assert_str_neq(name, pace_finding_name((enum pace_finding)j));
        }
    }
}

Test(exercise_finding, a_full_disk_is_told)
{
    cr_assert_eq(pace_finding_add("/dev/full", &wrong), PACE_CANNOT_WRITE);
}
