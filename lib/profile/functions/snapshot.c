#include "lib/profile/functions/snapshot.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/profile/functions/symbols.h"
#include "lib/profile/functions/totals.h"
#include "lib/profile/merge.h"

/*
 * How much of a call's time may end up on the wrong side of its probe.  Found
 * by timing known work (bench-profile-functions): the fast stamp does not wait
 * for the work before it, so of a chain of 80 multiplications, 108 ns, it saw
 * 51, and the caller got the rest.
 */
#ifdef PACE_TICK_PRECISE
#define BLUR_NS 2
#define PRECISE true
#else
#define BLUR_NS 60
#define PRECISE false
#endif

/* How far the cost of a probe in one place may be from the one subtracted. */
#define PROBE_ERROR_NS 2

/* What the parts of a snapshot share while it is made. */
struct making {
    const struct pace_totals *totals;
    const struct pace_probe *probe;
    double ns_per_tick;
    struct pace_profile_data *data;
    uintptr_t *addresses; /* of the rows; ascending */
};

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

/* Both its own probes and those of the calls it makes cut off its time. */
static bool own_known(const struct making *m, const struct pace_total *total)
{
    double cuts = (double)(total->calls + total->children);

    return own_ns(m, total) >= cuts * (BLUR_NS + m->probe->spread_ns);
}

/* Probes inside only move time from one part of the call to another. */
static bool cumulative_known(const struct making *m,
                             const struct pace_total *total)
{
    double probes = (double)(total->primitive + total->below);

    return cumulative_ns(m, total) >=
           (double)total->primitive * BLUR_NS +
               probes * (PROBE_ERROR_NS + m->probe->spread_ns);
}

static struct pace_profile_row make_row(const struct making *m,
                                        const struct pace_total *total)
{
    double own = fmax(own_ns(m, total), 0);

    /* What was subtracted is an average: it may have been too much. */
    return (struct pace_profile_row){
        .calls = total->calls,
        .primitive = total->primitive,
        .own_ns = own,
        .cumulative_ns = fmax(cumulative_ns(m, total), own),
        .own_known = own_known(m, total),
        .cumulative_known = cumulative_known(m, total),
    };
}

/* Items come by callee: all of a row's one after the other. */
static void make_rows(struct making *m)
{
    const struct pace_totals *totals = m->totals;

    for (size_t i = 0; i < totals->count;) {
        struct pace_total sum = totals->items[i++];

        while (i < totals->count && totals->items[i].callee == sum.callee) {
            pace_total_add(&sum, &totals->items[i++]);
        }
        m->addresses[m->data->row_count] = sum.callee;
        m->data->rows[m->data->row_count++] = make_row(m, &sum);
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

        m->data->edges[m->data->edge_count++] = (struct pace_profile_edge){
            .caller = row_at(m, total->caller),
            .callee = row_at(m, total->callee),
            .calls = total->calls,
            .primitive = total->primitive,
            .own_ns = fmax(own_ns(m, total), 0),
            .cumulative_ns = fmax(cumulative_ns(m, total), 0),
            .own_known = own_known(m, total),
            .cumulative_known = cumulative_known(m, total),
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
