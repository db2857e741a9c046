#include "lib/class/merge.h"

#include <string.h>

#include "lib/demo/format.h"

/* Differing counts that are named; more say nothing more. */
#define MOST_NAMED 12

/* Which cards do not say what the first says. */
static void name_odd(FILE *stream, const struct pace_class *class,
                     const struct pace_class_row *row)
{
    char value[PACE_FORMAT_ROOM];

    for (size_t i = 0; i < class->card_count; i++) {
        double own = pace_class_value_of(&class->cards[i], row->row);

        if (own >= 0) {
            fprintf(stream, "    %s: %s\n", class->cards[i].name,
                    pace_format_value(value, own));
        }
    }
}

static void print_counts(FILE *stream, const struct pace_class *class)
{
    size_t shared = 0;
    size_t identical = 0;
    size_t named = 0;
    char n[PACE_FORMAT_ROOM];

    for (size_t i = 0; i < class->count; i++) {
        const struct pace_class_row *row = &class->rows[i];

        if (!pace_card_is_time(row->row) && row->cards == class->card_count) {
            shared++;
            identical += row->identical;
        }
    }
    fprintf(stream,
            "counts: %zu of %zu that all cards have are identical on %zu of "
            "%zu machines\n",
            identical, shared, class->card_count, class->card_count);
    for (size_t i = 0; i < class->count && named < MOST_NAMED; i++) {
        const struct pace_class_row *row = &class->rows[i];

        if (!pace_card_is_time(row->row) && !row->identical) {
            fprintf(stream, "  %s %s %s at n = %s differs:\n", row->row->demo,
                    row->row->variant, row->row->meter,
                    pace_format_value(n, row->row->n));
            name_odd(stream, class, row);
            named++;
        }
    }
}

static void print_times(FILE *stream, const struct pace_class *class)
{
    char n[PACE_FORMAT_ROOM];
    char least[PACE_FORMAT_ROOM];
    char middle[PACE_FORMAT_ROOM];
    char most[PACE_FORMAT_ROOM];

    fprintf(stream, "\n%-12s %-18s %10s %9s %9s %9s %6s %4s\n", "demo",
            "variant", "n", "fastest", "median", "slowest", "ratio", "on");
    for (size_t i = 0; i < class->count; i++) {
        const struct pace_class_row *row = &class->rows[i];

        if (strcmp(row->row->meter, "time") == 0 && row->least > 0 &&
            pace_class_stands(class, i)) {
            fprintf(stream, "%-12.12s %-18.18s %10s %9s %9s %9s %6.2f %4zu\n",
                    row->row->demo, row->row->variant,
                    pace_format_value(n, row->row->n),
                    pace_format_ns(least, row->least),
                    pace_format_ns(middle, row->middle),
                    pace_format_ns(most, row->most), row->most / row->least,
                    row->cards);
        }
    }
}

void pace_class_table(FILE *stream, const struct pace_class *class)
{
    fprintf(stream, "%zu machine%s\n", class->card_count,
            class->card_count == 1 ? "" : "s");
    for (size_t i = 0; i < class->card_count; i++) {
        fprintf(stream, "  %-20s %s\n", class->cards[i].name,
                class->cards[i].machine);
    }
    fputc('\n', stream);
    print_counts(stream, class);
    print_times(stream, class);
}
