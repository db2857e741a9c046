#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/scratch.h"
#include "tests/support/run.h"

/* A project of its own, with a copy of the program: what is answered here is
 * not kept among the learner's answers. */
static struct pace_scratch place;

#define PATH_ROOM (PACE_SCRATCH_ROOM + 128)

static void put(const char *name, const char *text)
{
    char path[PATH_ROOM];
    FILE *stream;

    snprintf(path, sizeof path, "%s/%s", place.path, name);
    stream = fopen(path, "w");
    cr_assert_not_null(stream, "%s", path);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
    cr_assert_eq(chmod(path, 0755), 0);
}

/* A file's text; NULL where there is none. */
static char *content(const char *name)
{
    char path[PATH_ROOM];
    char *text = NULL;
    size_t room = 0;
    FILE *stream;

    snprintf(path, sizeof path, "%s/%s", place.path, name);
    stream = fopen(path, "r");
    if (!stream) {
        return NULL;
    }
    cr_assert(0 < getdelim(&text, &room, '\0', stream));
    fclose(stream);
    return text;
}

static void copy_program(void)
{
    char from[RUN_PATH_SIZE];
    char to[PATH_ROOM];
    char *argv[] = {"cp", run_path("bin/predict", from), to, NULL};
    struct run_result result;

    snprintf(to, sizeof to, "%s/build/bin/predict", place.path);
    run(argv, NULL, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
}

static void make_place(void)
{
    static const char *const folders[] = {"tools",
                                          "my",
                                          "build",
                                          "build/bin",
                                          "build/results",
                                          "chapters",
                                          "chapters/01-toy",
                                          "chapters/01-toy/exercises",
                                          "chapters/01-toy/exercises/sum"};
    char path[PATH_ROOM];

    cr_assert_eq(pace_scratch_make(&place), PACE_OK);
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", place.path, folders[i]);
        cr_assert_eq(mkdir(path, 0777), 0);
    }
    put("tools/answer.sh", "");
    put("chapters/01-toy/README.md",
        "- claim: toy fast work grows as n\n"
        "- claim: toy slow work grows as n^2\n"
        "- claim: toy fast steps at 1000 is 1000\n"
        "- claim: toy fast/slow steps at 1000 is below 0.5\n");
    put("chapters/01-toy/exercises/sum/solution.c", "");
    put("chapters/01-toy/exercises/sum/sum.h", "");
    copy_program();
}

static void remove_place(void)
{
    pace_scratch_remove(&place);
}

TestSuite(predict, .init = make_place, .fini = remove_place, .timeout = 60);

#define HEADER                                                                 \
    "variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,ci_high,"      \
    "noisy,answer\n"
#define FIT_HEADER                                                             \
    "variant,meter,claim,best,set,posterior,exponent,exponent_low,"            \
    "exponent_high,coefficient,n_min,n_max,verdict\n"

static void put_results(void)
{
    put("build/results/toy.csv",
        HEADER "fast,1000,steps,count,1,1,1,1000,1,1,1,1,0,5\n"
               "slow,1000,steps,count,1,1,1,4000,1,1,1,1,0,5\n");
    put("build/results/toy.fit.csv",
        FIT_HEADER "fast,work,n,n,n,1,1,1,1,1,1,1,holds\n"
                   "slow,work,n^2,n^2,n^2,1,1,1,1,1,1,1,holds\n");
}

static void predict(char *first, char *second, const char *answers,
                    struct run_result *result)
{
    char program[PATH_ROOM];
    char *argv[] = {program, first, second, NULL};

    snprintf(program, sizeof program, "%s/build/bin/predict", place.path);
    run(argv, answers, result);
}

#define INTRODUCTION                                                           \
    "Predict first. Say a number (0.5, 12000, 12k, 1.2e4) or a law (1, log "   \
    "n, sqrt n,\nn, n log n, n^2, n^3, c^n); an empty line skips.\n"

#define KEPT                                                                   \
    "{\n  \"schema\": 1,\n  \"predictions\": {\n"                              \
    "    \"toy fast work grows\": {\n      \"said\": \"n\",\n"                 \
    "      \"found\": \"n\"\n    },\n"                                         \
    "    \"toy fast steps at 1000\": {\n      \"said\": 1250,\n"               \
    "      \"found\": 1000\n    },\n"                                          \
    "    \"toy fast/slow steps at 1000\": {\n      \"said\": 0.5,\n"           \
    "      \"found\": 0.25\n    }\n  }\n}"

Test(predict, asks_first_then_counts_and_keeps_both)
{
    struct run_result result;
    char *kept;

    put_results();
    predict("toy", NULL, "O(n)\n1250\n0.5\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_str_eq(
        result.out, INTRODUCTION
        "1 of 3  toy: as what does the work of fast grow? O(n)\n"
        "2 of 3  toy: steps of fast, at n = 1,000? 1250\n"
        "3 of 3  toy: steps of fast / of slow, at n = 1,000? 0.5\n"
        "\n"
        "toy fast work grows: you said n, found n: right\n"
        "toy fast steps at 1000: you said 1,250, counted 1,000: 25 % off\n"
        "toy fast/slow steps at 1000: you said 0.5, counted 0.25: 2 times "
        "too high\n"
        /* Between 1.25 and 2: the root of 2.5. */
        "3 predictions: 1 class of 1 right; counts off by a factor of 1.58 "
        "in the middle\n");
    kept = content("my/predictions.json");
    cr_assert_str_eq(kept, KEPT);
    free(kept);
    run_release(&result);
}

Test(predict, nonsense_is_asked_again_and_an_empty_line_skips)
{
    struct run_result result;

    put_results();
    predict("toy", NULL, "fast\033[2J\n\n-3\n  1k \r\n\n", &result);
    cr_assert_eq(result.status, 0);
    cr_assert_null(strchr(result.out, '\033'));
    cr_assert_not_null(
        strstr(result.out,
               "  'fast?[2J' is no law; these are: 1, log n, sqrt n, n, n log "
               "n, n^2, n^3, c^n; an empty line skips\n1 of 3  "));
    cr_assert_not_null(strstr(result.out,
                              "  '-3' is no number; these are: 0.5, 12000, "
                              "12k, 1.2e4; an empty line skips\n2 of 3  "));
    cr_assert_not_null(
        strstr(result.out,
               "\n\ntoy fast steps at 1000: you said 1,000, counted 1,000: "
               "exactly\n1 prediction: counts off by a factor of 1 in the "
               "middle\n"));
    run_release(&result);
}

Test(predict, the_end_of_input_skips_the_rest)
{
    struct run_result result;
    char *kept;

    put_results();
    predict("toy", NULL, "n", &result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out,
                              "you said n, found n: right\n"
                              "1 prediction: 1 class of 1 right\n"));
    kept = content("my/predictions.json");
    /* What was not answered was not asked. */
    cr_assert_null(strstr(kept, "steps"));
    free(kept);
    run_release(&result);

    predict("toy", NULL, NULL, &result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(
        strstr(result.out, "1 prediction: 1 class of 1 right\n"));
    run_release(&result);
}

Test(predict, nothing_is_asked_twice_but_what_was_skipped)
{
    struct run_result result;

    put_results();
    predict("toy", NULL, "n\n\n0.5\n", &result);
    run_release(&result);
    predict("toy", NULL, "n^3\n5\n", &result);
    cr_assert_not_null(strstr(
        result.out, "1 of 2  toy: as what does the work of slow grow? n^3\n"
                    "2 of 2  toy: steps of fast, at n = 1,000? 5\n"));
    run_release(&result);
    predict("toy", NULL, "1\n", &result);
    cr_assert_eq(result.status, 0);
    cr_assert_str_eq(
        result.out, "Everything that is asked here has been answered.\n"
                    /* Factors 200 and 2. */
                    "4 predictions: 1 class of 2 right; counts off by a factor "
                    "of 20 in the middle\n");
    run_release(&result);
}

/* Notes how it was called, and counts 500 steps up to a size of 1000 in a quick
 * run, and 4500 of the next size in one that takes longer. */
static const char demo[] =
    "#!/bin/sh\n"
    "echo \"$@\" >>\"${0%/*}/calls\"\n"
    "[ \"$1 $2\" = '--quiet --out' ] || exit 2\n"
    "{ printf '%s' '" HEADER "'\n"
    "  [ \"$8\" = 2000 ] ||\n"
    "    echo \"fast,$8,steps,count,1,1,1,500,1,1,1,1,0,5\"\n"
    "  [ \"$6\" = --quick ] ||\n"
    "    echo 'fast,2000,steps,count,1,1,1,4500,1,1,1,1,0,5'\n"
    "} >\"$3/toy.csv\"\n"
    "{ printf '%s' '" FIT_HEADER "'\n"
    "  [ \"$6\" = --quick ] && set='n|n log n' || set=n\n"
    "  echo \"fast,work,n,n,$set,1,1,1,1,1,1,1,holds\"\n"
    "} >\"$3/toy.fit.csv\"\n";

static void expect_calls(const char *const options[], size_t count)
{
    char expected[4 * PATH_ROOM];
    int length = 0;
    char *calls = content("build/bin/calls");

    for (size_t i = 0; i < count; i++) {
        length += snprintf(expected + length, sizeof expected - (size_t)length,
                           "--quiet --out %s/build/predict --variants fast%s\n",
                           place.path, options[i]);
    }
    cr_assert_str_eq(calls, expected);
    free(calls);
}

Test(predict, what_was_not_counted_yet_is_counted_quickly)
{
    static const char *const options[] = {" --quick --sizes 1000"};
    struct run_result result;

    put("build/bin/toy", demo);
    predict("toy", NULL, "\n1k\n\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(strstr(result.out, "you said 1,000, counted 500: 2 "
                                          "times too high\n"));
    expect_calls(options, 1);
    /* What make demos measured is not touched. */
    cr_assert_null(content("build/results/toy.csv"));
    run_release(&result);
}

Test(predict, what_a_quick_run_cannot_tell_is_counted_at_length)
{
    static const char *const options[] = {" --quick", "",
                                          " --quick --sizes 2000", ""};
    struct run_result result;

    put("build/bin/toy", demo);
    put("chapters/01-toy/exercises/sum/predict",
        "- predict: toy fast work grows\n- predict: toy fast steps at 2000\n");
    predict("--exercise", "sum", "n\n4500\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(strstr(result.out, "you said n, found n: right\n"));
    cr_assert_not_null(strstr(result.out, "counted 4,500: exactly\n"));
    expect_calls(options, 4);
    run_release(&result);
}

Test(predict, what_cannot_be_counted_now_is_counted_later)
{
    struct run_result result;

    predict("toy", NULL, "n\n1k\n", &result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out,
                              "\ntoy fast work grows: not counted here; make "
                              "demos DEMOS=toy first\n"
                              "toy fast steps at 1000: not counted here; "));
    cr_assert_null(strstr(result.out, "prediction:"));
    run_release(&result);

    put_results();
    predict("toy", NULL, NULL, &result);
    cr_assert_not_null(strstr(result.out, "you said n, found n: right\n"));
    cr_assert_not_null(strstr(result.out, "you said 1,000, counted 1,000"));
    run_release(&result);
}

Test(predict, an_old_count_is_not_taken_for_a_new_one)
{
    struct run_result result;
    char path[PATH_ROOM];

    snprintf(path, sizeof path, "%s/build/predict", place.path);
    cr_assert_eq(mkdir(path, 0777), 0);
    put("build/predict/toy.csv",
        HEADER "fast,1000,steps,count,1,1,1,3,1,1,1,1,0,5\n");
    put("build/bin/toy", "#!/bin/sh\nexit 71\n");
    predict("toy", NULL, "\n1k\n", &result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "not counted here"));
    run_release(&result);
}

Test(predict, a_damaged_file_is_named_and_stays)
{
    struct run_result result;
    char *kept;

    put_results();
    put("my/predictions.json", "{\"schema\": 1, \"pred");
    predict("toy", NULL, "n\n", &result);
    cr_assert_eq(result.status, 2);
    cr_assert_str_eq(result.out, "");
    cr_assert_str_eq(result.err,
                     "predict: my/predictions.json is damaged, or of another "
                     "version; it stays as it is: mend it or move it away\n");
    kept = content("my/predictions.json");
    cr_assert_str_eq(kept, "{\"schema\": 1, \"pred");
    free(kept);
    run_release(&result);
}

Test(predict, an_exercise_asks_what_its_file_says)
{
    struct run_result result;

    put_results();
    put("chapters/01-toy/exercises/sum/predict",
        "- predict: toy slow steps at 1000\n");
    predict("--exercise", "sum", "4k\n", &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    cr_assert_not_null(strstr(result.out, "1 of 1  toy: steps of slow, at n = "
                                          "1,000? 4k\n"));
    cr_assert_not_null(strstr(result.out, "counted 4,000: exactly\n"));
    run_release(&result);

    put("chapters/01-toy/exercises/sum/predict",
        "- predict: toy slow steps at 1000\n\n");
    predict("--exercise", "sum", "", &result);
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "exercises/sum/predict, line 2, asks "
                                          "nothing that can be counted\n"));
    run_release(&result);
}

Test(predict, what_does_not_exist_is_named)
{
    static char *const unknown[][3] = {
        {"toi", NULL,
         "predict: no chapter claims anything of 'toi': do you mean toy?\n"},
        {"zzzzzz", NULL, "predict: no chapter claims anything of 'zzzzzz'\n"},
        {"--exercise", "sun",
         "predict: no exercise is called 'sun': do you mean sum?\n"},
        {"--exercise", "sum", "predict: sum asks for no prediction\n"},
    };
    struct run_result result;

    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        predict(unknown[i][0], unknown[i][1], NULL, &result);
        cr_assert_eq(result.status, 2);
        cr_assert_str_eq(result.err, unknown[i][2]);
        run_release(&result);
    }
}

Test(predict, bad_usage_shows_the_usage)
{
    static char *const bad[][2] = {{NULL, NULL},
                                   {"", NULL},
                                   {"toy", "toy"},
                                   {"--exercise", NULL},
                                   {"--exercise=sum", "toy"},
                                   {"--fly", NULL}};
    struct run_result result;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        predict(bad[i][0], bad[i][1], NULL, &result);
        cr_assert_eq(result.status, 2);
        cr_assert_not_null(strstr(result.err, "usage: predict DEMO"));
        run_release(&result);
    }
}
