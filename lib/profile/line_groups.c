#include "lib/profile/line_groups.h"

#include <stdlib.h>
#include <string.h>

static bool same_function(const struct pace_line_row *a,
                          const struct pace_line_row *b)
{
    return strcmp(a->file, b->file) == 0 &&
           strcmp(a->function, b->function) == 0;
}

/* The group that begins at rows[0]; returns how many rows it takes. */
static size_t gather(const struct pace_line_row rows[], size_t count,
                     struct pace_line_group *group)
{
    size_t taken = 0;

    *group = (struct pace_line_group){.rows = rows};
    if (rows[0].is_entry) {
        group->entry = &rows[0];
        group->rows = &rows[1];
        group->allocated_bytes = rows[0].allocated_bytes;
        taken = 1;
    }
    while (taken < count && !rows[taken].is_entry &&
           same_function(&rows[0], &rows[taken])) {
        group->own_ns += rows[taken].own_ns;
        group->count++;
        taken++;
    }
    return taken;
}

static bool was_called(const struct pace_line_group *group)
{
    if (group->entry) {
        return group->entry->hits > 0;
    }
    for (size_t i = 0; i < group->count; i++) {
        if (group->rows[i].hits > 0) {
            return true;
        }
    }
    return false;
}

static const struct pace_line_row *first_row(const struct pace_line_group *g)
{
    return g->entry ? g->entry : g->rows;
}

static int by_place(const void *left, const void *right)
{
    const struct pace_line_row *a = first_row(left);
    const struct pace_line_row *b = first_row(right);
    int order = strcmp(a->file, b->file);

    return order ? order : (a->line > b->line) - (a->line < b->line);
}

static int by_time(const void *left, const void *right)
{
    const struct pace_line_group *a = left;
    const struct pace_line_group *b = right;
    int order = (a->own_ns < b->own_ns) - (a->own_ns > b->own_ns);

    return order ? order : by_place(left, right);
}

static int by_bytes(const void *left, const void *right)
{
    const struct pace_line_group *a = left;
    const struct pace_line_group *b = right;
    int order = (a->allocated_bytes < b->allocated_bytes) -
                (a->allocated_bytes > b->allocated_bytes);

    return order ? order : by_place(left, right);
}

enum pace_status pace_line_groups(const struct pace_line_data *data,
                                  const struct pace_line_view *view,
                                  struct pace_line_group **groups,
                                  size_t *count)
{
    struct pace_line_group *made = malloc((data->row_count + 1) * sizeof *made);
    size_t used = 0;

    if (!made) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < data->row_count;) {
        i += gather(&data->rows[i], data->row_count - i, &made[used]);
        used += was_called(&made[used]);
    }
    if (used > 1) {
        qsort(made, used, sizeof *made,
              !view->top     ? by_place
              : view->memory ? by_bytes
                             : by_time);
    }
    *groups = made;
    *count = view->top && view->top < used ? view->top : used;
    return PACE_OK;
}
