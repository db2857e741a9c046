#include "demos/knapsack/exhibit.h"

#include <inttypes.h>
#include <stdlib.h>

#include "demos/knapsack/gaps.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

#define SENTENCE_ROOM 160

/* The two lines about small problems. */
struct small {
    struct knapsack_gap example;
    struct knapsack_gap adversary;
    struct pace_cache_info memo; /* on the example */
    size_t states;               /* conceivable ones */
};

static enum pace_status find_example(struct small *small)
{
    struct knapsack_instance *example = knapsack_instance_example();
    enum pace_status status = PACE_NO_MEMORY;
    int64_t value;

    if (example) {
        small->states = (example->problem.count + 1) *
                        ((size_t)example->problem.capacity + 1);
        status = knapsack_gap_find(example, &small->example);
    }
    if (!status) {
        status = knapsack_memo(&example->problem, example->taken, &value,
                               &small->memo);
    }
    knapsack_instance_free(example);
    return status;
}

static enum pace_status find_small(struct small *small)
{
    struct knapsack_instance *adversary = knapsack_instance_adversary();
    enum pace_status status =
        adversary ? knapsack_gap_find(adversary, &small->adversary)
                  : PACE_NO_MEMORY;

    knapsack_instance_free(adversary);
    return status ? status : find_example(small);
}

static void print(const struct small *small, const struct knapsack_gaps *gaps,
                  FILE *out)
{
    fprintf(out,
            "\nwhat greedy misses\n"
            "  five items, capacity 20: %" PRId64 " instead of %" PRId64 "\n"
            "  (1, 2) and (1000, 1000), capacity 1000: %" PRId64
            " instead of %" PRId64 "\n"
            "  %d problems of %d items up to %d, uncorrelated:\n"
            "    nothing in %zu, half miss under %.2g %%, worst %.2g %%\n",
            small->example.greedy, small->example.best, small->adversary.greedy,
            small->adversary.best, KNAPSACK_GAP_PROBLEMS, KNAPSACK_GAP_ITEMS,
            KNAPSACK_GAP_RANGE, gaps->exact, gaps->summary.median,
            gaps->summary.max);
    fprintf(out,
            "\nthe cache on the five items\n"
            "  %" PRIu64 " misses, %" PRIu64
            " hits; %zu states are conceivable\n",
            small->memo.misses, small->memo.hits, small->states);
}

/* The picture's row: what it says and what it shows. */
static void write_figure(const struct small *small,
                         const struct knapsack_gaps *gaps, FILE *stream)
{
    char text[SENTENCE_ROOM];

    fputs("chart,kind,headline,subtitle,note\nknapsack,gap,", stream);
    snprintf(
        text, sizeof text,
        "Greedy looks perfect: half of the problems lose less than %.2g %%",
        gaps->summary.median);
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text,
             "Value that greedy misses on %d seeded problems of %d items, "
             "weights and values up to %d",
             KNAPSACK_GAP_PROBLEMS, KNAPSACK_GAP_ITEMS, KNAPSACK_GAP_RANGE);
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text, "two items made to fool it: %.3g %%",
             small->adversary.percent);
    pace_results_csv_text(stream, text);
    putc('\n', stream);
}

static enum pace_status write_files(const struct small *small,
                                    const struct knapsack_gaps *gaps,
                                    const char *dir)
{
    struct pace_results_file numbers = {0};
    struct pace_results_file figure = {0};
    enum pace_status status =
        pace_results_create(&numbers, dir, "knapsack_gap", "gap.csv");

    if (!status) {
        status =
            pace_results_create(&figure, dir, "knapsack_gap", "figure.csv");
    }
    if (!status) {
        knapsack_gaps_write(gaps, numbers.stream);
        write_figure(small, gaps, figure.stream);
        status = pace_results_commit(&numbers);
    }
    if (!status) {
        status = pace_results_commit(&figure);
    }
    pace_results_discard(&numbers);
    pace_results_discard(&figure);
    return status;
}

static enum pace_status show_gaps(const struct pace_exhibit *exhibit)
{
    struct knapsack_gaps *gaps = malloc(sizeof *gaps);
    struct small small;
    enum pace_status status = gaps ? find_small(&small) : PACE_NO_MEMORY;

    if (!status) {
        status = knapsack_gaps_find(KNAPSACK_UNCORRELATED, exhibit->seed, gaps);
    }
    if (!status && exhibit->stream) {
        print(&small, gaps, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_files(&small, gaps, exhibit->out_dir);
    }
    free(gaps);
    return status;
}

enum pace_status knapsack_exhibit(const struct pace_exhibit *exhibit)
{
    if (!exhibit->stream && !exhibit->out_dir) {
        return PACE_OK;
    }
    return exhibit->records ? knapsack_exhibit_chosen(exhibit)
                            : show_gaps(exhibit);
}
