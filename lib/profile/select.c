#include "lib/profile/select.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_PLACE 1024

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

void pace_profile_place(const struct pace_profile_row *row, char *text,
                        size_t capacity)
{
    if (row->line > 0) {
        snprintf(text, capacity, "%s:%d(%s)", base_name(row->file), row->line,
                 row->function);
    } else {
        snprintf(text, capacity, "%s(%s)", base_name(row->file), row->function);
    }
}

/* Largest numbers first, names from A to Z; ties as they stand in the files,
 * so that two runs print in the same order. */
static int by_file(const void *a, const void *b)
{
    const struct pace_profile_row *x =
        *(const struct pace_profile_row *const *)a;
    const struct pace_profile_row *y =
        *(const struct pace_profile_row *const *)b;
    int files = strcmp(base_name(x->file), base_name(y->file));

    if (files) {
        return files;
    }
    if (x->line != y->line) {
        return x->line < y->line ? -1 : 1;
    }
    return strcmp(x->function, y->function);
}

static int by_name(const void *a, const void *b)
{
    const struct pace_profile_row *x =
        *(const struct pace_profile_row *const *)a;
    const struct pace_profile_row *y =
        *(const struct pace_profile_row *const *)b;
    int names = strcmp(x->function, y->function);

    return names ? names : by_file(a, b);
}

static int by_calls(const void *a, const void *b)
{
    uint64_t x = (*(const struct pace_profile_row *const *)a)->calls;
    uint64_t y = (*(const struct pace_profile_row *const *)b)->calls;

    return x == y ? by_file(a, b) : x < y ? 1 : -1;
}

static int by_own(const void *a, const void *b)
{
    double x = (*(const struct pace_profile_row *const *)a)->own_ns;
    double y = (*(const struct pace_profile_row *const *)b)->own_ns;

    return x == y ? by_file(a, b) : x < y ? 1 : -1;
}

static int by_cumulative(const void *a, const void *b)
{
    double x = (*(const struct pace_profile_row *const *)a)->cumulative_ns;
    double y = (*(const struct pace_profile_row *const *)b)->cumulative_ns;

    return x == y ? by_file(a, b) : x < y ? 1 : -1;
}

static const struct {
    const char *name;
    const char *text;
    int (*compare)(const void *, const void *);
} sorts[] = {
    [PACE_PROFILE_CUMULATIVE] = {"cumulative", "cumulative time",
                                 by_cumulative},
    [PACE_PROFILE_TOTTIME] = {"tottime", "own time", by_own},
    [PACE_PROFILE_CALLS] = {"calls", "call count", by_calls},
    [PACE_PROFILE_NAME] = {"name", "function name", by_name},
    [PACE_PROFILE_FILE] = {"file", "file and line", by_file},
};

#define SORT_COUNT (sizeof sorts / sizeof sorts[0])

enum pace_status pace_profile_sort_named(const char *name,
                                         enum pace_profile_sort *sort)
{
    for (size_t i = 0; i < SORT_COUNT; i++) {
        if (strcmp(name, sorts[i].name) == 0) {
            *sort = (enum pace_profile_sort)i;
            return PACE_OK;
        }
    }
    return PACE_BAD_INPUT;
}

const char *pace_profile_sort_text(enum pace_profile_sort sort)
{
    return sorts[sort].text;
}

/* Keeps the rows whose place matches. */
static enum pace_status restrict_to(const char *only,
                                    const struct pace_profile_row *order[],
                                    size_t *count)
{
    regex_t expression;
    size_t kept = 0;

    if (regcomp(&expression, only, REG_EXTENDED | REG_NOSUB) != 0) {
        return PACE_BAD_INPUT;
    }
    for (size_t i = 0; i < *count; i++) {
        char place[LONGEST_PLACE];

        pace_profile_place(order[i], place, sizeof place);
        if (regexec(&expression, place, 0, NULL, 0) == 0) {
            order[kept++] = order[i];
        }
    }
    regfree(&expression);
    *count = kept;
    return PACE_OK;
}

static size_t first_part(size_t count, const struct pace_profile_view *view)
{
    if (view->fraction > 0 && view->fraction < 1) {
        /* Rounded, but never to nothing: somebody wants to see a row. */
        size_t part = (size_t)((double)count * view->fraction + 0.5);

        count = part == 0 && count > 0 ? 1 : part;
    }
    return view->top > 0 && view->top < count ? view->top : count;
}

enum pace_status pace_profile_select(const struct pace_profile_data *data,
                                     const struct pace_profile_view *view,
                                     const struct pace_profile_row *order[],
                                     size_t *count)
{
    size_t left = data->row_count;

    for (size_t i = 0; i < left; i++) {
        order[i] = &data->rows[i];
    }
    if (view->only && *view->only) {
        enum pace_status status = restrict_to(view->only, order, &left);

        if (status) {
            return status;
        }
    }
    if (left > 0) {
        qsort(order, left, sizeof(const struct pace_profile_row *),
              sorts[view->sort].compare);
    }
    *count = first_part(left, view);
    return PACE_OK;
}
