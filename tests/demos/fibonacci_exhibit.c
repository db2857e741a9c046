#include "demos/fibonacci/exhibit.h"

#include <stdlib.h>

#include <criterion/criterion.h>

#include "tests/support/found.h"

/* The counts of chapter 05; a cache of one entry is for those who wait. */
Test(fibonacci_exhibit, tells_what_caches_of_three_sizes_are_asked)
{
    char *text = NULL;
    size_t size;
    struct pace_exhibit exhibit = {.outcome = &found_nothing()->outcome,
                                   .share_s = 0.1,
                                   .stream = open_memstream(&text, &size)};

    cr_assert_not_null(exhibit.stream);
    cr_assert_eq(fibonacci_exhibit(&exhibit), PACE_OK);
    cr_assert_eq(fclose(exhibit.stream), 0);
    cr_assert_str_eq(
        text, "\ncache info after F(35)\n"
              "  capacity          calls       misses         hits   size\n"
              "       128             69           36           33     36\n"
              "     again             70           36           34     36\n"
              "         3             69           36           33      3\n"
              "         2        251,997      208,627       43,370      2\n");
    free(text);
}
