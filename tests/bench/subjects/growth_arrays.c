#include "tests/bench/subjects/growth_list.h"

#include <stdlib.h>

/* Indexes or keys to look up, one per run: a power of two. */
#define ASKED 4096

static int compare(const void *left, const void *right)
{
    const int64_t *a = left;
    const int64_t *b = right;

    return (*a > *b) - (*a < *b);
}

void *plain_setup(size_t n, uint64_t seed)
{
    return growth_arrays_new(n, 0, 0, seed);
}

void *copy_setup(size_t n, uint64_t seed)
{
    return growth_arrays_new(n, n, n, seed);
}

/* b: indexes to ask for */
void *asked_setup(size_t n, uint64_t seed)
{
    struct growth_arrays *s = growth_arrays_new(n, ASKED, 0, seed);

    for (size_t i = 0; s && i < ASKED; i++) {
        s->b[i] = (int64_t)(growth_random(&seed) % n);
    }
    return s;
}

/* a ascending; b: keys to ask for, half of them there */
void *sorted_setup(size_t n, uint64_t seed)
{
    struct growth_arrays *s = asked_setup(n, seed);

    if (s) {
        qsort(s->a, n, sizeof *s->a, compare);
        for (size_t i = 0; i < ASKED; i++) {
            s->b[i] = s->a[s->b[i]] + (int64_t)(i % 2);
        }
    }
    return s;
}

static int64_t asked(struct growth_arrays *s)
{
    return s->b[s->next++ % ASKED];
}

uint64_t first_and_last_run(void *state)
{
    const struct growth_arrays *s = state;

    return (uint64_t)(s->a[0] + s->a[s->n - 1]);
}

uint64_t array_read_run(void *state)
{
    struct growth_arrays *s = state;

    return (uint64_t)s->a[asked(s)];
}

uint64_t ring_run(void *state)
{
    struct growth_arrays *s = state;
    size_t tail = s->next;
    size_t head = tail + s->n / 2;

    head = head >= s->n ? head - s->n : head;
    s->a[head] = s->a[tail] + 1;
    s->next = tail + 1 == s->n ? 0 : tail + 1;
    return (uint64_t)s->a[head];
}

uint64_t binary_search_run(void *state)
{
    struct growth_arrays *s = state;
    int64_t key = asked(s);
    size_t low = 0;
    size_t high = s->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (s->a[middle] < key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint64_t jump_search_run(void *state)
{
    struct growth_arrays *s = state;
    int64_t key = asked(s);
    size_t stride = 1;
    size_t i = 0;

    while ((stride + 1) * (stride + 1) <= s->n) {
        stride++;
    }
    while (i + stride < s->n && s->a[i + stride] < key) {
        i += stride;
    }
    while (i < s->n && s->a[i] < key) {
        i++;
    }
    return i;
}

uint64_t sum_run(void *state)
{
    const struct growth_arrays *s = state;
    uint64_t sum = 0;

    for (size_t i = 0; i < s->n; i++) {
        sum += (uint64_t)s->a[i];
    }
    return sum;
}

uint64_t maximum_run(void *state)
{
    const struct growth_arrays *s = state;
    size_t best = 0;

    for (size_t i = 1; i < s->n; i++) {
        if (s->a[i] > s->a[best]) {
            best = i;
        }
    }
    return best;
}

uint64_t linear_search_run(void *state)
{
    const struct growth_arrays *s = state;

    for (size_t i = 0; i < s->n; i++) {
        if (s->a[i] == -1) { /* nowhere */
            return i;
        }
    }
    return s->n;
}

uint64_t reverse_copy_run(void *state)
{
    struct growth_arrays *s = state;

    for (size_t i = 0; i < s->n; i++) {
        s->b[i] = s->a[s->n - 1 - i];
    }
    return (uint64_t)s->b[0];
}

uint64_t prefix_sums_run(void *state)
{
    struct growth_arrays *s = state;
    int64_t sum = 0;

    for (size_t i = 0; i < s->n; i++) {
        sum += s->a[i];
        s->b[i] = sum;
    }
    return (uint64_t)sum;
}

/* Two loops, one inside the other, yet each index moves n times at most: the
 * longest stretch with a sum of at most 20 n. */
uint64_t two_pointers_run(void *state)
{
    const struct growth_arrays *s = state;
    int64_t limit = 20 * (int64_t)s->n;
    int64_t sum = 0;
    size_t first = 0;
    size_t longest = 0;

    for (size_t end = 0; end < s->n; end++) {
        sum += s->a[end];
        while (sum > limit) {
            sum -= s->a[first++];
        }
        longest = end + 1 - first > longest ? end + 1 - first : longest;
    }
    return longest;
}

/* Every multiple of every number: n/1 + n/2 + ... + n/n steps. */
uint64_t harmonic_run(void *state)
{
    struct growth_arrays *s = state;

    for (size_t i = 1; i <= s->n; i++) {
        for (size_t k = i; k <= s->n; k += i) {
            s->b[k - 1]++;
        }
    }
    return (uint64_t)s->b[s->n - 1];
}

uint64_t equal_pairs_run(void *state)
{
    const struct growth_arrays *s = state;
    uint64_t count = 0;

    for (size_t i = 0; i < s->n; i++) {
        for (size_t k = i + 1; k < s->n; k++) {
            count += s->a[i] + s->a[k] == (int64_t)s->n;
        }
    }
    return count;
}

uint64_t triples_run(void *state)
{
    const struct growth_arrays *s = state;
    uint64_t count = 0;

    for (size_t i = 0; i < s->n; i++) {
        for (size_t k = i + 1; k < s->n; k++) {
            for (size_t m = k + 1; m < s->n; m++) {
                count += s->a[i] + s->a[k] + s->a[m] == (int64_t)s->n;
            }
        }
    }
    return count;
}

/* Each number goes to the front: all before it move up by one. */
uint64_t insert_front_run(void *state)
{
    struct growth_arrays *s = state;

    for (size_t i = 0; i < s->n; i++) {
        for (size_t k = i; k > 0; k--) {
            s->b[k] = s->b[k - 1];
        }
        s->b[0] = s->a[i];
    }
    return (uint64_t)s->b[s->n - 1];
}
