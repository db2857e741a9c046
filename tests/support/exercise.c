#include "tests/support/exercise.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/exercise/finding.h"
#include "lib/exercise/run.h"
#include "lib/measure/rng.h"

#define TEXTS      64
#define MOST_SIZES 16
#define MOST_TOLD  1000 /* bytes of a text in a message to Criterion */
/* A text that a screen shows in part, and how much of it comes before what is
 * of interest. */
#define LONG   300
#define LED_IN 40
/* Fewer tell no law from another. */
#define FEWEST_SIZES 4

/* One test runs in a process of its own: what it has said so far. */
static size_t said;

static const char *answer(void)
{
    const char *given = getenv("PACE_ANSWER");

    return given ? given
                 : exercise_text("build/exercises/%s/solution",
                                 criterion_current_suite->name);
}

/* Says it to who asked for the judgement, and to Criterion. */
static void tell(enum pace_finding finding, const char *input,
                 const char *expected, const struct pace_run *run,
                 const char *got)
{
    const char *records = getenv("PACE_RECORDS");
    struct pace_found record = {.test = criterion_current_test->name,
                                .at = said++,
                                .finding = finding,
                                .input = input,
                                .expected = expected,
                                .got = got,
                                .printed = run->printed};

    if (records && pace_finding_add(records, &record)) {
        cr_assert_fail("cannot write %s", records);
    }
    if (finding != PACE_FOUND_RIGHT) {
        /* Criterion hangs on a message that its pipe cannot hold. */
        cr_assert_fail("%s: %.*s: expected %.*s, got %.*s",
                       pace_finding_name(finding), MOST_TOLD, input, MOST_TOLD,
                       expected, MOST_TOLD, got);
    }
}

static void tell_fate(const char *input, const char *expected,
                      const struct pace_run *run)
{
    if (run->fate != PACE_ANSWERED) {
        tell(pace_found_fate(run->fate), input, expected, run, run->text);
    }
    if (run->live_blocks > 0) {
        tell(PACE_FOUND_LEAK, input, "nothing left allocated", run,
             exercise_text("%" PRIu64 " bytes in %" PRIu64 " %s",
                           run->live_bytes, run->live_blocks,
                           run->live_blocks == 1 ? "block" : "blocks"));
    }
}

/* A file that is there as soon as one test had to wait for a limit of time;
 * NULL where nobody asked for records. */
static const char *hung_mark(void)
{
    const char *records = getenv("PACE_RECORDS");

    return records ? exercise_text("%s.hung", records) : NULL;
}

static void run_case(struct pace_run_ask *ask, const char *input,
                     struct pace_run *run)
{
    const char *hung = hung_mark();
    enum pace_status status;

    if (hung && access(hung, F_OK) == 0) {
        /* A test that is skipped would not count as one. */
        cr_assert_fail("not run, for another test has hung");
    }
    ask->answer = answer();
    ask->input = input;
    ask->sanitized = getenv("PACE_SANITIZED") != NULL;
    status = pace_run_answer(ask, run);
    cr_assert_eq(status, PACE_OK, "cannot run %s: %s", ask->answer,
                 pace_status_text(status));
    /* What the budget of work did not end takes seconds in every test. */
    if (hung && run->work < PACE_WORK_BUDGET &&
        (run->fate == PACE_LOOPED || run->fate == PACE_WAITED)) {
        close(creat(hung, 0600));
    }
}

/* Of two long texts, from shortly before they part. */
static const char *from_difference(const char *text, const char *other)
{
    size_t same = 0;

    if (strlen(text) < LONG && strlen(other) < LONG) {
        return text;
    }
    while (text[same] && text[same] == other[same]) {
        same++;
    }
    return same < LED_IN ? text : exercise_text("... %s", text + same - LED_IN);
}

/* Where no result is written down, it is the solution's.  Else an answer could
 * grow well by being wrong. */
static void compare_with_solution(const char *input, const struct pace_run *run)
{
    const char *solution = getenv("PACE_SOLUTION");
    struct pace_run due;
    enum pace_status status;

    if (!solution) {
        return; /* which is the answer itself */
    }
    status = pace_run_answer(
        &(struct pace_run_ask){.answer = solution, .input = input}, &due);
    cr_assert_eq(status, PACE_OK, "cannot run %s: %s", solution,
                 pace_status_text(status));
    if (strcmp(run->text, due.text) != 0) {
        tell(PACE_FOUND_WRONG, input, from_difference(due.text, run->text), run,
             from_difference(run->text, due.text));
    }
    pace_run_release(&due);
}

void exercise_answers(const char *input, const char *expected)
{
    struct pace_run run;

    run_case(&(struct pace_run_ask){.guard = true}, input, &run);
    tell_fate(input, expected, &run);
    tell(strcmp(run.text, expected) == 0 ? PACE_FOUND_RIGHT : PACE_FOUND_WRONG,
         input, expected, &run, run.text);
    pace_run_release(&run);
}

void exercise_answers_or(const char *input, const char *expected,
                         const char *refused)
{
    uint64_t refused_count = 1;

    exercise_answers(input, expected);
    for (uint64_t k = 1; refused_count > 0; k++) {
        const char *shown =
            exercise_text("%s, where allocation %" PRIu64 " fails", input, k);
        const char *due;
        struct pace_run run;

        run_case(&(struct pace_run_ask){.guard = true, .refuse = k}, input,
                 &run);
        refused_count = run.refused;
        due = refused_count > 0 ? refused : expected;
        tell_fate(shown, due, &run);
        tell(strcmp(run.text, due) == 0 ? PACE_FOUND_RIGHT : PACE_FOUND_WRONG,
             shown, due, &run, run.text);
        pace_run_release(&run);
    }
}

/* Which of the counts a limit is on. */
static uint64_t count_of(enum pace_finding finding, const struct pace_run *run)
{
    switch (finding) {
    case PACE_FOUND_PEAK:
        return run->peak_bytes;
    case PACE_FOUND_ALLOCATIONS:
        return run->allocations;
    default:
        return run->moved_bytes;
    }
}

static void at_most(enum pace_finding finding, const char *what,
                    const char *input, uint64_t most)
{
    struct pace_run run;
    uint64_t counted;
    const char *expected = exercise_text("at most %" PRIu64 " %s", most, what);

    run_case(&(struct pace_run_ask){0}, input, &run);
    tell_fate(input, expected, &run);
    compare_with_solution(input, &run);
    counted = count_of(finding, &run);
    tell(counted <= most ? PACE_FOUND_RIGHT : finding, input, expected, &run,
         exercise_text("%" PRIu64, counted));
    pace_run_release(&run);
}

void exercise_peak_at_most(const char *input, uint64_t bytes)
{
    at_most(PACE_FOUND_PEAK, "bytes of heap at once", input, bytes);
}

void exercise_allocates_at_most(const char *input, uint64_t allocations)
{
    at_most(PACE_FOUND_ALLOCATIONS, "allocations", input, allocations);
}

void exercise_moves_at_most(const char *input, uint64_t bytes)
{
    at_most(PACE_FOUND_MOVES, "bytes moved", input, bytes);
}

/* The case for n, to be freed. */
static char *case_of(const struct exercise_growth *growth, size_t n)
{
    char *text = NULL;
    size_t length;
    FILE *stream = open_memstream(&text, &length);

    cr_assert_not_null(stream);
    growth->input(n, stream);
    cr_assert_eq(fclose(stream), 0);
    return text;
}

/* Work at each size, until one takes more than the budget. */
static size_t measure(const struct exercise_growth *growth,
                      const size_t sizes[], struct pace_point points[])
{
    size_t count = 0;

    for (; sizes[count] > 0; count++) {
        char *input = case_of(growth, sizes[count]);
        struct pace_run run;

        cr_assert_lt(count, MOST_SIZES);
        run_case(&(struct pace_run_ask){0}, input, &run);
        if (run.fate == PACE_LOOPED) {
            pace_run_release(&run);
            free(input);
            break;
        }
        tell_fate(input, "", &run);
        compare_with_solution(input, &run);
        free(input);
        points[count] =
            (struct pace_point){.n = (double)sizes[count],
                                .cost = run.work > 0 ? (double)run.work : 1,
                                .noise = growth->scatter};
        pace_run_release(&run);
    }
    return count;
}

void exercise_grows(const struct exercise_growth *growth)
{
    static const size_t doubling[] = {100, 200, 400, 800, 1600, 3200, 6400, 0};
    const size_t *sizes = growth->sizes ? growth->sizes : doubling;
    const struct pace_run nothing_printed = {0};
    struct pace_point points[MOST_SIZES];
    size_t count = 0;
    const char *expected = pace_class_name(growth->claim);
    enum pace_class least = growth->least ? growth->least : growth->claim;
    enum pace_finding finding = PACE_FOUND_RIGHT;
    struct pace_fit fit;
    const char *range;

    /* Work is not counted beside a sanitizer. */
    if (getenv("PACE_SANITIZED")) {
        tell(PACE_FOUND_RIGHT, "", expected, &nothing_printed, expected);
        return;
    }
    count = measure(growth, sizes, points);
    if (count < FEWEST_SIZES) {
        tell(PACE_FOUND_GROWTH, exercise_text("n = %zu", sizes[count]),
             expected, &nothing_printed,
             exercise_text("more than %" PRIu64 " steps", PACE_WORK_BUDGET));
        return;
    }
    range =
        exercise_text("n from %zu to %zu, work from %.0f to %.0f", sizes[0],
                      sizes[count - 1], points[0].cost, points[count - 1].cost);
    cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
    if (fit.best > growth->claim) {
        finding = PACE_FOUND_GROWTH;
    } else if (fit.best < least) {
        finding = PACE_FOUND_TOO_LITTLE;
    }
    tell(finding, range, expected, &nothing_printed, pace_class_name(fit.best));
}

const char *exercise_text(const char *format, ...)
{
    static char *texts[TEXTS];
    static size_t next;
    char **text = &texts[next++ % TEXTS];
    va_list arguments;
    int length;

    free(*text);
    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    *text = malloc((size_t)length + 1);
    cr_assert_not_null(*text);
    va_start(arguments, format);
    vsnprintf(*text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    return *text;
}

const char *exercise_list(const int64_t values[], size_t count)
{
    char *text = NULL;
    size_t length;
    FILE *stream = open_memstream(&text, &length);
    const char *list;

    cr_assert_not_null(stream);
    fputc('[', stream);
    for (size_t i = 0; i < count; i++) {
        fprintf(stream, "%s%" PRId64, i > 0 ? " " : "", values[i]);
    }
    fputc(']', stream);
    cr_assert_eq(fclose(stream), 0);
    list = exercise_text("%s", text);
    free(text);
    return list;
}

void exercise_random(uint64_t seed, int64_t low, int64_t high, int64_t values[],
                     size_t count)
{
    cr_assert_eq(pace_rng_fill(seed, low, high, values, count), PACE_OK);
}
