#include "lib/profile/merge.h"

#include <stdlib.h>
#include <string.h>

/* Unknown places are all alike, and no reason to merge. */
static bool same_function(const struct pace_profile_row *a,
                          const struct pace_profile_row *b)
{
    return a->line > 0 && a->line == b->line &&
           strcmp(a->function, b->function) == 0 &&
           strcmp(a->file, b->file) == 0;
}

static size_t find_row(const struct pace_profile_row rows[], size_t count,
                       const struct pace_profile_row *row)
{
    size_t i = 0;

    while (i < count && !same_function(&rows[i], row)) {
        i++;
    }
    return i;
}

/* became[i] receives where row i went; the last, where no row goes. */
static void merge_rows(struct pace_profile_data *data, size_t became[])
{
    size_t count = 0;

    for (size_t i = 0; i < data->row_count; i++) {
        struct pace_profile_row *row = &data->rows[i];
        size_t at = find_row(data->rows, count, row);

        became[i] = at;
        if (at == count) {
            data->rows[count++] = *row;
        } else {
            data->rows[at].calls += row->calls;
            data->rows[at].primitive += row->primitive;
            data->rows[at].own_ns += row->own_ns;
            data->rows[at].cumulative_ns += row->cumulative_ns;
            data->rows[at].own_known &= row->own_known;
            data->rows[at].cumulative_known &= row->cumulative_known;
        }
    }
    became[data->row_count] = count;
    data->row_count = count;
}

static size_t find_edge(const struct pace_profile_edge edges[], size_t count,
                        const struct pace_profile_edge *edge)
{
    size_t i = 0;

    while (i < count && (edges[i].caller != edge->caller ||
                         edges[i].callee != edge->callee)) {
        i++;
    }
    return i;
}

static void merge_edges(struct pace_profile_data *data, const size_t became[])
{
    size_t count = 0;

    for (size_t i = 0; i < data->edge_count; i++) {
        struct pace_profile_edge edge = data->edges[i];

        edge.caller = became[edge.caller];
        edge.callee = became[edge.callee];

        size_t at = find_edge(data->edges, count, &edge);

        if (at == count) {
            data->edges[count++] = edge;
        } else {
            data->edges[at].calls += edge.calls;
            data->edges[at].primitive += edge.primitive;
            data->edges[at].own_ns += edge.own_ns;
            data->edges[at].cumulative_ns += edge.cumulative_ns;
            data->edges[at].own_known &= edge.own_known;
            data->edges[at].cumulative_known &= edge.cumulative_known;
        }
    }
    data->edge_count = count;
}

enum pace_status pace_profile_merge(struct pace_profile_data *data)
{
    size_t rows = data->row_count;
    size_t *became = malloc((rows + 1) * sizeof *became);

    if (!became) {
        return PACE_NO_MEMORY;
    }
    merge_rows(data, became);
    /* Edges come from distinct pairs of rows: they can only have met if rows
     * did. */
    if (data->row_count < rows) {
        merge_edges(data, became);
    }
    free(became);
    return PACE_OK;
}
