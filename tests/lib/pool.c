#include "lib/demo/pool.h"

#include <criterion/criterion.h>

#include "tests/support/oom.h"
#include "tests/support/toy.h"

Test(pool, inputs_make_65536_elements_together)
{
    struct toy toy;
    toy_make(&toy);
    struct pace_source source = {.demo = &toy.demo, .seed = 1};

    cr_assert_eq(pace_pool_count(&source, 65536), 1);
    cr_assert_eq(pace_pool_count(&source, 65535), 2);
    cr_assert_eq(pace_pool_count(&source, 1000), 66);
    cr_assert_eq(pace_pool_count(&source, 10), 1024, "the most there may be");
    cr_assert_eq(pace_pool_count(&source, 0), 1);
    toy.demo.one_input = true;
    cr_assert_eq(pace_pool_count(&source, 1000), 1);
}

Test(pool, the_readers_own_data_is_one_input)
{
    struct toy toy;
    toy_make(&toy);
    struct pace_records records = {.count = 100};
    struct pace_source source = {.demo = &toy.demo, .records = &records};

    cr_assert_eq(pace_pool_count(&source, 10), 1);
}

Test(pool, what_was_set_up_is_torn_down_when_memory_runs_out)
{
    struct toy toy;
    toy_make(&toy);
    struct pace_source source = {.demo = &toy.demo, .seed = 1};
    struct pace_pool pool;

    toy_refuse_after(3);
    cr_assert_eq(pace_pool_fill(&pool, &source, 10000), PACE_NO_MEMORY);
    cr_assert_eq(toy_inputs(), 0);
    cr_assert_null(pool.inputs);
    toy_refuse_after(-1);
    oom_after(0);
    cr_assert_eq(pace_pool_fill(&pool, &source, 10000), PACE_NO_MEMORY);
    oom_after(-1);
    cr_assert_eq(pace_pool_fill(&pool, &source, 10000), PACE_OK);
    cr_assert_eq(toy_inputs(), 7);
    pace_pool_release(&pool);
    cr_assert_eq(toy_inputs(), 0);
    cr_assert_eq(oom_live_blocks(), 0);
}
