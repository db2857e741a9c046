#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* tools/claims.awk on results made up here: of a demo `toy` that was measured,
 * and of no other. */

#define ROW_HEADER                                                             \
    "variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,ci_high,"      \
    "noisy,answer\n"
#define ROW(variant, n, meter, value)                                          \
    variant "," n "," meter ",count,1," value "," value "," value "," value    \
            "," value "," value "," value ",0,7\n"

#define LAW_HEADER                                                             \
    "variant,meter,claim,best,set,posterior,exponent,exponent_low,"            \
    "exponent_high,coefficient,n_min,n_max,verdict\n"
#define LAW(variant, meter, set)                                               \
    variant "," meter ",n,n," set ",0.9,1,1,1,1,125,4000,holds\n"

/* clang-format off */
static const char rows[] =
    ROW_HEADER
    ROW("slow", "1000", "products", "999000")
    ROW("slow", "2000", "products", "3998000")
    ROW("slow", "1000", "moved", "53938960605")
    ROW("fast", "1000", "products", "499500")
    ROW("idle", "1000", "products", "0");

static const char laws[] =
    LAW_HEADER
    LAW("slow", "work", "n^2")
    LAW("slow", "time", "n^2|n^3")
    LAW("fast", "work", "n|n log n")
    LAW("fast", "time", "sqrt n")
    LAW("odd", "work", "c^n")
    LAW("flat", "work", "1");
/* clang-format on */

static void write_file(const char *folder, const char *name, const char *text)
{
    char path[256];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");

    cr_assert(file && fputs(text, file) >= 0 && fclose(file) == 0, "%s", path);
}

static void remove_folder(char *folder)
{
    char *argv[] = {"rm", "-r", folder, NULL};
    struct run_result result;

    run(argv, NULL, &result);
    run_release(&result);
}

/* Checks the claims of a chapter with that text. */
static void check(const char *chapter, struct run_result *result)
{
    char folder[] = "/tmp/pace-claims-XXXXXX";
    char results[64];
    char path[64];
    char *argv[] = {"awk", "-v", results, "-f", "tools/claims.awk", path, NULL};

    cr_assert(mkdtemp(folder));
    snprintf(results, sizeof results, "results=%s", folder);
    snprintf(path, sizeof path, "%s/README.md", folder);
    write_file(folder, "toy.csv", rows);
    write_file(folder, "toy.fit.csv", laws);
    write_file(folder, "README.md", chapter);
    run(argv, NULL, result);
    remove_folder(folder);
}

/* One claim: the exit status, and what the first line begins with. */
static void expect(const char *claim, int status, const char *beginning)
{
    char chapter[256];
    struct run_result result;

    snprintf(chapter, sizeof chapter, "# Toy\n\n- claim: %s\n", claim);
    check(chapter, &result);
    cr_assert_eq(result.status, status, "%s: %d\n%s", claim, result.status,
                 result.err);
    cr_assert_eq(strncmp(result.out, beginning, strlen(beginning)), 0, "%s: %s",
                 claim, result.out);
    run_release(&result);
}

Test(claims, a_law_is_the_only_one_left_or_excluded_or_open)
{
    expect("toy slow work grows as n^2", 0, "holds ");
    expect("toy slow work grows as n", 1, "differs ");
    expect("toy fast work grows as n", 3, "undecided ");
    expect("toy fast work grows as n log n", 3, "undecided ");
    expect("toy fast work grows as log n", 1, "differs ");
    expect("toy odd work grows as c^n", 0, "holds ");
    expect("toy flat work grows as 1", 0, "holds ");
    expect("toy flat work grows as sqrt n", 1, "differs ");
}

Test(claims, what_time_says_never_fails)
{
    expect("toy slow time grows as n^3", 0, "undecided ");
    expect("toy slow time grows as n", 0, "differs ");
    expect("toy fast time grows as sqrt n", 0, "holds ");
    expect("toy flat time grows as 1", 0, "undecided ");
}

Test(claims, counts_are_compared_to_the_last_digit)
{
    expect("toy slow products at 1000 is 999000", 0, "holds ");
    expect("toy slow products at 1000 is 999001", 1, "differs ");
    expect("toy slow moved at 1000 is 53938960605", 0, "holds ");
    expect("toy slow moved at 1000 is 53938960604", 1, "differs ");
    expect("toy idle products at 1000 is 0", 0, "holds ");
    expect("toy idle products at 1000 is 1", 1, "differs ");
}

Test(claims, bounds_leave_the_bound_itself_out)
{
    expect("toy slow products at 1000 is below 999001", 0, "holds ");
    expect("toy slow products at 1000 is below 999000", 1, "differs ");
    expect("toy slow products at 1000 is above 998999", 0, "holds ");
    expect("toy slow products at 1000 is above 999000", 1, "differs ");
}

Test(claims, two_variants_are_compared_by_their_ratio)
{
    expect("toy fast/slow products at 1000 is 0.5", 0, "holds ");
    expect("toy slow/fast products at 1000 is 2", 0, "holds ");
    expect("toy fast/slow products at 1000 is 0.5000001", 1, "differs ");
    expect("toy fast/slow products at 1000 is below 0.51", 0, "holds ");
    expect("toy fast/slow products at 1000 is above 0.5", 1, "differs ");
    expect("toy slow/idle products at 1000 is 2", 3, "undecided ");
}

Test(claims, what_was_not_measured_is_undecided_and_says_so)
{
    struct run_result result;

    expect("toy slow products at 4000 is 1", 3, "undecided ");
    expect("toy absent products at 1000 is 1", 3, "undecided ");
    expect("toy fast/slow products at 2000 is 0.5", 3, "undecided ");
    expect("toy absent work grows as n", 3, "undecided ");
    check("- claim: other sum work grows as n\n", &result);
    cr_assert_eq(result.status, 3);
    cr_assert(strstr(result.out, "not measured yet: make demos DEMOS=other"));
    run_release(&result);
}

static const char *const no_claims[] = {
    "",
    "toy slow work",
    "toy slow work grows",
    "toy slow work grows as",
    "toy slow work grows as n^4",
    "toy slow work grows as n or n log n",
    "toy fast/slow work grows as n",
    "toy slow products at 1e3 is 999000",
    "toy slow products at 1000 is",
    "toy slow products at 1000 is 999,000",
    "toy slow products at 1000 is about 999000",
    "toy slow products at 1000 is below",
    "toy slow products at 1000 is -1",
    "toy slow products at 1000 is 1 2",
    "toy a/b/c products at 1000 is 1",
    "toy slow time at 1000 is 1",
    "toy slow wall at 1000 is below 1",
};

Test(claims, a_line_longer_than_80_columns_is_broken_once)
{
    struct run_result result;

    check(
        "- claim: toy fast/slow products at 1000 is above 0.0000000000000001"
        "\n"
        "- claim: toy fast/slow products at 1000 is above 0.000000000000001\n",
        &result);
    cr_assert_str_eq(result.out,
                     "holds      toy fast/slow products at 1000 is above "
                     "0.0000000000000001\n"
                     "             (found 0.5)\n"
                     "holds      toy fast/slow products at 1000 is above "
                     "0.000000000000001 (found 0.5)\n"
                     "holds 2, differs 0, undecided 0\n");
    run_release(&result);
}

Test(claims, what_is_no_claim_is_named_with_file_and_line)
{
    for (size_t i = 0; i < sizeof no_claims / sizeof no_claims[0]; i++) {
        char chapter[256];
        struct run_result result;

        snprintf(chapter, sizeof chapter,
                 "# Toy\n\n- claim: %s\n- claim: toy odd work grows as c^n\n",
                 no_claims[i]);
        check(chapter, &result);
        cr_assert_eq(result.status, 2, "%s", no_claims[i]);
        cr_assert(strstr(result.err, "README.md:3: not a claim"), "%s: %s",
                  no_claims[i], result.err);
        cr_assert(strstr(result.out, "holds 1, differs 0"), "%s", no_claims[i]);
        run_release(&result);
    }
}

Test(claims, the_worst_one_decides_the_status)
{
    struct run_result result;

    check("- claim: toy slow work grows as n^2\n"
          "Some text.\n"
          "- claim: toy slow work grows as n\n"
          "- claim: toy fast work grows as n\n"
          "- claim: toy slow time grows as n\n",
          &result);
    cr_assert_eq(result.status, 1);
    cr_assert(strstr(result.out, "holds 1, differs 2, undecided 1\n"));
    run_release(&result);
    check("A chapter without any.\n", &result);
    cr_assert_eq(result.status, 0);
    run_release(&result);
}
