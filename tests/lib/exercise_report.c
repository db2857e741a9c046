#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "lib/exercise/report.h"

#define NONCE UINT64_C(0x00112233445566aa)
#define COUNTS                                                                 \
    " work=7 peak=6 allocations=5 moved=4 live=3 blocks=2 refused=1 "          \
    "sandbox=1 length="

static const char *read_text(const char *bytes, struct pace_run *run)
{
    return pace_report_read(bytes, strlen(bytes), NONCE, run);
}

Test(exercise_report, brings_fate_counts_and_text)
{
    struct pace_run run = {0};
    const char *text =
        read_text("pace 1 00112233445566aa done" COUNTS "2\n42", &run);

    cr_assert_str_eq(text, "42");
    cr_assert_eq(run.fate, PACE_ANSWERED);
    cr_assert_eq(run.work, 7);
    cr_assert_eq(run.peak_bytes, 6);
    cr_assert_eq(run.allocations, 5);
    cr_assert_eq(run.moved_bytes, 4);
    cr_assert_eq(run.live_bytes, 3);
    cr_assert_eq(run.live_blocks, 2);
    cr_assert_eq(run.refused, 1);
}

Test(exercise_report, every_kind_has_its_fate)
{
    static const struct {
        const char *kind;
        enum pace_fate fate;
    } kinds[] = {{"fault", PACE_FAULTED},     {"heap", PACE_FAULTED},
                 {"overflow", PACE_TOO_DEEP}, {"budget", PACE_LOOPED},
                 {"exit", PACE_EXITED},       {"denied", PACE_DENIED},
                 {"case", PACE_CASE_AT_FAULT}};

    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        char bytes[256];
        struct pace_run run = {0};

        snprintf(bytes, sizeof bytes, "pace 1 00112233445566aa %s" COUNTS "0\n",
                 kinds[i].kind);
        cr_assert_str_eq(read_text(bytes, &run), "");
        cr_assert_eq(run.fate, kinds[i].fate, "%s", kinds[i].kind);
    }
}

Test(exercise_report, anything_else_is_none_and_changes_nothing)
{
    static const char *const forged[] = {
        "",
        "pass",
        "pass\n",
        /* another run's number */
        "pace 1 00112233445566ab done" COUNTS "2\n42",
        /* another layout */
        "pace 2 00112233445566aa done" COUNTS "2\n42",
        "pace 1 00112233445566aa won" COUNTS "2\n42",
        /* too short, too long, and two reports */
        "pace 1 00112233445566aa done" COUNTS "3\n42",
        "pace 1 00112233445566aa done" COUNTS "1\n42",
        "pace 1 00112233445566aa done" COUNTS
        "2\n42pace 1 00112233445566aa done" COUNTS "2\n42",
        /* something before it, something in it */
        "xpace 1 00112233445566aa done" COUNTS "2\n42",
        "pace 1 00112233445566aa done" COUNTS "2 more\n42",
    };

    for (size_t i = 0; i < sizeof forged / sizeof forged[0]; i++) {
        struct pace_run run = {.work = 99};

        cr_assert_null(read_text(forged[i], &run), "%s", forged[i]);
        cr_assert_eq(run.work, 99, "%s", forged[i]);
    }
}
