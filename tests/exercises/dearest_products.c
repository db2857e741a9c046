#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

Test(dearest_products, the_same_price_changes_no_page)
{
    exercise_answers("prices = [5], sellers = [8], product = 0, price = 5",
                     "(0)");
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 5], product = 3, "
                     "price = 1",
                     "(0)");
}

Test(dearest_products, few_products_are_all_on_the_list)
{
    exercise_answers("prices = [5], sellers = [8], product = 0, price = 6",
                     "product 0 seller 8 list 0 (3)");
    exercise_answers("prices = [9 8 7], sellers = [4 4 5], product = 2, "
                     "price = 0",
                     "product 2 seller 5 list 0 (3)");
}

Test(dearest_products, a_cheap_product_that_stays_cheap_is_on_two_pages)
{
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 3, "
                     "price = 2",
                     "product 3 seller 6 (2)");
    exercise_answers("prices = [1 7 8 9], sellers = [4 4 5 6], product = 0, "
                     "price = 6",
                     "product 0 seller 4 (2)");
}

Test(dearest_products, a_product_that_comes_changes_the_list)
{
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 3, "
                     "price = 10",
                     "product 3 seller 6 list 0 (3)");
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 3, "
                     "price = 8",
                     "product 3 seller 6 list 0 (3)");
}

Test(dearest_products, a_product_that_goes_changes_the_list)
{
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 0, "
                     "price = 0",
                     "product 0 seller 4 list 0 (3)");
}

Test(dearest_products, a_product_that_stays_changes_the_list)
{
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 2, "
                     "price = 2",
                     "product 2 seller 5 list 0 (3)");
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 1, "
                     "price = 20",
                     "product 1 seller 4 list 0 (3)");
}

Test(dearest_products, of_equally_dear_ones_the_smaller_number_is_shown)
{
    exercise_answers("prices = [9 8 7 1], sellers = [4 4 5 6], product = 3, "
                     "price = 7",
                     "product 3 seller 6 (2)");
    exercise_answers("prices = [1 9 8 7], sellers = [4 4 5 6], product = 0, "
                     "price = 7",
                     "product 0 seller 4 list 0 (3)");
    exercise_answers("prices = [7 7 7 7], sellers = [1 1 1 1], product = 3, "
                     "price = 6",
                     "product 3 seller 1 (2)");
}

Test(dearest_products, a_price_may_be_large)
{
    exercise_answers("prices = [2147483647 2147483646 5 1], "
                     "sellers = [0 0 0 2147483647], product = 3, "
                     "price = 4294967295",
                     "product 3 seller 2147483647 list 0 (3)");
}

#define MOST_PRODUCTS 12

struct list {
    int64_t products[3];
    int64_t prices[3];
};

/* Takes the dearest of what is left, three times. */
static void list_dearest(const int64_t prices[], size_t count,
                         struct list *list)
{
    int taken[MOST_PRODUCTS] = {0};

    for (size_t place = 0; place < 3; place++) {
        size_t next = count;

        for (size_t i = count; i-- > 0;) {
            if (!taken[i] && (next == count || prices[i] >= prices[next])) {
                next = i;
            }
        }
        if (next < count) {
            taken[next] = 1;
        }
        list->products[place] = next < count ? (int64_t)next : -1;
        list->prices[place] = next < count ? prices[next] : -1;
    }
}

static int reads_differently(const struct list *a, const struct list *b)
{
    int differs = 0;

    for (size_t place = 0; place < 3; place++) {
        differs = differs || a->products[place] != b->products[place] ||
                  a->prices[place] != b->prices[place];
    }
    return differs;
}

Test(dearest_products, any_shop_reads_as_before_and_after)
{
    for (uint64_t seed = 0; seed < 36; seed++) {
        size_t count = 1 + seed % MOST_PRODUCTS;
        size_t product = (5 * seed) % count;
        int64_t draws[MOST_PRODUCTS + 1];
        const char *input;
        struct list before;
        struct list after;

        exercise_random(seed, 0, 9, draws, MOST_PRODUCTS + 1);
        input = exercise_text("prices = %s, sellers = %s, product = %zu, "
                              "price = %" PRId64,
                              exercise_list(draws, count),
                              exercise_list(draws, count), product,
                              draws[MOST_PRODUCTS]);
        int64_t seller = draws[product];
        int same = draws[product] == draws[MOST_PRODUCTS];

        list_dearest(draws, count, &before);
        draws[product] = draws[MOST_PRODUCTS];
        list_dearest(draws, count, &after);
        exercise_answers(
            input, same ? "(0)"
                        : exercise_text("product %zu seller %" PRId64 " %s",
                                        product, seller,
                                        reads_differently(&before, &after)
                                            ? "list 0 (3)"
                                            : "(2)"));
    }
}

static void n_products(size_t n, FILE *stream)
{
    fputs("prices = [", stream);
    for (size_t i = 0; i < n; i++) {
        fprintf(stream, " %zu", i);
    }
    fputs("], sellers = [", stream);
    for (size_t i = 0; i < n; i++) {
        fputs(" 1", stream);
    }
    fputs("], product = 1, price = 0", stream);
}

Test(dearest_products, work_grows_as_the_number_of_products)
{
    static const size_t sizes[] = {50, 100, 200, 400, 800, 1600, 0};

    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_products, .sizes = sizes});
}

Test(dearest_products, it_needs_no_heap)
{
    exercise_peak_at_most("prices = [9 8 7 1], sellers = [4 4 5 6], "
                          "product = 2, price = 2",
                          0);
}
