#include <stdlib.h>
#include <string.h>

#include "demos/knapsack/core.h"

/* After so much work on states, a bound by cardinality is worth its price. */
#define LONG_WORK          40000
#define LONG_WORK_PER_ITEM 100
#define WORK_PER_STATE     40

/* So many states, and so many times as many again, are worth filling up. */
#define MANY_STATES 300
#define MANY_MORE   3

/* Where the best solution so far comes from. */
enum source {
    NOWHERE, /* nothing better than at_least */
    CHANGES, /* hope.best_path */
    RELATED  /* the solution of the related problem */
};

/* Values are relative to the break solution. */
struct search {
    const struct core_search *asked;
    struct core_break start;
    struct core_item *adds; /* not taken, the densest first */
    size_t add_count;
    size_t next_add;
    struct core_item *drops; /* taken, the densest first */
    size_t drops_left;
    struct core_states states;
    struct core_hope hope;
    int64_t bound; /* no solution is better */
    uint64_t work;
    size_t fill_at; /* that many states */
    bool *related;
    enum source source;
};

/* Whether a solution that treats the item otherwise than the break solution
 * can be better than the best: it loses by the item's distance in density. */
static inline bool is_open(const struct search *s, const struct core_item *item)
{
    const struct core_item *middle = &s->start.item;
    int64_t loss = (int64_t)item->value * middle->weight -
                   (int64_t)item->weight * middle->value;
    int64_t gain =
        s->hope.room * middle->value - (s->hope.best + 1) * middle->weight;

    return (loss < 0 ? -loss : loss) <= gain;
}

/* The open items, apart, in order.  buffer: room for three times all items. */
static void collect(struct search *s, const bool in[],
                    struct core_item buffer[])
{
    const struct core_problem *problem = &s->asked->problem;

    s->adds = buffer;
    s->drops = buffer + problem->count;
    for (size_t i = 0; i < problem->count; i++) {
        if (is_open(s, &problem->items[i])) {
            /* Written to both, kept in one: nobody foretells this branch. */
            s->adds[s->add_count] = problem->items[i];
            s->drops[s->drops_left] = problem->items[i];
            s->add_count += !in[i];
            s->drops_left += in[i];
        }
    }
    knapsack_core_sort(s->adds, buffer + 2 * problem->count, s->add_count);
    knapsack_core_sort(s->drops, buffer + 2 * problem->count, s->drops_left);
}

static void improve(struct search *s, int64_t value, uint32_t path)
{
    if (value > s->hope.best) {
        s->hope.best = value;
        s->hope.best_path = path;
        s->source = CHANGES;
    }
}

/* Adds whatever still fits. */
static enum pace_status fill_up(struct search *s)
{
    enum pace_status status = PACE_OK;
    int64_t room = s->start.room;
    int64_t value = 0;
    uint32_t path = 0;

    for (size_t i = 0; !status && i < s->add_count; i++) {
        if (s->adds[i].weight <= room) {
            room -= s->adds[i].weight;
            value += s->adds[i].value;
            status = knapsack_core_states_step(&s->states, path,
                                               s->adds[i].place, &path);
        }
    }
    improve(s, value, path);
    return status;
}

/* Adds the break item and drops the cheapest item that makes room for it. */
static enum pace_status exchange(struct search *s)
{
    const struct core_item *cheapest = NULL;
    uint32_t path = 0;

    for (size_t i = 0; i < s->drops_left; i++) {
        if (s->drops[i].weight >= s->start.item.weight - s->start.room &&
            (!cheapest || s->drops[i].value < cheapest->value)) {
            cheapest = &s->drops[i];
        }
    }
    if (!cheapest) {
        return PACE_OK;
    }
    enum pace_status status =
        knapsack_core_states_step(&s->states, 0, s->start.item.place, &path);

    if (!status) {
        status =
            knapsack_core_states_step(&s->states, path, cheapest->place, &path);
    }
    improve(s, s->start.item.value - cheapest->value, path);
    return status;
}

/* Passes over items that are open no more, and notes what comes after. */
static void look_ahead(struct search *s)
{
    while (s->next_add < s->add_count && !is_open(s, &s->adds[s->next_add])) {
        s->next_add++;
    }
    while (s->drops_left > 0 && !is_open(s, &s->drops[s->drops_left - 1])) {
        s->drops_left--;
    }
    s->hope.add = s->next_add < s->add_count
                      ? s->adds[s->next_add]
                      : (struct core_item){.weight = 1, .value = 0};
    s->hope.drop = s->drops_left > 0
                       ? s->drops[s->drops_left - 1]
                       : (struct core_item){.weight = 0, .value = 1};
}

static bool is_over(const struct search *s)
{
    return s->states.count == 0 || s->hope.best >= s->bound ||
           (s->next_add == s->add_count && s->drops_left == 0);
}

static enum pace_status fill_states(struct search *s)
{
    struct core_ladder adds = {s->adds + s->next_add,
                               s->add_count - s->next_add};
    struct core_ladder drops = {s->drops, s->drops_left};

    s->fill_at = MANY_MORE * s->states.count;
    return knapsack_core_fill(&s->states, &adds, &drops, &s->hope);
}

static enum pace_status change(struct search *s, struct core_item item)
{
    int64_t best = s->hope.best;

    look_ahead(s);
    enum pace_status status =
        knapsack_core_states_change(&s->states, &item, &s->hope);

    if (!status && s->states.count > s->fill_at) {
        status = fill_states(s);
    }
    s->source = s->hope.best > best ? CHANGES : s->source;
    s->work += WORK_PER_STATE * s->states.count;
    look_ahead(s);
    return status;
}

/* One item on either side of the break. */
static enum pace_status widen(struct search *s)
{
    enum pace_status status = PACE_OK;

    if (s->next_add < s->add_count) {
        status = change(s, s->adds[s->next_add++]);
    }
    if (!status && !is_over(s) && s->drops_left > 0) {
        struct core_item dropped = s->drops[--s->drops_left];

        dropped.weight = -dropped.weight;
        dropped.value = -dropped.value;
        status = change(s, dropped);
    }
    return status;
}

static enum pace_status bound_by_cardinality(struct search *s)
{
    const struct core_problem *problem = &s->asked->problem;
    struct core_cardinality found;
    enum pace_status status;

    s->related = malloc(problem->count * sizeof s->related[0]);
    if (!s->related) {
        return PACE_NO_MEMORY;
    }
    status = knapsack_core_cardinality_bound(
        problem, &s->start, s->start.value + s->hope.best, s->related, &found);
    if (status) {
        return status;
    }
    if (found.bound - s->start.value < s->bound) {
        s->bound = found.bound - s->start.value;
    }
    if (found.solved && s->bound > s->hope.best) {
        s->hope.best = s->bound;
        s->source = RELATED;
    }
    return PACE_OK;
}

static enum pace_status run(struct search *s)
{
    uint64_t patience =
        LONG_WORK + LONG_WORK_PER_ITEM * (uint64_t)s->asked->problem.count;
    bool may_bound = s->asked->may_bound;
    enum pace_status status = fill_up(s);

    if (!status) {
        status = exchange(s);
    }
    look_ahead(s);
    while (!status && !is_over(s)) {
        status = widen(s);
        if (!status && may_bound && s->work > patience && !is_over(s)) {
            may_bound = false;
            status = bound_by_cardinality(s);
            look_ahead(s);
        }
    }
    return status;
}

/* Turns the break solution, which `in` holds, into the best one. */
static void follow(const struct search *s, bool in[])
{
    const struct core_step *steps = s->states.steps;

    if (s->source == RELATED) {
        memcpy(in, s->related, s->asked->problem.count * sizeof in[0]);
    } else if (s->source == CHANGES) {
        for (uint32_t at = s->hope.best_path; at; at = steps[at].parent) {
            in[steps[at].place] = !in[steps[at].place];
        }
    }
}

enum pace_status knapsack_core_solve(const struct core_search *asked, bool in[],
                                     int64_t *value)
{
    struct search s = {.asked = asked, .fill_at = MANY_STATES};
    size_t count = asked->problem.count;
    struct core_item *buffer = malloc(3 * count * sizeof *buffer);
    enum pace_status status =
        buffer ? knapsack_core_states_begin(&s.states) : PACE_NO_MEMORY;

    if (!status) {
        knapsack_core_break_find(&asked->problem, buffer, in, &s.start);
        s.hope.room = s.start.room;
        s.bound = knapsack_core_break_bound(&s.start) - s.start.value;
        s.hope.best = asked->at_least - s.start.value;
        improve(&s, 0, 0);
        collect(&s, in, buffer);
        status = run(&s);
    }
    if (!status) {
        follow(&s, in);
        *value = s.start.value + s.hope.best;
    }
    knapsack_core_states_release(&s.states);
    free(s.related);
    free(buffer);
    return status;
}
