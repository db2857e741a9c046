#include "lib/class/merge.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <stdlib.h>
#include <string.h>

/* Where a card says one thing. */
struct place {
    const struct pace_card_row *row;
};

static int by_order(const void *a, const void *b)
{
    const struct place *x = a;
    const struct place *y = b;

    return pace_card_row_order(x->row, y->row);
}

/* What count cards, all those that have it, say of one thing. */
static void weigh(const struct place same[], size_t count, double values[],
                  struct pace_class_row *row)
{
    for (size_t i = 0; i < count; i++) {
        values[i] = same[i].row->value;
    }
    gsl_sort(values, 1, count);
    *row = (struct pace_class_row){
        .row = same[0].row,
        .cards = count,
        .identical = values[0] == values[count - 1],
        .least = values[0],
        .middle = gsl_stats_median_from_sorted_data(values, 1, count),
        .most = values[count - 1]};
}

enum pace_status pace_class_merge(const struct pace_card cards[], size_t count,
                                  struct pace_class *class)
{
    struct pace_class made = {.cards = cards, .card_count = count};
    enum pace_status status = PACE_NO_MEMORY;
    struct place *all = NULL;
    double *values = NULL;
    size_t total = 0;
    size_t at = 0;

    for (size_t i = 0; i < count; i++) {
        total += cards[i].count;
    }
    all = malloc((total + 1) * sizeof *all);
    values = all ? malloc((count + 1) * sizeof *values) : NULL;
    made.rows = values ? malloc((total + 1) * sizeof *made.rows) : NULL;
    if (!made.rows) {
        goto done;
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < cards[i].count; k++) {
            all[at++].row = &cards[i].rows[k];
        }
    }
    qsort(all, total, sizeof *all, by_order);
    for (size_t i = 0; i < total;) {
        size_t end = i + 1;

        while (end < total && by_order(&all[i], &all[end]) == 0) {
            end++;
        }
        weigh(&all[i], end - i, values, &made.rows[made.count++]);
        i = end;
    }
    *class = made;
    status = PACE_OK;
done:
    free(values);
    free(all);
    return status;
}

void pace_class_release(struct pace_class *class)
{
    free(class->rows);
    *class = (struct pace_class){0};
}

double pace_class_value_of(const struct pace_card *card,
                           const struct pace_card_row *row)
{
    const struct pace_card_row *found =
        bsearch(row, card->rows, card->count, sizeof *row, pace_card_row_order);

    return found ? found->value : -1;
}

static bool same_thing(const struct pace_card_row *a,
                       const struct pace_card_row *b)
{
    return strcmp(a->demo, b->demo) == 0 &&
           strcmp(a->variant, b->variant) == 0 &&
           strcmp(a->meter, b->meter) == 0;
}

bool pace_class_stands(const struct pace_class *class, size_t row)
{
    const struct pace_class_row *own = &class->rows[row];

    for (size_t i = row + 1;
         i < class->count && same_thing(class->rows[i].row, own->row); i++) {
        if (class->rows[i].cards >= own->cards) {
            return false;
        }
    }
    for (size_t i = row; i > 0 && same_thing(class->rows[i - 1].row, own->row);
         i--) {
        if (class->rows[i - 1].cards > own->cards) {
            return false;
        }
    }
    return true;
}
