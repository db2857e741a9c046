#include "tests/bench/subjects/growth_list.h"

#include <stdlib.h>

/* Each sorts a copy of a in b; c is for those that need room. */
static void copy(struct growth_arrays *s)
{
    for (size_t i = 0; i < s->n; i++) {
        s->b[i] = s->a[i];
    }
}

static void swap(int64_t *left, int64_t *right)
{
    int64_t value = *left;

    *left = *right;
    *right = value;
}

/* Sorts values; the result is in values, room has as many places. */
static void merge_sort(int64_t values[], int64_t room[], size_t count)
{
    if (count < 2) {
        return;
    }
    size_t half = count / 2;
    size_t left = 0;
    size_t right = half;

    merge_sort(values, room, half);
    merge_sort(values + half, room, count - half);
    for (size_t i = 0; i < count; i++) {
        bool from_left =
            right == count || (left < half && values[left] <= values[right]);

        room[i] = from_left ? values[left++] : values[right++];
    }
    for (size_t i = 0; i < count; i++) {
        values[i] = room[i];
    }
}

uint64_t merge_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    merge_sort(s->b, s->c, s->n);
    return (uint64_t)s->b[s->n / 2];
}

static void sift_down(int64_t heap[], size_t at, size_t count)
{
    for (size_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        if (child + 1 < count && heap[child + 1] > heap[child]) {
            child++;
        }
        if (heap[at] >= heap[child]) {
            return;
        }
        swap(&heap[at], &heap[child]);
        at = child;
    }
}

static void make_heap(int64_t values[], size_t count)
{
    for (size_t i = count / 2; i > 0; i--) {
        sift_down(values, i - 1, count);
    }
}

uint64_t heap_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    make_heap(s->b, s->n);
    for (size_t end = s->n; end > 1; end--) {
        swap(&s->b[0], &s->b[end - 1]);
        sift_down(s->b, 0, end - 1);
    }
    return (uint64_t)s->b[s->n / 2];
}

void *heap_setup(size_t n, uint64_t seed)
{
    struct growth_arrays *s = growth_arrays_new(n, 0, 0, seed);

    if (s) {
        make_heap(s->a, n);
    }
    return s;
}

/* The greatest makes room for one that sinks deep. */
uint64_t heap_replace_run(void *state)
{
    struct growth_arrays *s = state;
    int64_t greatest = s->a[0];

    s->a[0] -= 10 * (int64_t)s->n;
    sift_down(s->a, 0, s->n);
    return (uint64_t)greatest;
}

static void quick_sort(int64_t values[], size_t count)
{
    while (count > 1) {
        int64_t pivot = values[(count - 1) / 2];
        size_t low = 0;
        size_t high = count - 1;

        for (;; low++, high--) {
            while (values[low] < pivot) {
                low++;
            }
            while (values[high] > pivot) {
                high--;
            }
            if (low >= high) {
                break;
            }
            swap(&values[low], &values[high]);
        }
        /* values[.. high] <= pivot <= values[high + 1 ..] */
        quick_sort(values, high + 1);
        values += high + 1;
        count -= high + 1;
    }
}

uint64_t quick_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    quick_sort(s->b, s->n);
    return (uint64_t)s->b[s->n / 2];
}

static int compare(const void *left, const void *right)
{
    const int64_t *a = left;
    const int64_t *b = right;

    return (*a > *b) - (*a < *b);
}

uint64_t library_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    qsort(s->b, s->n, sizeof *s->b, compare);
    return (uint64_t)s->b[s->n / 2];
}

uint64_t insertion_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    for (size_t i = 1; i < s->n; i++) {
        int64_t value = s->b[i];
        size_t at = i;

        for (; at > 0 && s->b[at - 1] > value; at--) {
            s->b[at] = s->b[at - 1];
        }
        s->b[at] = value;
    }
    return (uint64_t)s->b[s->n / 2];
}

uint64_t bubble_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    for (size_t end = s->n; end > 1; end--) {
        for (size_t i = 1; i < end; i++) {
            if (s->b[i - 1] > s->b[i]) {
                swap(&s->b[i - 1], &s->b[i]);
            }
        }
    }
    return (uint64_t)s->b[s->n / 2];
}

uint64_t selection_sort_run(void *state)
{
    struct growth_arrays *s = state;

    copy(s);
    for (size_t i = 0; i < s->n; i++) {
        size_t least = i;

        for (size_t k = i + 1; k < s->n; k++) {
            least = s->b[k] < s->b[least] ? k : least;
        }
        swap(&s->b[i], &s->b[least]);
    }
    return (uint64_t)s->b[s->n / 2];
}

/* Three passes by 8 bits: enough for 2^24 values. */
uint64_t radix_sort_run(void *state)
{
    struct growth_arrays *s = state;
    int64_t *from = s->a;
    int64_t *to = s->b;

    for (unsigned shift = 0; shift < 24; shift += 8) {
        size_t starts[257] = {0};

        for (size_t i = 0; i < s->n; i++) {
            starts[((from[i] >> shift) & 255) + 1]++;
        }
        for (size_t i = 1; i < 257; i++) {
            starts[i] += starts[i - 1];
        }
        for (size_t i = 0; i < s->n; i++) {
            to[starts[(from[i] >> shift) & 255]++] = from[i];
        }
        from = to;
        to = to == s->b ? s->c : s->b;
    }
    return (uint64_t)from[s->n / 2];
}
