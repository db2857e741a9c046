/* The reader's own items: which of them to take. */
#include <inttypes.h>

#include "demos/knapsack/exhibit.h"
#include "demos/knapsack/gaps.h"
#include "demos/knapsack/records.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

/* So many are named; the file has all. */
#define NAMED 20

/* Nobody waits for more steps of the row than this: about 10 s. */
#define MAX_STEPS 1e10

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

enum pace_status knapsack_exhibit_chosen(const struct pace_exhibit *exhibit)
{
    const struct pace_records *records = exhibit->records;
    struct knapsack_instance *all =
        knapsack_of_records(records, records->count);
    struct knapsack_gap gap;
    enum pace_status status = PACE_NO_MEMORY;

    if (!all) {
        return status;
    }
    if (2.0 * (double)all->problem.count * (double)all->problem.capacity >
        MAX_STEPS) {
        if (exhibit->stream) {
            fputs("\nall of your items together would take too long\n",
                  exhibit->stream);
        }
        knapsack_instance_free(all);
        return PACE_OK;
    }
    status = knapsack_gap_find(all, &gap);
    if (!status && exhibit->stream) {
        print(all, &gap, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_file(all, exhibit->out_dir);
    }
    knapsack_instance_free(all);
    return status;
}
