#ifndef TESTS_EXERCISE_H
#define TESTS_EXERCISE_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/measure/fit.h"

/*
 * What a test of an exercise says.  The suite is named like the exercise, a
 * test like what must hold:
 *
 *     Test(pair_total, a_pair_counts_once)
 *     {
 *         exercise_answers("values = [1 2 3]", "11");
 *     }
 *
 * The answer that is judged is the program that the environment names in
 * PACE_ANSWER; where it names none, the solution, so that `make test` proves
 * the tests.  Each call runs the answer in a process of its own, with limits
 * (lib/exercise/run.h), and fails the test unless what is said holds.  No leak
 * is let pass anywhere, and no result: where a test tells none, it must be that
 * of the program in PACE_SOLUTION.
 *
 * Small cases first: the first that fails is what the learner is shown.
 */

/* What call.c gives for a case (lib/exercise/call.h) is exactly expected. */
void exercise_answers(const char *input, const char *expected);

/*
 * The same, and in each run one more allocation is refused: as long as one
 * was, the result must be refused and nothing may be left allocated.
 */
void exercise_answers_or(const char *input, const char *expected,
                         const char *refused);

/* Heap of the answer between entering and leaving, as requested. */
void exercise_peak_at_most(const char *input, uint64_t bytes);
void exercise_allocates_at_most(const char *input, uint64_t allocations);
/* A realloc counts as moving what the block held, as the standard allows. */
void exercise_moves_at_most(const char *input, uint64_t bytes);

/*
 * Counted work grows as claim: input writes the case for n to the stream.  A
 * lower class is fine where the job allows
 * it (least), but no answer can be faster than the job: that is no pass.
 *
 * sizes   ascending, 4 to 15 of them, ends with 0; NULL: 100 and its doublings
 *         to 6400
 * scatter of work, relative, where chance has a part in it, as it has with
 *         drawn keys in a hash table; 0: there is none
 */
struct exercise_growth {
    enum pace_class claim;
    enum pace_class least; /* PACE_NO_CLAIM: as claim */
    void (*input)(size_t n, FILE *stream);
    const size_t *sizes;
    double scatter;
};
void exercise_grows(const struct exercise_growth *growth);

/* As printf into a string that stays valid for the next 62 calls. */
__attribute__((format(printf, 1, 2))) const char *exercise_text(
    const char *format, ...);

/* "[1 2 3]", valid as long as a string of exercise_text. */
const char *exercise_list(const int64_t values[], size_t count);

/* count numbers from low to high, the same for the same seed. */
void exercise_random(uint64_t seed, int64_t low, int64_t high, int64_t values[],
                     size_t count);

#endif
