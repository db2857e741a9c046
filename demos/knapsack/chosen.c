/* The reader's own items: which of them to take. */
#include <inttypes.h>

#include "demos/knapsack/exhibit.h"
#include "demos/knapsack/gaps.h"
#include "demos/knapsack/records.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

/* So many are named; the file has all. */
#define NAMED 20

static void print_taken(const struct knapsack_instance *instance, FILE *out)
{
    size_t named = 0;
    size_t count = 0;

    fputs("  items", out);
    for (size_t i = 0; i < instance->problem.count; i++) {
        count += instance->taken[i];
        if (instance->taken[i] && named < NAMED) {
            fprintf(out, " %zu", i + 1);
            named++;
        }
    }
    if (count == 0) {
        fputs(" none", out);
    }
    if (count > named) {
        fprintf(out, " and %zu more: see --out DIR", count - named);
    }
    putc('\n', out);
}

static void print(const struct knapsack_instance *instance,
                  const struct knapsack_gap *gap, FILE *out)
{
    struct knapsack_item sum =
        knapsack_sum(&instance->problem, instance->taken);

    fprintf(out,
            "\nthe best of your %zu items\n"
            "  value %" PRId64 ", weight %" PRId64 " of %" PRId64
            "; greedy finds %" PRId64 " (%.3g %% less)\n",
            instance->problem.count, sum.value, sum.weight,
            instance->problem.capacity, gap->greedy, gap->percent);
    print_taken(instance, out);
}

static enum pace_status write_file(const struct knapsack_instance *instance,
                                   const char *dir)
{
    struct pace_results_file file;
    enum pace_status status =
        pace_results_create(&file, dir, "knapsack", "chosen.csv");

    if (status) {
        return status;
    }
    fputs("item,weight,value,taken\n", file.stream);
    for (size_t i = 0; i < instance->problem.count; i++) {
        fprintf(file.stream, "%zu,%" PRId64 ",%" PRId64 ",%d\n", i + 1,
                instance->items[i].weight, instance->items[i].value,
                (int)instance->taken[i]);
    }
    return pace_results_commit(&file);
}

static enum pace_status show(struct knapsack_instance *all,
                             const struct pace_exhibit *exhibit)
{
    struct knapsack_gap gap;
    enum pace_status status = knapsack_gap_find(all, &gap);

    if (status == PACE_OVER_BUDGET) {
        if (exhibit->stream) {
            fputs("\nthe best of all your items is out of reach: try weights "
                  "in a larger unit\n",
                  exhibit->stream);
        }
        return PACE_OK;
    }
    if (!status && exhibit->stream) {
        print(all, &gap, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_file(all, exhibit->out_dir);
    }
    return status;
}

enum pace_status knapsack_exhibit_chosen(const struct pace_exhibit *exhibit)
{
    struct knapsack_instance *all =
        knapsack_of_records(exhibit->records, exhibit->records->count);
    enum pace_status status = PACE_NO_MEMORY;

    if (all) {
        status = show(all, exhibit);
    }
    knapsack_instance_free(all);
    return status;
}
