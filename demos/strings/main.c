/* Measures ways to make one text of many words.  Chapter 04. */
#include <stdlib.h>
#include <string.h>

#include "demos/strings/exhibit.h"
#include "demos/strings/input.h"
#include "demos/strings/strings.h"
#include "lib/demo/args.h"
#include "lib/demo/demo.h"
#include "lib/demo/format.h"
#include "lib/measure/heap.h"

static void *setup(size_t n, uint64_t seed)
{
    (void)seed; /* numbered words are the same for every one */
    pace_heap_settle();
    return strings_input_numbered(n);
}

static void *setup_input(const struct pace_records records[], size_t n)
{
    pace_heap_settle();
    return strings_input_of(records[0].words, records[0].word_bytes, n);
}

static void teardown(void *state)
{
    strings_input_free(state);
}

/* Refuses what strcat would cut off. */
static enum pace_status check_zeros(const struct pace_records *records,
                                    FILE *err)
{
    for (size_t i = 0; i < records->count; i++) {
        if (memchr(records->words[i], '\0', records->word_bytes[i])) {
            fprintf(err,
                    "strings: word %zu holds a NUL byte, at which strcat would "
                    "end it: take it out\n",
                    i + 1);
            return PACE_BAD_INPUT;
        }
    }
    return PACE_OK;
}

static enum pace_status check_input(const struct pace_records records[],
                                    const struct pace_options *options,
                                    FILE *err)
{
    enum pace_status status = check_zeros(records, err);
    double bytes = 0;
    char text[2][PACE_FORMAT_ROOM];

    for (size_t i = 0; i < records->count; i++) {
        /* A text that doubles takes up to twice its length, and as much again
         * while it moves. */
        bytes += 4 * ((double)records->word_bytes[i] + 1);
    }
    if (!status && bytes > (double)options->max_memory_bytes) {
        fprintf(err,
                "strings: the text of your words would need about %s of "
                "memory, more than the %s allowed: try fewer words, or "
                "--max-memory\n",
                pace_format_bytes(text[0], bytes),
                pace_format_bytes(text[1], (double)options->max_memory_bytes));
        status = PACE_OVER_BUDGET;
    }
    return status;
}

/*
 * Each 8 bytes times an odd number of their own, added up: a text that differs
 * anywhere, or in its length, has another sum.  It takes far less time than
 * making the text, and none of the counted work: main is not counted.
 */
static uint64_t checksum(const struct strings_text *text)
{
    uint64_t sum = text->length;
    size_t i = 0;
    uint64_t eight;

    for (; i + sizeof eight <= text->length; i += sizeof eight) {
        memcpy(&eight, text->bytes + i, sizeof eight);
        sum += eight * (2 * (uint64_t)i + 1);
    }
    for (; i < text->length; i++) {
        sum += (unsigned char)text->bytes[i] * (2 * (uint64_t)i + 1);
    }
    return sum;
}

static uint64_t run(strings_fn *make, const struct strings_input *input)
{
    struct strings_text text;
    uint64_t answer;

    if (make(&input->words, &text)) {
        return PACE_NO_ANSWER;
    }
    answer = checksum(&text);
    free(text.bytes);
    return answer;
}

static uint64_t run_strcat(void *state)
{
    return run(strings_strcat, state);
}

static uint64_t run_copy_each(void *state)
{
    return run(strings_copy_each, state);
}

static uint64_t run_realloc_exact(void *state)
{
    pace_heap_always_move(false);
    return run(strings_realloc_exact, state);
}

static uint64_t run_doubling(void *state)
{
    pace_heap_always_move(false);
    return run(strings_doubling, state);
}

static uint64_t run_join(void *state)
{
    return run(strings_join, state);
}

static uint64_t run_join_short(void *state)
{
    return run(strings_join_short, state);
}

static uint64_t run_memstream(void *state)
{
    pace_heap_always_move(false);
    return run(strings_memstream, state);
}

/*
 * In the program that counts, realloc itself is made to move.  The one that is
 * timed has the system's, so it does what a realloc that moves comes down to:
 * a new block, a copy, and the old one freed.
 */
static uint64_t run_realloc_moving(void *state)
{
    uint64_t answer;

    if (!pace_heap_counts()) {
        return run(strings_copy_each, state);
    }
    pace_heap_always_move(true);
    answer = run(strings_realloc_exact, state);
    pace_heap_always_move(false);
    return answer;
}

#define CACHES "the work is the same, but longer texts fall out of the caches"

static const struct pace_variant variants[] = {
    {.name = "strcat",
     .label = "strcat",
     .claim = PACE_N_SQUARED,
     .run = run_strcat,
     .max_n = STRINGS_MAX_SLOW,
     .why = "looking through a short text takes less than calling strcat"},
    {.name = "copy_each",
     .label = "a new block each",
     .claim = PACE_N_SQUARED,
     .run = run_copy_each,
     .max_n = STRINGS_MAX_SLOW,
     .why = CACHES},
    {.name = "realloc_exact",
     .label = "a realloc each",
     .claim = PACE_N,
     .run = run_realloc_exact,
     .why = "how often a block moves, and how, is the allocator's affair"},
    {.name = "realloc_moving",
     .label = "a moving realloc",
     .claim = PACE_N_SQUARED,
     .run = run_realloc_moving,
     .max_n = STRINGS_MAX_SLOW,
     .why = CACHES},
    {.name = "doubling",
     .label = "doubling",
     .claim = PACE_N,
     .run = run_doubling,
     .why = "large blocks come fresh from the system, page by page"},
    {.name = "join",
     .label = "join",
     .claim = PACE_N,
     .run = run_join,
     .why = CACHES},
    {.name = "join_short",
     .label = "join in short moves",
     .claim = PACE_N,
     .run = run_join_short,
     .why = CACHES},
    {.name = "memstream",
     .label = "open_memstream",
     .claim = PACE_N,
     .run = run_memstream,
     .why = "opening a stream is most of a short text"},
};

static const struct pace_demo demo = {
    .name = "strings",
    .title = "One text of many words, a newline after each",
    .n_means = "words",
    .variants = variants,
    .variant_count = PACE_COUNT(variants),
    .sizes = {.first = 500, .last = 128000, .ratio = 2},
    .bytes = strings_input_bytes,
    .setup = setup,
    .setup_input = setup_input,
    .teardown = teardown,
    .check_input = check_input,
    .input = PACE_INPUT_WORDS,
    .exhibit = strings_exhibit,
};

int main(int argc, char *argv[])
{
    return pace_demo_main(&demo, argc, argv);
}
