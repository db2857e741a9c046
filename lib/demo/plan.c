#include "lib/demo/plan.h"

#include <stdlib.h>
#include <string.h>

#include "lib/demo/format.h"

/* What a demo that does not tell is taken to need per element. */
#define DEFAULT_ELEMENT_BYTES 16

double pace_plan_bytes(const struct pace_source *source, size_t n)
{
    double one = source->demo->bytes ? (double)source->demo->bytes(n)
                                     : (double)n * DEFAULT_ELEMENT_BYTES;

    double run =
        source->demo->run_bytes ? (double)source->demo->run_bytes(n) : 0;

    return one * (double)pace_pool_count(source, n) + run;
}

/* A hundredth of the whole: 0.1 s of the default 10 s.  The rest goes to
 * setting up, counting, and demos with many variants. */
double pace_plan_share_s(const struct pace_options *options)
{
    return options->budget_s / 100;
}

static size_t sizes_by_rule(struct pace_sizes rule, size_t sizes[])
{
    size_t count = 0;

    for (size_t n = rule.first; n <= rule.last && count < PACE_MAX_SIZES;) {
        sizes[count++] = n;
        n = rule.ratio ? n * rule.ratio : n + rule.step;
    }
    return count;
}

/* Halves of the reader's data: all of it, and its first 1/2, 1/4 ... */
static size_t sizes_of_records(size_t total, size_t sizes[])
{
    size_t count = 0;

    for (size_t n = total; n > 0 && count < 11; n /= 2) {
        count++;
    }
    for (size_t i = count, n = total; i > 0; i--, n /= 2) {
        sizes[i - 1] = n;
    }
    return count;
}

static size_t list_sizes(const struct pace_plan *plan,
                         const struct pace_variant *variant, size_t sizes[])
{
    const struct pace_options *options = plan->options;

    if (options->size_count) {
        memcpy(sizes, options->sizes, options->size_count * sizeof sizes[0]);
        return options->size_count;
    }
    if (plan->source.records) {
        return sizes_of_records(plan->source.records->count, sizes);
    }
    return sizes_by_rule(
        variant->sizes.last ? variant->sizes : plan->demo->sizes, sizes);
}

size_t pace_plan_limit(const struct pace_variant *variant)
{
    size_t limit = variant->max_n ? variant->max_n : variant->sizes.last;

    return limit ? limit : SIZE_MAX;
}

static struct pace_plan_cell new_cell(const struct pace_plan *plan,
                                      size_t variant, size_t n)
{
    struct pace_plan_cell cell = {.variant = variant, .n = n};
    double bytes = pace_plan_bytes(&plan->source, n);

    if (n > pace_plan_limit(&plan->demo->variants[variant])) {
        cell.skip = PACE_SKIP_LIMIT;
    } else if (bytes > (double)plan->options->max_memory_bytes) {
        cell.skip = PACE_SKIP_MEMORY;
        cell.predicted = bytes;
    }
    return cell;
}

static enum pace_status list_cells(struct pace_plan *plan)
{
    size_t sizes[PACE_MAX_SIZES];
    size_t room = plan->demo->variant_count * PACE_MAX_SIZES;

    plan->cells = calloc(room + 1, sizeof *plan->cells);
    if (!plan->cells) {
        return PACE_NO_MEMORY;
    }
    for (size_t v = 0; v < plan->demo->variant_count; v++) {
        size_t count = 0;

        if (plan->options->selected[v]) {
            count = list_sizes(plan, &plan->demo->variants[v], sizes);
        }
        for (size_t i = 0; i < count; i++) {
            plan->cells[plan->cell_count++] = new_cell(plan, v, sizes[i]);
        }
    }
    return PACE_OK;
}

/* The pool of size n, or the place where it belongs. */
static size_t pool_place(const struct pace_plan *plan, size_t n)
{
    size_t place = 0;

    while (place < plan->pool_count && plan->pools[place].n < n) {
        place++;
    }
    return place;
}

/* Lists every size in use once, ascending; the pools are still empty. */
static enum pace_status list_pools(struct pace_plan *plan)
{
    plan->pools = calloc(plan->cell_count + 1, sizeof *plan->pools);
    if (!plan->pools) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < plan->cell_count; i++) {
        size_t n = plan->cells[i].n;
        size_t place = pool_place(plan, n);

        if (plan->cells[i].skip ||
            (place < plan->pool_count && plan->pools[place].n == n)) {
            continue;
        }
        memmove(&plan->pools[place + 1], &plan->pools[place],
                (plan->pool_count - place) * sizeof plan->pools[0]);
        plan->pools[place] = (struct pace_pool){.n = n};
        plan->pool_count++;
    }
    return PACE_OK;
}

static enum pace_status fill_pools(struct pace_plan *plan)
{
    for (size_t i = 0; i < plan->pool_count; i++) {
        size_t n = plan->pools[i].n;
        enum pace_status status =
            pace_pool_fill(&plan->pools[i], &plan->source, n);

        if (status) {
            return status;
        }
    }
    for (size_t i = 0; i < plan->cell_count; i++) {
        struct pace_plan_cell *cell = &plan->cells[i];
        const struct pace_variant *variant =
            &plan->demo->variants[cell->variant];

        if (cell->skip) {
            continue;
        }
        cell->pool = pool_place(plan, cell->n);
        cell->meter = (struct pace_cell){
            .run = variant->run,
            .reset = variant->reset,
            .inputs = plan->pools[cell->pool].inputs,
            .input_count = plan->pools[cell->pool].count,
        };
    }
    return PACE_OK;
}

/* The largest size that any of the variants chosen can take. */
static size_t largest_limit(const struct pace_plan *plan)
{
    size_t largest = 0;

    for (size_t v = 0; v < plan->demo->variant_count; v++) {
        size_t limit = pace_plan_limit(&plan->demo->variants[v]);

        if (plan->options->selected[v] && limit > largest) {
            largest = limit;
        }
    }
    return largest;
}

/* Explicit sizes are used as they are or refused; nothing is left out. */
static enum pace_status refuse(const struct pace_plan *plan, FILE *err)
{
    const struct pace_records *records = plan->source.records;
    size_t largest = largest_limit(plan);
    char text[3][PACE_FORMAT_ROOM];

    for (size_t i = 0; i < plan->options->size_count; i++) {
        size_t n = plan->options->sizes[i];
        double bytes = pace_plan_bytes(&plan->source, n);

        if (n > largest) {
            fprintf(err,
                    "%s: --sizes %s is above what the variants chosen can "
                    "take: at most %s\n",
                    plan->demo->name, pace_format_count(text[0], n),
                    pace_format_count(text[1], largest));
            return PACE_BAD_INPUT;
        }

        if (records && n > records->count) {
            fprintf(err, "%s: --sizes %s is more than the %s of the input\n",
                    plan->demo->name, pace_format_count(text[0], n),
                    pace_format_count(text[1], records->count));
            return PACE_BAD_INPUT;
        }
        if (bytes > (double)plan->options->max_memory_bytes) {
            fprintf(err,
                    "%s: --sizes %s would need about %s of memory, more than "
                    "the %s allowed: try smaller sizes or --max-memory\n",
                    plan->demo->name, pace_format_count(text[0], n),
                    pace_format_bytes(text[1], bytes),
                    pace_format_bytes(text[2],
                                      (double)plan->options->max_memory_bytes));
            return PACE_OVER_BUDGET;
        }
    }
    return PACE_OK;
}

enum pace_status pace_plan_make(struct pace_plan *plan,
                                const struct pace_demo *demo,
                                const struct pace_options *options,
                                const struct pace_records *records, FILE *err)
{
    struct pace_plan made = {
        .demo = demo,
        .options = options,
        .source = {.demo = demo, .seed = options->seed, .records = records},
    };
    enum pace_status status = refuse(&made, err);

    if (!status) {
        status = list_cells(&made);
    }
    if (!status) {
        status = list_pools(&made);
    }
    if (!status) {
        status = fill_pools(&made);
    }
    if (status) {
        pace_plan_release(&made);
        return status;
    }
    *plan = made;
    return PACE_OK;
}

void pace_plan_release(struct pace_plan *plan)
{
    for (size_t i = 0; i < plan->cell_count; i++) {
        pace_samples_release(&plan->cells[i].meter.samples);
    }
    for (size_t i = 0; i < plan->pool_count; i++) {
        pace_pool_release(&plan->pools[i]);
    }
    free(plan->cells);
    free(plan->pools);
    *plan = (struct pace_plan){0};
}
