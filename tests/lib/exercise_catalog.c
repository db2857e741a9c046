#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/catalog.h"
#include "lib/exercise/hints.h"

/* make test runs in the project's root. */

Test(exercise_catalog, finds_what_has_a_folder)
{
    struct pace_catalog catalog;
    const struct pace_exercise *found;

    cr_assert_eq(pace_catalog_read(".", &catalog), PACE_OK);
    found = pace_catalog_find(&catalog, "unordered_pairs");
    cr_assert_not_null(found);
    cr_assert_str_eq(found->chapter, "01-pair_sum");
    cr_assert_str_eq(found->folder,
                     "./chapters/01-pair_sum/exercises/unordered_pairs");
    cr_assert_str_eq(found->title,
                     "Sum of products over unordered pairs, in one pass.");
    cr_assert_null(pace_catalog_find(&catalog, "unordered"));
    cr_assert_str_eq(pace_catalog_nearest(&catalog, "unordred_pairs"),
                     "unordered_pairs");
    cr_assert_null(pace_catalog_nearest(&catalog, "zzzzzzzzzz"));
    pace_catalog_release(&catalog);
}

Test(exercise_catalog, comes_by_chapter_and_name)
{
    struct pace_catalog catalog;

    cr_assert_eq(pace_catalog_read(".", &catalog), PACE_OK);
    for (size_t i = 1; i < catalog.count; i++) {
        int order =
            strcmp(catalog.items[i - 1].chapter, catalog.items[i].chapter);

        cr_assert(order < 0 ||
                  (order == 0 && strcmp(catalog.items[i - 1].name,
                                        catalog.items[i].name) < 0));
    }
    pace_catalog_release(&catalog);
}

/* Behind its name in the list, which leaves 56 of 80 columns. */
Test(exercise_catalog, every_title_fits_into_its_line)
{
    struct pace_catalog catalog;

    cr_assert_eq(pace_catalog_read(".", &catalog), PACE_OK);
    for (size_t i = 0; i < catalog.count; i++) {
        const struct pace_exercise *one = &catalog.items[i];

        cr_assert(strlen(one->name) <= 20, "%s", one->name);
        cr_assert(strlen(one->title) <= 56, "%s: %s", one->name, one->title);
    }
    pace_catalog_release(&catalog);
}

Test(exercise_catalog, a_place_without_exercises_has_none)
{
    struct pace_catalog catalog;

    cr_assert_eq(pace_catalog_read("lib", &catalog), PACE_CANNOT_READ);
}

Test(exercise_catalog, every_exercise_has_three_hints)
{
    struct pace_catalog catalog;

    cr_assert_eq(pace_catalog_read(".", &catalog), PACE_OK);
    for (size_t i = 0; i < catalog.count; i++) {
        for (size_t k = 1; k <= PACE_HINTS; k++) {
            char *hint = pace_hint(&catalog.items[i], k);

            cr_assert(hint && *hint, "%s, hint %zu", catalog.items[i].name, k);
            cr_assert_null(strstr(hint, "## "));
            free(hint);
        }
        cr_assert_null(pace_hint(&catalog.items[i], PACE_HINTS + 1));
    }
    pace_catalog_release(&catalog);
}
