#include "demos/lookup/exhibit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "demos/lookup/crossover.h"
#include "lib/demo/format.h"

#define SENTENCE_ROOM 160

struct lookup_arrays lookup_of_records(const struct pace_records records[],
                                       size_t n)
{
    size_t whole = records[0].count;
    size_t other = records[1].count;

    if (other == 0) {
        return (struct lookup_arrays){records[0].numbers, n / 2,
                                      records[0].numbers + n / 2, n - n / 2};
    }
    return (struct lookup_arrays){records[0].numbers, n, records[1].numbers,
                                  other / whole * n +
                                      other % whole * n / whole};
}

static size_t index_of(const struct pace_demo *demo, const char *name)
{
    size_t v = 0;

    while (strcmp(demo->variants[v].name, name) != 0) {
        v++;
    }
    return v;
}

static void print_crossover(const struct pace_outcome *outcome, FILE *out)
{
    struct lookup_crossover crossover =
        lookup_crossover_find(outcome, index_of(outcome->demo, "small_nested"),
                              index_of(outcome->demo, "small_hash_set"));
    char text[SENTENCE_ROOM];

    if (crossover.last > 0) {
        lookup_crossover_text(&crossover, text, sizeof text);
        fprintf(out, "\n%s\n", text);
    }
}

/* How many of the reader's own numbers are in both arrays. */
static enum pace_status print_common(const struct pace_records records[],
                                     FILE *out)
{
    struct lookup_arrays all = lookup_of_records(records, records[0].count);
    int64_t *common = malloc((all.first_count + 1) * sizeof *common);
    size_t count = 0;
    size_t distinct = 0;
    enum pace_status status = PACE_NO_MEMORY;
    char text[4][PACE_FORMAT_ROOM];

    if (common) {
        status = lookup_small_side(&all, common, &count);
    }
    if (!status) {
        status = lookup_distinct(&all, common, &distinct);
    }
    if (!status) {
        fprintf(out,
                "\n%s\n"
                "  %s of %s numbers are among the %s others,\n"
                "  %s of them different\n",
                records[1].count ? "the first of your files"
                                 : "the first half of your file",
                pace_format_count(text[0], count),
                pace_format_count(text[1], all.first_count),
                pace_format_count(text[2], all.second_count),
                pace_format_count(text[3], distinct));
    }
    free(common);
    return status;
}

enum pace_status lookup_exhibit(const struct pace_exhibit *exhibit)
{
    if (!exhibit->stream) {
        return PACE_OK;
    }
    if (exhibit->records) {
        return print_common(exhibit->records, exhibit->stream);
    }
    print_crossover(exhibit->outcome, exhibit->stream);
    return PACE_OK;
}
