#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(grid_paths, no_cell_has_no_path)
{
    exercise_answers("rows = 0, columns = 0", "0");
    exercise_answers("rows = 0, columns = 5", "0");
    exercise_answers("rows = 5, columns = 0", "0");
}

Test(grid_paths, a_single_row_or_column_has_one_path)
{
    exercise_answers("rows = 1, columns = 1", "1");
    exercise_answers("rows = 1, columns = 6", "1");
    exercise_answers("rows = 6, columns = 1", "1");
}

Test(grid_paths, small_grids_are_counted_by_hand)
{
    exercise_answers("rows = 2, columns = 2", "2");
    exercise_answers("rows = 2, columns = 3", "3");
    exercise_answers("rows = 3, columns = 2", "3");
    exercise_answers("rows = 3, columns = 3", "6");
}

/* Walks every path. */
static uint64_t walked(size_t down, size_t right)
{
    if (down == 0 && right == 0) {
        return 1;
    }
    return (down ? walked(down - 1, right) : 0) +
           (right ? walked(down, right - 1) : 0);
}

Test(grid_paths, any_grid_has_as_many_paths_as_can_be_walked)
{
    for (size_t rows = 1; rows <= 9; rows += 2) {
        for (size_t columns = 2; columns <= 8; columns += 2) {
            exercise_answers(
                exercise_text("rows = %zu, columns = %zu", rows, columns),
                exercise_text("%" PRIu64, walked(rows - 1, columns - 1)));
        }
    }
}

/* Of the 38 steps through 19 rows and 21 columns 18 lead down: 38 choose 18.
 * Likewise 67 choose 33, near the end of 64 bits.  Published: OEIS A007318. */
Test(grid_paths, large_numbers_are_exact)
{
    exercise_answers("rows = 19, columns = 21", "33578000610");
    exercise_answers("rows = 34, columns = 35", "14226520737620288370");
    exercise_answers("rows = 2, columns = 1000000", "1000000");
}

Test(grid_paths, refused_memory_is_told)
{
    exercise_answers_or("rows = 3, columns = 4", "10", "refused");
}

Test(grid_paths, memory_is_that_of_one_row)
{
    exercise_peak_at_most("rows = 3, columns = 5", 5 * 8);
    exercise_peak_at_most("rows = 1000, columns = 5", 5 * 8);
    exercise_peak_at_most("rows = 5, columns = 1000", 1000 * 8);
}

static void n_rows(size_t n, FILE *stream)
{
    fprintf(stream, "rows = %zu, columns = 4", n);
}

static void n_columns(size_t n, FILE *stream)
{
    fprintf(stream, "rows = 4, columns = %zu", n);
}

Test(grid_paths, work_grows_as_rows_and_as_columns_at_most)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .least = PACE_CONSTANT, .input = n_rows});
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .least = PACE_CONSTANT, .input = n_columns});
}
