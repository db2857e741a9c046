#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/predict_ask.h"
#include "lib/exercise/predict_guess.h"
#include "lib/exercise/predict_measure.h"
#include "lib/exercise/predict_question.h"
#include "lib/exercise/predict_say.h"
#include "lib/exercise/predict_store.h"
#include "lib/exercise/scratch.h"
#include "tests/support/oom.h"

static struct pace_scratch root;

static void make_root(void)
{
    cr_assert_eq(pace_scratch_make(&root), PACE_OK);
}

static void remove_root(void)
{
    pace_scratch_remove(&root);
}

TestSuite(exercise_predict, .init = make_root, .fini = remove_root,
          .timeout = 60);

/* Writes a file of the temporary root; its folder is made, too. */
static void put(const char *folder, const char *name, const char *text)
{
    char path[PACE_SCRATCH_ROOM + 128];
    FILE *stream;

    snprintf(path, sizeof path, "%s/%s", root.path, folder);
    mkdir(path, 0777);
    snprintf(path, sizeof path, "%s/%s/%s", root.path, folder, name);
    stream = fopen(path, "w");
    cr_assert_not_null(stream, "%s", path);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
}

/* ---- questions ---- */

Test(exercise_predict, a_claim_is_a_question_without_its_answer)
{
    static const char *const claims[][2] = {
        {"- claim: pair_sum half work grows as n^2\n",
         "pair_sum half work grows"},
        {"- claim: growth merge_sort work grows as n log n\n",
         "growth merge_sort work grows"},
        {"- claim: pair_sum half products at 1000 is 499500\n",
         "pair_sum half products at 1000"},
        {"- claim: growth pairs steps at 1000 is below 2001\n",
         "growth pairs steps at 1000"},
        {"- claim: pair_sum half/all_pairs products at 1000 is 0.5\n",
         "pair_sum half/all_pairs products at 1000"},
        {"- claim: pair_sum half products at 2k is above 0.5",
         "pair_sum half products at 2000"},
    };
    struct pace_question question;
    char text[PACE_QUESTION_TEXT_ROOM];

    for (size_t i = 0; i < sizeof claims / sizeof claims[0]; i++) {
        cr_assert(pace_question_of_claim(claims[i][0], &question));
        cr_assert_str_eq(pace_question_text(text, &question), claims[i][1]);
    }
}

Test(exercise_predict, a_clock_and_what_is_no_claim_ask_nothing)
{
    static const char *const lines[] = {
        "",
        "\n",
        "- claim:\n",
        "- claim: pair_sum half work\n",
        "- claim: pair_sum half work grows\n",
        "- claim: pair_sum half products at 1000\n",
        "- claim: pair_sum half time grows as n^2\n",
        "- claim: pair_sum half wall at 10 is 5\n",
        "- claim: pair_sum half heap_peak grows as n\n",
        "- claim: pair_sum half/all_pairs work grows as n\n",
        "- claim: pair_sum half products at 0 is 5\n",
        "- claim: pair_sum half products at -1 is 5\n",
        "- claim: pair_sum half products on 10 is 5\n",
        "- claim: ../bin/sh half products at 10 is 5\n",
        "- claim: pair_sum half/ products at 10 is 5\n",
        "- claim: pair_sum a/b/c products at 10 is 5\n",
        " - claim: pair_sum half products at 10 is 5\n",
        "- predict: pair_sum half products at 10\n",
    };
    struct pace_question question;

    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        cr_assert_not(pace_question_of_claim(lines[i], &question), "%s",
                      lines[i]);
    }
}

Test(exercise_predict, a_name_has_room_or_is_refused)
{
    char line[256];
    char name[PACE_QUESTION_NAME_ROOM + 1];
    struct pace_question question;

    memset(name, 'a', sizeof name);
    name[PACE_QUESTION_NAME_ROOM] = '\0';
    snprintf(line, sizeof line, "- predict: toy %s work grows", name);
    cr_assert_not(pace_question_parse(line, &question));
    snprintf(line, sizeof line, "- predict: toy %s work grows", name + 1);
    cr_assert(pace_question_parse(line, &question));
    cr_assert_str_eq(question.variant, name + 1);
}

Test(exercise_predict, a_chapters_claims_come_in_order_and_once)
{
    struct pace_questions questions = {0};
    char text[PACE_QUESTION_TEXT_ROOM];

    put("chapters", "x", "");
    put("chapters/01-toy", "README.md",
        "# Toy\n"
        "- claim: toy fast work grows as n\n"
        "- claim: other fast work grows as n\n"
        "- claim: toy fast steps at 10 is above 3\n"
        "- claim: toy fast steps at 10 is below 30\n");
    cr_assert_eq(pace_questions_of_chapters(root.path, "toy", &questions),
                 PACE_OK);
    cr_assert_eq(questions.count, 2);
    cr_assert_str_eq(pace_question_text(text, &questions.items[0]),
                     "toy fast work grows");
    cr_assert_str_eq(pace_question_text(text, &questions.items[1]),
                     "toy fast steps at 10");
    cr_assert_eq(pace_questions_of_chapters(root.path, NULL, &questions),
                 PACE_OK);
    cr_assert_eq(questions.count, 3);
    pace_questions_release(&questions);
    cr_assert_eq(pace_questions_of_chapters("lib", NULL, &questions),
                 PACE_CANNOT_READ);
}

Test(exercise_predict, memory_may_run_out_at_any_question)
{
    long before = oom_live_blocks();
    enum pace_status status = PACE_NO_MEMORY;

    put("chapters", "x", "");
    put("chapters/01-toy", "README.md",
        "- claim: toy fast work grows as n\n"
        "- claim: toy fast steps at 10 is 3\n");
    for (int k = 0; status != PACE_OK; k++) {
        struct pace_questions questions = {0};

        oom_after(k);
        status = pace_questions_of_chapters(root.path, "toy", &questions);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert(status == PACE_OK ? questions.count == 2
                                    : questions.count < 2);
        pace_questions_release(&questions);
        cr_assert_eq(oom_live_blocks(), before);
    }
}

Test(exercise_predict, a_line_that_asks_nothing_is_named)
{
    struct pace_questions questions = {0};
    size_t line;

    cr_assert_eq(pace_questions_of_exercise(root.path, &questions, &line),
                 PACE_UNAVAILABLE);
    put(".", "predict",
        "- predict: toy fast work grows\n- predict: toy fast time at 5\n");
    cr_assert_eq(pace_questions_of_exercise(root.path, &questions, &line),
                 PACE_BAD_INPUT);
    cr_assert_eq(line, 2);
    pace_questions_release(&questions);
    /* The answer does not belong there. */
    put(".", "predict", "- predict: toy fast steps at 10 is 3\n");
    cr_assert_eq(pace_questions_of_exercise(root.path, &questions, &line),
                 PACE_BAD_INPUT);
    cr_assert_eq(line, 1);
    pace_questions_release(&questions);
}

/* Whether a demo's table has a variant of that name. */
static bool has_variant(const char *demo, const char *variant)
{
    char path[128];
    char line[256];
    char entry[128];
    bool found = false;
    FILE *stream;

    snprintf(path, sizeof path, "demos/%s/main.c", demo);
    snprintf(entry, sizeof entry, "\"%s\"", variant);
    stream = fopen(path, "r");
    while (stream && !found && fgets(line, sizeof line, stream)) {
        found = strstr(line, entry) != NULL;
    }
    if (stream) {
        fclose(stream);
    }
    return found;
}

/* make test runs in the project's root. */
Test(exercise_predict, what_exercises_ask_can_be_counted)
{
    struct pace_catalog catalog;
    size_t asking = 0;

    cr_assert_eq(pace_catalog_read(".", &catalog), PACE_OK);
    for (size_t i = 0; i < catalog.count; i++) {
        struct pace_questions questions = {0};
        size_t line;
        enum pace_status status = pace_questions_of_exercise(
            catalog.items[i].folder, &questions, &line);

        cr_assert(status == PACE_OK || status == PACE_UNAVAILABLE,
                  "%s/predict, line %zu", catalog.items[i].folder, line);
        for (size_t k = 0; k < questions.count; k++) {
            const struct pace_question *one = &questions.items[k];

            cr_assert(has_variant(one->demo, one->variant), "%s %s", one->demo,
                      one->variant);
            cr_assert(!*one->other || has_variant(one->demo, one->other),
                      "%s %s", one->demo, one->other);
        }
        asking += questions.count > 0;
        pace_questions_release(&questions);
    }
    cr_assert_neq(asking, 0);
    pace_catalog_release(&catalog);
}

/* ---- guesses ---- */

static const struct pace_question class_question = {
    .kind = PACE_ASK_CLASS, .demo = "toy", .variant = "fast", .meter = "work"};
static const struct pace_question count_question = {.kind = PACE_ASK_COUNT,
                                                    .demo = "toy",
                                                    .variant = "fast",
                                                    .meter = "steps",
                                                    .n = 10};

Test(exercise_predict, a_law_may_be_written_in_many_ways)
{
    static const char *const said[][2] = {
        {"1", "1"},
        {"O(1)", "1"},
        {"constant", "1"},
        {"log n", "log n"},
        {"O(log(n))", "log n"},
        {"sqrt(n)", "sqrt n"},
        {"n", "n"},
        {"N", "n"},
        {"linear", "n"},
        {"n log n", "n log n"},
        {"n*log(n)", "n log n"},
        {"O(nlogn)", "n log n"},
        {"n^2", "n^2"},
        {"quadratic", "n^2"},
        {"n^3", "n^3"},
        {"c^n", "c^n"},
        {"O(2^n)", "c^n"},
        {"1.6^n", "c^n"},
        {"Exponential", "c^n"},
    };

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        json_t *guess = pace_guess_parse(&class_question, said[i][0]);

        cr_assert_not_null(guess, "%s", said[i][0]);
        cr_assert_str_eq(json_string_value(guess), said[i][1]);
        json_decref(guess);
    }
}

Test(exercise_predict, nonsense_is_no_guess)
{
    static const char *const laws[] = {
        "",    "2",   "n^4",        "1^n", "^n",   "-2^n", "nn",   "log",   "o",
        "oo1", "x^n", "constantly", "n n", "1000", "c^",   "1e^n", "lineal"};
    static const char *const numbers[] = {"",     "-1",  "n",   "1,000",
                                          "0x10", "1/2", "50%", "1 k",
                                          "1kk",  "inf", "nan", "1e999"};
    char wide[300];

    for (size_t i = 0; i < sizeof laws / sizeof laws[0]; i++) {
        cr_assert_null(pace_guess_parse(&class_question, laws[i]), "%s",
                       laws[i]);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        cr_assert_null(pace_guess_parse(&count_question, numbers[i]), "%s",
                       numbers[i]);
    }
    memset(wide, 'n', sizeof wide);
    wide[sizeof wide - 1] = '\0';
    cr_assert_null(pace_guess_parse(&class_question, wide));
}

Test(exercise_predict, a_number_is_kept_whole_where_it_is_whole)
{
    static const struct {
        const char *text;
        double value;
        bool whole;
    } said[] = {
        {"0", 0, true},
        {"12k", 12000, true},
        {"1Mi", 1048576, true},
        {"1.2e4", 12000, true},
        {"0.5", 0.5, false},
        {"1e300", 1e300, false},
        {"18446744073709551615", 18446744073709551615.0, false},
    };

    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        json_t *guess = pace_guess_parse(&count_question, said[i].text);

        cr_assert_not_null(guess, "%s", said[i].text);
        cr_assert_eq(json_is_integer(guess), said[i].whole);
        cr_assert_eq(json_number_value(guess), said[i].value);
        json_decref(guess);
    }
}

/* ---- what is picked ---- */

Test(exercise_predict, each_kind_is_asked_in_turn)
{
    static const char *const lines[] = {
        "- predict: toy a work grows",   "- predict: toy b work grows",
        "- predict: toy c work grows",   "- predict: toy a steps at 1",
        "- predict: toy a/b steps at 1",
    };
    static const size_t first[] = {0, 3, 4};
    struct pace_question items[5];
    struct pace_questions questions = {.items = items, .count = 5};
    const struct pace_question *picked[PACE_PREDICT_AT_ONCE];
    struct pace_predictions predictions;

    for (size_t i = 0; i < 5; i++) {
        cr_assert(pace_question_parse(lines[i], &items[i]));
    }
    cr_assert_eq(pace_predictions_read(root.path, &predictions), PACE_OK);
    cr_assert_eq(pace_predict_pick(&questions, &predictions, true, picked), 3);
    for (size_t i = 0; i < 3; i++) {
        cr_assert_eq(picked[i], &items[first[i]]);
    }
    pace_prediction_set_said(&predictions, &items[0], json_string("n"));
    pace_prediction_set_said(&predictions, &items[3], json_null());
    pace_prediction_set_said(&predictions, &items[4], json_null());
    /* Both classes that are left, then what was skipped. */
    cr_assert_eq(pace_predict_pick(&questions, &predictions, false, picked), 2);
    cr_assert_eq(pace_predict_pick(&questions, &predictions, true, picked), 3);
    cr_assert_eq(picked[0], &items[1]);
    cr_assert_eq(picked[1], &items[2]);
    cr_assert_eq(picked[2], &items[3]);
    questions.count = 0;
    cr_assert_eq(pace_predict_pick(&questions, &predictions, true, picked), 0);
    pace_predictions_release(&predictions);
}

/* ---- what is kept ---- */

Test(exercise_predict, comes_back_from_the_file)
{
    struct pace_predictions predictions;
    struct pace_prediction one;

    cr_assert_eq(pace_predictions_read(root.path, &predictions), PACE_OK);
    cr_assert_null(pace_prediction_of(&predictions, &count_question).said);
    cr_assert_eq(pace_prediction_set_said(&predictions, &count_question,
                                          json_integer(7)),
                 PACE_OK);
    cr_assert_eq(
        pace_prediction_set_said(&predictions, &class_question, json_null()),
        PACE_OK);
    cr_assert_eq(pace_prediction_set_found(&predictions, &count_question,
                                           json_integer(8)),
                 PACE_OK);
    cr_assert_eq(pace_prediction_set_said(&predictions, &class_question, NULL),
                 PACE_NO_MEMORY);
    cr_assert_eq(pace_predictions_write(&predictions), PACE_OK);
    pace_predictions_release(&predictions);

    cr_assert_eq(pace_predictions_read(root.path, &predictions), PACE_OK);
    one = pace_prediction_of(&predictions, &count_question);
    cr_assert_eq(json_integer_value(one.said), 7);
    cr_assert_eq(json_integer_value(one.found), 8);
    one = pace_prediction_of(&predictions, &class_question);
    cr_assert(json_is_null(one.said));
    cr_assert_null(one.found);
    pace_predictions_release(&predictions);
}

Test(exercise_predict, a_damaged_file_is_refused)
{
    static const char *const damaged[] = {
        "",
        "{",
        "[]",
        "{\"schema\": 1}",
        "{\"schema\": 1, \"predictions\": []}",
        "{\"schema\": 2, \"predictions\": {}}"};
    struct pace_predictions predictions;

    for (size_t i = 0; i < sizeof damaged / sizeof damaged[0]; i++) {
        put("my", "predictions.json", damaged[i]);
        cr_assert_eq(pace_predictions_read(root.path, &predictions),
                     PACE_BAD_INPUT, "%s", damaged[i]);
    }
}

Test(exercise_predict, an_odd_entry_counts_as_never_asked)
{
    struct pace_predictions predictions;

    put("my", "predictions.json",
        "{\"schema\": 1, \"predictions\": {"
        "\"toy fast work grows\": {\"said\": 5, \"found\": 5},"
        "\"toy fast steps at 10\": {\"said\": -5},"
        "\"toy slow steps at 10\": 7}}");
    cr_assert_eq(pace_predictions_read(root.path, &predictions), PACE_OK);
    cr_assert_null(pace_prediction_of(&predictions, &class_question).said);
    cr_assert_null(pace_prediction_of(&predictions, &count_question).said);
    pace_predictions_release(&predictions);
}

/* ---- what is said ---- */

/* What say prints of a prediction given as JSON. */
static void expect_said(const struct pace_question *question, const char *json,
                        const char *expected)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    json_t *entry = json_loads(json, 0, NULL);
    struct pace_prediction one = pace_prediction_read(entry);

    cr_assert_not_null(one.found, "%s", json);
    pace_predict_say(out, question, &one);
    fclose(out);
    cr_assert_str_eq(text, expected);
    free(text);
    json_decref(entry);
}

#define STEPS "toy fast steps at 10: "

Test(exercise_predict, a_count_is_shown_beside_what_was_said)
{
    static const char *const cases[][2] = {
        {"{\"said\": 1000000, \"found\": 999000}",
         STEPS "you said 1,000,000, counted 999,000: 0.1 % off\n"},
        {"{\"said\": 5, \"found\": 5}",
         STEPS "you said 5, counted 5: exactly\n"},
        {"{\"said\": 199, \"found\": 100}",
         STEPS "you said 199, counted 100: 99 % off\n"},
        {"{\"said\": 200, \"found\": 100}",
         STEPS "you said 200, counted 100: 2 times too high\n"},
        {"{\"said\": 40, \"found\": 100}",
         STEPS "you said 40, counted 100: 2.5 times too low\n"},
        {"{\"said\": 1, \"found\": 1000000.4}",
         STEPS "you said 1, counted 1e+06: 1,000,000 times too low\n"},
        {"{\"said\": 1000001, \"found\": 1000000}",
         STEPS "you said 1,000,001, counted 1,000,000: less than 0.01 % off\n"},
        {"{\"said\": 0.25, \"found\": 0.5}",
         STEPS "you said 0.25, counted 0.5: 2 times too low\n"},
        {"{\"said\": 0, \"found\": 3}", STEPS "you said 0, counted 3\n"},
        {"{\"said\": 3, \"found\": 0}", STEPS "you said 3, counted 0\n"},
        {"{\"said\": 0, \"found\": 0}",
         STEPS "you said 0, counted 0: exactly\n"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        expect_said(&count_question, cases[i][0], cases[i][1]);
    }
}

#define WORK "toy fast work grows: "

Test(exercise_predict, a_law_is_right_wrong_or_open)
{
    expect_said(&class_question, "{\"said\": \"n^2\", \"found\": \"n^2\"}",
                WORK "you said n^2, found n^2: right\n");
    expect_said(&class_question, "{\"said\": \"n\", \"found\": \"n^2\"}",
                WORK "you said n, found n^2: wrong\n");
    /* A part of a name is not that name. */
    expect_said(&class_question, "{\"said\": \"n\", \"found\": \"n log n\"}",
                WORK "you said n, found n log n: wrong\n");
    expect_said(&class_question, "{\"said\": \"n\", \"found\": \"n log n|n\"}",
                WORK "you said n, found n log n or n: these sizes cannot tell "
                     "them apart\n");
    expect_said(&class_question,
                "{\"said\": \"n^2\", \"found\": \"n|n log n\"}",
                WORK "you said n^2, found n or n log n: wrong\n");
}

/* The line over all predictions of a file. */
static void expect_line(const char *entries, const char *expected)
{
    struct pace_predictions predictions;
    char file[1024];
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);

    snprintf(file, sizeof file, "{\"schema\": 1, \"predictions\": {%s}}",
             entries);
    put("my", "predictions.json", file);
    cr_assert_eq(pace_predictions_read(root.path, &predictions), PACE_OK);
    cr_assert_eq(pace_predict_say_calibration(out, &predictions), PACE_OK);
    fclose(out);
    cr_assert_str_eq(text, expected);
    free(text);
    pace_predictions_release(&predictions);
}

Test(exercise_predict, all_predictions_fit_in_a_line)
{
    /* Factors 1.3, 1 and 8: the one in the middle is 1.3. */
    expect_line("\"a\": {\"said\": \"n\", \"found\": \"n\"},"
                "\"b\": {\"said\": \"n\", \"found\": \"n^2\"},"
                "\"c\": {\"said\": \"1\", \"found\": \"1\"},"
                "\"d\": {\"said\": \"c^n\", \"found\": \"c^n\"},"
                "\"e\": {\"said\": 130, \"found\": 100},"
                "\"f\": {\"said\": 7, \"found\": 7},"
                "\"g\": {\"said\": 1, \"found\": 8}",
                "7 predictions: 3 classes of 4 right; counts off by a factor "
                "of 1.3 in the middle\n");
    /* Between 2 and 8 lies 4: half is as far from 1 as twice. */
    expect_line("\"a\": {\"said\": 1, \"found\": 2},"
                "\"b\": {\"said\": 16, \"found\": 2}",
                "2 predictions: counts off by a factor of 4 in the middle\n");
    expect_line("\"a\": {\"said\": \"n\", \"found\": \"n\"},"
                "\"b\": {\"said\": \"n\", \"found\": \"n|n log n\"}",
                "2 predictions: 1 class of 1 right; 1 left open\n");
}

Test(exercise_predict, what_has_no_result_does_not_count)
{
    expect_line("", "");
    expect_line("\"a\": {\"said\": null}, \"b\": {\"said\": 5},"
                "\"c\": {\"said\": 5, \"found\": \"n\"}, \"d\": 7",
                "");
    expect_line("\"a\": {\"said\": null, \"found\": 3},"
                "\"b\": {\"said\": 5, \"found\": 5}",
                "1 prediction: counts off by a factor of 1 in the middle\n");
    expect_line("\"a\": {\"said\": 0, \"found\": 5}",
                "1 prediction: counts off by more than any factor in the "
                "middle: 0 for more, or more for 0\n");
}

/* ---- what was counted ---- */

#define HEADER                                                                 \
    "variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,ci_high,"      \
    "noisy,answer\n"
#define FIT_HEADER                                                             \
    "variant,meter,claim,best,set,posterior,exponent,exponent_low,"            \
    "exponent_high,coefficient,n_min,n_max,verdict\n"

static double look_up(const char *line)
{
    struct pace_question question;
    json_t *found = NULL;
    double value = -1;

    cr_assert(pace_question_parse(line, &question));
    if (pace_predict_look_up(root.path, &question, &found) == PACE_OK) {
        value = json_number_value(found);
        json_decref(found);
    }
    return value;
}

Test(exercise_predict, a_result_is_found_by_variant_meter_and_size)
{
    struct pace_question question;
    json_t *found = NULL;

    put(".", "toy.csv",
        HEADER "fast,10,time,ns,3,1,1,99,1,1,1,1,0,5\n"
               "fast,10,steps,count,1,4,4,40,4,4,4,4,0,5\n"
               "fast,20,steps,count,1,8,8,80,8,8,8,8,0,5\n"
               "slow,10,steps,count,1,8,8,160,8,8,8,8,0,5\n"
               "none,10,steps,count,1,0,0,0,0,0,0,0,0,5\n");
    put(".", "toy.fit.csv",
        FIT_HEADER "fast,time,n,n,n,1,1,1,1,1,1,1,holds\n"
                   "fast,work,n,n,n|n log n,1,1,1,1,1,1,1,undecided\n");
    cr_assert_eq(look_up("- predict: toy fast steps at 10"), 40);
    cr_assert_eq(look_up("- predict: toy fast steps at 20"), 80);
    cr_assert_eq(look_up("- predict: toy slow/fast steps at 10"), 4);
    cr_assert_eq(look_up("- predict: toy none/fast steps at 10"), 0);
    /* No such size, meter, variant, demo; nothing is divided by 0. */
    cr_assert_eq(look_up("- predict: toy fast steps at 30"), -1);
    cr_assert_eq(look_up("- predict: toy fast jumps at 10"), -1);
    cr_assert_eq(look_up("- predict: toy fas steps at 10"), -1);
    cr_assert_eq(look_up("- predict: top fast steps at 10"), -1);
    cr_assert_eq(look_up("- predict: toy fast/slow steps at 20"), -1);
    cr_assert_eq(look_up("- predict: toy fast/none steps at 10"), -1);

    cr_assert(pace_question_parse("- predict: toy fast work grows", &question));
    cr_assert_eq(pace_predict_look_up(root.path, &question, &found), PACE_OK);
    cr_assert_str_eq(json_string_value(found), "n|n log n");
    json_decref(found);
}

Test(exercise_predict, damaged_results_answer_nothing)
{
    put(".", "toy.csv", "variant,n\nfast,10\n");
    cr_assert_eq(look_up("- predict: toy fast steps at 10"), -1);
    /* Another layout: the number in that place is no median. */
    put(".", "toy.csv",
        "variant,n,meter,unit,samples,min,p25,mean\n"
        "fast,10,steps,count,1,4,4,40,4\n");
    cr_assert_eq(look_up("- predict: toy fast steps at 10"), -1);
    put(".", "toy.csv", "");
    cr_assert_eq(look_up("- predict: toy fast steps at 10"), -1);
    put(".", "toy.csv",
        HEADER "fast,10,steps\nfast,10,steps,count,1,4,4,x,4\n");
    cr_assert_eq(look_up("- predict: toy fast steps at 10"), -1);
}
