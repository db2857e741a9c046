#include "lib/demo/plan.h"

#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/oom.h"
#include "tests/support/toy.h"

/* What pace_plan_make says on err, in a buffer for a test to look at. */
static char said[512];

static enum pace_status make(struct toy *toy, struct pace_plan *plan,
                             const struct pace_records *records)
{
    FILE *err = fmemopen(said, sizeof said, "w");
    enum pace_status status =
        pace_plan_make(plan, &toy->demo, &toy->options, records, err);

    fclose(err);
    return status;
}

Test(plan, default_sizes_are_the_demos_for_every_variant)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);

    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    cr_assert_eq(plan.cell_count, 14);
    cr_assert_eq(plan.cells[0].n, 10);
    cr_assert_eq(plan.cells[6].n, 640);
    cr_assert_eq(plan.cells[7].variant, 1);
    cr_assert_eq(plan.pool_count, 7, "variants share the inputs of a size");
    pace_plan_release(&plan);
    cr_assert_eq(toy_inputs(), 0);
}

Test(plan, a_variant_may_have_sizes_of_its_own_in_steps)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.variants[1].sizes =
        (struct pace_sizes){.first = 8, .last = 24, .step = 8};

    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    cr_assert_eq(plan.cell_count, 10);
    cr_assert_eq(plan.cells[7].n, 8);
    cr_assert_eq(plan.cells[9].n, 24);
    cr_assert_eq(plan.pools[0].n, 8, "sizes of all variants, ascending");
    pace_plan_release(&plan);
}

Test(plan, explicit_sizes_are_used_exactly_but_for_a_variants_limit)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.options.sizes[0] = 100;
    toy.options.sizes[1] = 5000;
    toy.options.size_count = 2;
    toy.variants[1].max_n = 1000;

    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    cr_assert_eq(plan.cell_count, 4);
    cr_assert_eq(plan.cells[1].n, 5000);
    cr_assert_eq(plan.cells[1].skip, PACE_NOT_SKIPPED);
    cr_assert_eq(plan.cells[3].skip, PACE_SKIP_LIMIT);
    pace_plan_release(&plan);
}

Test(plan, default_sizes_beyond_memory_are_skipped_and_explicit_ones_refused)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.demo.sizes =
        (struct pace_sizes){.first = 100000, .last = 400000, .ratio = 2};
    toy.options.max_memory_bytes = 4000000;

    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    cr_assert_eq(plan.cells[1].skip, PACE_NOT_SKIPPED);
    cr_assert_eq(plan.cells[2].skip, PACE_SKIP_MEMORY);
    pace_plan_release(&plan);
    toy.options.sizes[0] = 400000;
    toy.options.size_count = 1;
    cr_assert_eq(make(&toy, &plan, NULL), PACE_OVER_BUDGET);
    cr_assert_str_eq(said, "toy: --sizes 400,000 would need about 6.40 MB of "
                           "memory, more than the 4.00 MB allowed: try "
                           "smaller sizes or --max-memory\n");
}

Test(plan, the_readers_data_is_taken_whole_and_in_halves)
{
    struct toy toy;
    struct pace_plan plan;
    struct pace_records records = {.count = 100};
    toy_make(&toy);

    cr_assert_eq(make(&toy, &plan, &records), PACE_OK);
    cr_assert_eq(plan.cell_count, 14);
    cr_assert_eq(plan.cells[0].n, 1);
    cr_assert_eq(plan.cells[5].n, 50);
    cr_assert_eq(plan.cells[6].n, 100);
    pace_plan_release(&plan);
    toy.options.sizes[0] = 101;
    toy.options.size_count = 1;
    cr_assert_eq(make(&toy, &plan, &records), PACE_BAD_INPUT);
    cr_assert_str_eq(said,
                     "toy: --sizes 101 is more than the 100 of the input\n");
}

Test(plan, variants_left_out_have_no_cells)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.options.selected[0] = false;

    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    cr_assert_eq(plan.cell_count, 7);
    cr_assert_eq(plan.cells[0].variant, 1);
    pace_plan_release(&plan);
}

Test(plan, memory_may_run_out_at_every_allocation)
{
    struct toy toy;
    struct pace_plan plan = {0};
    enum pace_status status = PACE_NO_MEMORY;
    toy_make(&toy);
    toy.demo.sizes =
        (struct pace_sizes){.first = 30000, .last = 60000, .ratio = 2};
    long before = oom_live_blocks();

    for (int k = 0; status; k++) {
        oom_after(k);
        status = pace_plan_make(&plan, &toy.demo, &toy.options, NULL, stderr);
        oom_after(-1);
        cr_assert(status == PACE_OK || status == PACE_NO_MEMORY);
        cr_assert(!status || oom_live_blocks() == before);
        cr_assert_lt(k, 100);
    }
    pace_plan_release(&plan);
    cr_assert_eq(oom_live_blocks(), before);
}

Test(plan, a_size_above_every_limit_is_refused)
{
    struct toy toy;
    struct pace_plan plan;
    toy_make(&toy);
    toy.options.sizes[0] = 94;
    toy.options.size_count = 1;
    toy.variants[0].max_n = 93;
    toy.variants[1].max_n = 40;

    cr_assert_eq(make(&toy, &plan, NULL), PACE_BAD_INPUT);
    cr_assert_str_eq(said, "toy: --sizes 94 is above what the variants chosen "
                           "can take: at most 93\n");
    toy.options.sizes[0] = 93;
    cr_assert_eq(make(&toy, &plan, NULL), PACE_OK);
    pace_plan_release(&plan);
}
