#include "lib/profile/functions/snapshot.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/profile/functions/symbols.h"
#include "lib/profile/functions/totals.h"
#include "lib/profile/merge.h"

/* Shorter own times than this are within what a probe's cost may differ from
 * one place in a program to another (found by timing known work).  The fast
 * stamp does not wait for the work before it, so more hides behind it. */
#ifdef PACE_TICK_PRECISE
#define BLUR_NS 2
#define PRECISE true
#else
#define BLUR_NS 8
#define PRECISE false
#endif

/* What the parts of a snapshot share while it is made. */
struct making {
    const struct pace_totals *totals;
    const struct pace_probe *probe;
    double ns_per_tick;
    struct pace_profile_data *data;
    uintptr_t *addresses; /* of the rows; ascending */
};

static double positive(double value)
{
    return value > 0 ? value : 0;
}

static double own_ns(const struct making *m, const struct pace_total *total)
{
    return (double)(int64_t)total->own * m->ns_per_tick -
           (double)total->calls * m->probe->callee_ns -
           (double)total->children * m->probe->caller_ns;
}

static double cumulative_ns(const struct making *m,
                            const struct pace_total *total)
{
    double call = m->probe->callee_ns + m->probe->caller_ns;

    return (double)(int64_t)total->cumulative * m->ns_per_tick -
           (double)total->primitive * m->probe->callee_ns -
           (double)total->below * call;
}

/* Items come by callee: a row's edges first, then what it is as a whole. */
static void make_rows(struct making *m)
{
    struct pace_profile_row row = {0};

    for (size_t i = 0; i < m->totals->count; i++) {
        const struct pace_total *total = &m->totals->items[i];

        if (total->caller != PACE_ANY_CALLER) {
            row.calls += total->calls;
            row.own_ns += own_ns(m, total);
            continue;
        }
        row.primitive = total->primitive;
        row.below = total->below;
        row.own_ns = positive(row.own_ns);
        row.cumulative_ns = cumulative_ns(m, total);
        if (row.cumulative_ns < row.own_ns) {
            row.cumulative_ns = row.own_ns;
        }
        m->addresses[m->data->row_count] = total->callee;
        m->data->rows[m->data->row_count++] = row;
        row = (struct pace_profile_row){0};
    }
}

static size_t row_at(const struct making *m, uintptr_t address)
{
    size_t low = 0;
    size_t high = m->data->row_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (m->addresses[middle] < address) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < m->data->row_count && m->addresses[low] == address
               ? low
               : m->data->row_count;
}

static void make_edges(struct making *m)
{
    for (size_t i = 0; i < m->totals->count; i++) {
        const struct pace_total *total = &m->totals->items[i];

        if (total->caller == PACE_ANY_CALLER) {
            continue;
        }

        double own = positive(own_ns(m, total));
        double cumulative = cumulative_ns(m, total);

        m->data->edges[m->data->edge_count++] = (struct pace_profile_edge){
            .caller = row_at(m, total->caller),
            .callee = row_at(m, total->callee),
            .calls = total->calls,
            .primitive = total->primitive,
            .below = total->below,
            .own_ns = own,
            .cumulative_ns = cumulative > own ? cumulative : own,
        };
    }
}

/* Paths as the reader would type them: below the present folder, no prefix. */
static const char *shorten(const char *path, const char *folder)
{
    size_t length = strlen(folder);

    return length > 0 && strncmp(path, folder, length) == 0 &&
                   path[length] == '/'
               ? path + length + 1
               : path;
}

static size_t copy_text(char *to, const char *text)
{
    size_t size = strlen(text) + 1;

    if (to) {
        memcpy(to, text, size);
    }
    return size;
}

/* Writes all names one after the other; into NULL it only tells the size. */
static size_t write_names(struct making *m, struct pace_symbols *symbols,
                          char *names)
{
    char folder[4096];
    size_t used = 0;

    if (!getcwd(folder, sizeof folder)) {
        folder[0] = '\0';
    }
    for (size_t i = 0; i < m->data->row_count; i++) {
        struct pace_symbol symbol =
            pace_symbols_function(symbols, m->addresses[i]);
        struct pace_profile_row *row = &m->data->rows[i];

        row->line = symbol.line;
        row->function = names ? names + used : NULL;
        used += copy_text(names ? names + used : NULL, symbol.function);
        row->file = names ? names + used : NULL;
        used += copy_text(names ? names + used : NULL,
                          shorten(symbol.file, folder));
    }
    return used;
}

static enum pace_status make_names(struct making *m)
{
    struct pace_symbols *symbols = pace_symbols_open();
    size_t size = write_names(m, symbols, NULL);

    m->data->names = malloc(size + 1);
    if (m->data->names) {
        write_names(m, symbols, m->data->names);
    }
    pace_symbols_close(symbols);
    return m->data->names ? PACE_OK : PACE_NO_MEMORY;
}

static void make_facts(const struct pace_session *session,
                       const struct making *m, const struct pace_moment *now)
{
    struct pace_profile_facts *facts = &m->data->facts;
    const struct pace_totals *totals = m->totals;

    facts->wall_ns = pace_session_wall_ns(session, now->tick);
    facts->cpu_ns = pace_session_cpu_ns(session, now->cpu_ns);
    facts->preempted_ns = (double)totals->stolen * m->ns_per_tick;
    facts->preemptions = totals->steals;
    facts->threads = session->joined;
    facts->unwound = totals->unwound;
    facts->lost = totals->lost;
    facts->probe_callee_ns = m->probe->callee_ns;
    facts->probe_caller_ns = m->probe->caller_ns;
    facts->resolution_ns = BLUR_NS + m->probe->spread_ns;
    facts->precise = PRECISE;
    facts->note = pace_symbols_note();
}

static enum pace_status make(struct pace_session *session, struct making *m,
                             const struct pace_moment *now)
{
    size_t room = m->totals->count + 1;

    m->data->rows = malloc(room * sizeof *m->data->rows);
    m->data->edges = malloc(room * sizeof *m->data->edges);
    m->addresses = malloc(room * sizeof *m->addresses);
    if (!m->data->rows || !m->data->edges || !m->addresses) {
        return PACE_NO_MEMORY;
    }
    make_rows(m);
    make_edges(m);
    make_facts(session, m, now);

    enum pace_status status = make_names(m);

    return status ? status : pace_profile_merge(m->data);
}

enum pace_status pace_snapshot_take(struct pace_session *session,
                                    const struct pace_probe *probe,
                                    const struct pace_moment *now,
                                    struct pace_profile_data *data)
{
    struct pace_totals totals;
    struct pace_profile_data made = {0};
    enum pace_status status = pace_totals_take(session, now->tick, &totals);

    if (status) {
        return status;
    }

    struct making m = {&totals, probe, session->rate.ns_per_tick, &made, NULL};

    status = make(session, &m, now);
    free(m.addresses);
    free(totals.items);
    if (status) {
        pace_profile_data_release(&made);
        return status;
    }
    *data = made;
    return PACE_OK;
}
