#include "tests/support/counted/corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/tally.h"

void corpus_nothing(void *corpus)
{
    (void)corpus;
}

void corpus_sum(void *corpus)
{
    struct corpus *c = corpus;

    c->result = 0;
    for (size_t i = 0; i < c->n; i++) {
        c->result += (uint64_t)c->items[i];
    }
}

void corpus_pairs(void *corpus)
{
    struct corpus *c = corpus;

    c->result = 0;
    for (size_t i = 0; i < c->n; i++) {
        for (size_t j = i + 1; j < c->n; j++) {
            if (c->items[i] + c->items[j] == 0) {
                c->result++;
            }
        }
    }
}

void corpus_strcat(void *corpus)
{
    struct corpus *c = corpus;

    c->text[0] = '\0';
    for (size_t i = 0; i < c->n; i++) {
        strcat(c->text, "x");
    }
}

void corpus_snprintf(void *corpus)
{
    struct corpus *c = corpus;
    char *swapped;

    c->text[0] = '\0';
    for (size_t i = 0; i < c->n; i++) {
        snprintf(c->copy, c->n + 1, "%sx", c->text);
        swapped = c->text;
        c->text = c->copy;
        c->copy = swapped;
    }
}

static void fill(struct corpus *c, int byte)
{
    memset(c->text, byte, c->n);
    c->text[c->n] = '\0';
}

void corpus_strlen_loop(void *corpus)
{
    struct corpus *c = corpus;

    fill(c, 'x');
    c->result = 0;
    for (size_t i = 0; i < strlen(c->text); i++) {
        c->result += c->text[i] == 'x';
    }
}

void corpus_insert_front(void *corpus)
{
    struct corpus *c = corpus;

    for (size_t i = 0; i < c->n; i++) {
        memmove(c->items + 1, c->items, i * sizeof *c->items);
        c->items[0] = (int)i;
    }
}

void corpus_split(void *corpus)
{
    struct corpus *c = corpus;

    fill(c, 'x');
    for (size_t i = 3; i < c->n; i += 4) {
        c->text[i] = ' ';
    }
    c->result = 0;
    for (char *word = strtok(c->text, " "); word; word = strtok(NULL, " ")) {
        c->result++;
    }
}

static int compare(const void *a, const void *b)
{
    const int *x = a;
    const int *y = b;

    PACE_TALLY(comparisons, 1);
    return (*x > *y) - (*x < *y);
}

void corpus_sort(void *corpus)
{
    struct corpus *c = corpus;
    uint32_t state = 1;

    for (size_t i = 0; i < c->n; i++) {
        state = state * 1664525U + 1013904223U;
        c->items[i] = (int)(state >> 8);
    }
    qsort(c->items, c->n, sizeof *c->items, compare);
}

/* Looks for what is greater than every item, on items in order. */
void corpus_search(void *corpus)
{
    struct corpus *c = corpus;
    int key = (int)c->n;

    c->result =
        bsearch(&key, c->items, c->n, sizeof *c->items, compare) != NULL;
}

void corpus_search_by_hand(void *corpus)
{
    struct corpus *c = corpus;
    size_t low = 0;
    size_t high = c->n;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (c->items[middle] < (int)c->n) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    c->result = low;
}

void corpus_endless(void *corpus)
{
    struct corpus *c = corpus;

    for (;;) {
        c->result++;
    }
}

void corpus_empty_endless(void *corpus)
{
    const volatile size_t *n = &((struct corpus *)corpus)->n;

    while (*n) {
    }
}

static int never_decides(const void *a, const void *b)
{
    const int *x = a;

    (void)b;
    for (;;) {
        if (*x == -1) {
            return 0;
        }
    }
}

void corpus_endless_compare(void *corpus)
{
    struct corpus *c = corpus;

    qsort(c->items, c->n, sizeof *c->items, never_decides);
}

void corpus_one_call(void *corpus)
{
    struct corpus *c = corpus;

    memset(c->text, 'x', c->n);
}

void corpus_tally(void *corpus)
{
    struct corpus *c = corpus;

    for (size_t i = 0; i < c->n; i++) {
        PACE_TALLY(pairs, 2);
    }
}
