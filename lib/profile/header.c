#include "lib/profile/header.h"

#include <inttypes.h>
#include <string.h>

/* Above this share the probes, though subtracted, blur what remains. */
#define MUCH_PROBE 0.2

struct sums {
    uint64_t calls;
    uint64_t primitive;
    double own_ns;
    bool all_known;
};

static struct sums sum_up(const struct pace_profile_data *data)
{
    struct sums sums = {0, 0, 0, true};

    for (size_t i = 0; i < data->row_count; i++) {
        sums.calls += data->rows[i].calls;
        sums.primitive += data->rows[i].primitive;
        sums.own_ns += data->rows[i].own_ns;
        sums.all_known &= data->rows[i].own_known;
    }
    return sums;
}

static void put_end(FILE *stream, const struct pace_profile_facts *facts)
{
    if (facts->end == PACE_PROFILE_SIGNALLED) {
        fprintf(stream,
                "   The program was stopped by signal %d (%s):\n"
                "   the table shows what it did until then.\n",
                facts->end_value, strsignal(facts->end_value));
    } else if (facts->end == PACE_PROFILE_EXITED && facts->end_value != 0) {
        fprintf(stream, "   The program ended with exit status %d.\n",
                facts->end_value);
    }
}

static void put_probe(FILE *stream, const struct pace_profile_facts *facts,
                      const struct sums *sums)
{
    double cost = facts->probe_callee_ns + facts->probe_caller_ns;
    double total = cost * (double)sums->calls;
    double share = total > 0 ? total / (total + sums->own_ns) : 0;

    fprintf(stream,
            "   probes: %s build, %.1f ns a call, %.6f s (%.0f %%) subtracted; "
            "<res is below %.1f ns a call\n",
            facts->precise ? "precise" : "fast", cost, total / 1e9, 100 * share,
            facts->resolution_ns);
    if ((share > MUCH_PROBE || !sums->all_known) && !facts->precise) {
        fputs("   Short functions weigh much here: PRECISE=1 times them "
              "better.\n",
              stream);
    }
}

void pace_profile_header(FILE *stream, const struct pace_profile_data *data)
{
    const struct pace_profile_facts *facts = &data->facts;
    struct sums sums = sum_up(data);

    fprintf(stream, "   %" PRIu64 " function calls", sums.calls);
    if (sums.primitive != sums.calls) {
        fprintf(stream, " (%" PRIu64 " primitive calls)", sums.primitive);
    }
    fprintf(stream, " in %.6f seconds\n", sums.own_ns / 1e9);
    put_end(stream, facts);
    fprintf(stream,
            "   wall %.6f s, CPU %.6f s, preempted %.6f s removed (%" PRIu64
            " times), threads %" PRIu64 "\n",
            facts->wall_ns / 1e9, facts->cpu_ns / 1e9,
            facts->preempted_ns / 1e9, facts->preemptions, facts->threads);
    put_probe(stream, facts, &sums);
    if (facts->unwound > 0) {
        fprintf(stream, "   %" PRIu64 " frames were left by a jump or an end\n",
                facts->unwound);
    }
    if (facts->lost > 0) {
        fprintf(stream,
                "   %" PRIu64 " calls too deep for the profiler (1,048,576 "
                "frames) are not in the table\n",
                facts->lost);
    }
    if (facts->note) {
        fprintf(stream, "   %s\n", facts->note);
    }
}
