#include "demos/knapsack/exhibit.h"

#include <inttypes.h>
#include <stdlib.h>

#include "demos/knapsack/families.h"
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

static void print(const struct small *small, FILE *out)
{
    fprintf(out,
            "\nwhat greedy finds\n"
            "  five items, capacity 20: %" PRId64 " instead of %" PRId64 "\n"
            "  (1, 2) and (1000, 1000), capacity 1000: %" PRId64
            " instead of %" PRId64 "\n",
            small->example.greedy, small->example.best, small->adversary.greedy,
            small->adversary.best);
    fprintf(out,
            "\nthe cache on the five items\n"
            "  %" PRIu64 " misses, %" PRIu64
            " hits; %zu states are conceivable\n",
            small->memo.misses, small->memo.hits, small->states);
}

/* What is shown where. */
struct shown {
    struct small small;
    struct knapsack_family_row rows[KNAPSACK_FAMILY_COUNT];
};

/* The picture's row: what it says and what it shows. */
static void write_figure(const struct shown *shown, FILE *stream)
{
    const struct knapsack_gaps *gaps = &shown->rows[KNAPSACK_UNCORRELATED].gaps;
    char text[SENTENCE_ROOM];
    char room[2][PACE_FORMAT_ROOM];

    fputs("chart,kind,headline,subtitle,note\nknapsack,gap,", stream);
    snprintf(
        text, sizeof text,
        "Greedy looks perfect: half of the problems lose less than %.2g %%",
        gaps->summary.median);
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text,
             "Value that greedy misses on %s seeded problems of %d items, "
             "uncorrelated weights and values up to %s",
             pace_format_count(room[0], KNAPSACK_GAP_PROBLEMS),
             KNAPSACK_GAP_ITEMS,
             pace_format_count(room[1], KNAPSACK_GAP_RANGE));
    pace_results_csv_text(stream, text);
    putc(',', stream);
    snprintf(text, sizeof text, "two items made to fool it: %.3g %%",
             shown->small.adversary.percent);
    pace_results_csv_text(stream, text);
    putc('\n', stream);
}

static void write_histogram(const struct shown *shown, FILE *stream)
{
    knapsack_gaps_write(&shown->rows[KNAPSACK_UNCORRELATED].gaps, stream);
}

static void write_families(const struct shown *shown, FILE *stream)
{
    knapsack_families_write(shown->rows, stream);
}

static const struct sheet {
    const char *name;
    const char *suffix;
    void (*write)(const struct shown *shown, FILE *stream);
} sheets[] = {
    {"knapsack_gap", "gap.csv", write_histogram},
    {"knapsack_gap", "figure.csv", write_figure},
    {"knapsack", "families.csv", write_families},
};

static enum pace_status write_files(const struct shown *shown, const char *dir)
{
    enum pace_status status = PACE_OK;

    for (size_t i = 0; !status && i < PACE_COUNT(sheets); i++) {
        struct pace_results_file file = {0};

        status =
            pace_results_create(&file, dir, sheets[i].name, sheets[i].suffix);
        if (!status) {
            sheets[i].write(shown, file.stream);
            status = pace_results_commit(&file);
        }
    }
    return status;
}

static enum pace_status find(const struct pace_exhibit *exhibit,
                             struct shown *shown)
{
    enum pace_status status = find_small(&shown->small);

    for (int f = 0; !status && f < KNAPSACK_FAMILY_COUNT; f++) {
        shown->rows[f].family = (enum knapsack_family)f;
        status = knapsack_family_measure(exhibit->meter, exhibit->seed,
                                         &shown->rows[f]);
    }
    return status;
}

static enum pace_status show_gaps(const struct pace_exhibit *exhibit)
{
    struct shown *shown = malloc(sizeof *shown);
    enum pace_status status = shown ? find(exhibit, shown) : PACE_NO_MEMORY;

    if (!status && exhibit->stream) {
        print(&shown->small, exhibit->stream);
        knapsack_families_print(shown->rows, exhibit->stream);
    }
    if (!status && exhibit->out_dir) {
        status = write_files(shown, exhibit->out_dir);
    }
    free(shown);
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
