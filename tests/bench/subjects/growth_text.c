#include "tests/bench/subjects/growth_list.h"

#include <stdlib.h>
#include <string.h>

/* Two texts of n letters, and what some need besides. */
struct text {
    size_t n;
    char *other;    /* the second text */
    char *room;     /* 4 n + 1 bytes */
    uint32_t *rows; /* 2 (n + 1) */
    char letters[];
};

void *text_setup(size_t n, uint64_t seed)
{
    static const char often[] = "etaoin shrdlu";
    struct text *text = calloc(1, sizeof *text + 6 * n + 1);

    if (!text) {
        return NULL;
    }
    text->n = n;
    text->other = text->letters + n;
    text->room = text->other + n;
    for (size_t i = 0; i < 2 * n; i++) {
        text->letters[i] = often[growth_random(&seed) % (sizeof often - 1)];
    }
    return text;
}

/* Of four letters, with rows instead of room. */
void *texts_setup(size_t n, uint64_t seed)
{
    size_t aligned = (2 * n + 7) / 8 * 8;
    struct text *text =
        calloc(1, sizeof *text + aligned + 2 * (n + 1) * sizeof *text->rows);

    if (!text) {
        return NULL;
    }
    text->n = n;
    text->other = text->letters + n;
    text->rows = (uint32_t *)(void *)(text->letters + aligned);
    for (size_t i = 0; i < 2 * n; i++) {
        text->letters[i] = (char)('a' + growth_random(&seed) % 4);
    }
    return text;
}

uint64_t count_letter_run(void *state)
{
    const struct text *text = state;
    uint64_t count = 0;

    for (size_t i = 0; i < text->n; i++) {
        count += text->letters[i] == 'e';
    }
    return count;
}

uint64_t count_words_run(void *state)
{
    const struct text *text = state;
    uint64_t words = 0;
    bool inside = false;

    for (size_t i = 0; i < text->n; i++) {
        bool letter = text->letters[i] != ' ';

        words += letter && !inside;
        inside = letter;
    }
    return words;
}

/* Four letters at a time behind what is there, found by walking over it. */
uint64_t append_rescan_run(void *state)
{
    struct text *text = state;

    text->room[0] = '\0';
    for (size_t i = 0; i < text->n; i++) {
        memcpy(text->room + strlen(text->room), "word", 5);
    }
    return (unsigned char)text->room[text->n];
}

static uint32_t least(uint32_t a, uint32_t b, uint32_t c)
{
    uint32_t ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/* Levenshtein's table, two rows of it. */
uint64_t edit_distance_run(void *state)
{
    struct text *text = state;
    size_t n = text->n;
    uint32_t *above = text->rows;
    uint32_t *row = text->rows + n + 1;

    for (size_t k = 0; k <= n; k++) {
        above[k] = (uint32_t)k;
    }
    for (size_t i = 1; i <= n; i++) {
        row[0] = (uint32_t)i;
        for (size_t k = 1; k <= n; k++) {
            uint32_t differ = text->letters[i - 1] != text->other[k - 1];

            row[k] = least(above[k] + 1, row[k - 1] + 1, above[k - 1] + differ);
        }
        uint32_t *swap = above;

        above = row;
        row = swap;
    }
    return above[n];
}

/* The longest stretch that reads the same both ways, tried from each middle:
 * in random text most tries end at once. */
uint64_t palindrome_run(void *state)
{
    const struct text *text = state;
    size_t longest = 0;

    for (size_t middle = 0; middle < text->n; middle++) {
        size_t reach = 0;

        while (reach < middle && middle + reach + 1 < text->n &&
               text->letters[middle - reach - 1] ==
                   text->letters[middle + reach + 1]) {
            reach++;
        }
        longest = reach > longest ? reach : longest;
    }
    return longest;
}
