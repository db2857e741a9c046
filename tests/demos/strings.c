#include "demos/strings/strings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <criterion/criterion.h>

#include "demos/strings/input.h"
#include "lib/demo/demo.h"
#include "lib/measure/tally.h"
#include "lib/measure/work.h"
#include "tests/support/oom.h"

/* The claims of main.c again, so that changing one alone is noticed. */
static const struct way {
    const char *name;
    strings_fn *make;
    enum pace_class class;
} ways[] = {
    {"strcat", strings_strcat, PACE_N_SQUARED},
    {"copy_each", strings_copy_each, PACE_N_SQUARED},
    {"realloc_exact", strings_realloc_exact, PACE_N},
    {"doubling", strings_doubling, PACE_N},
    {"join", strings_join, PACE_N},
    {"join_short", strings_join_short, PACE_N},
    {"memstream", strings_memstream, PACE_N},
};

/* As many words as a way that is n^2 is given. */
#define SLOW_COUNT 2000

static void expect_bytes(const struct strings_words *words, const char *bytes,
                         size_t length)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        struct strings_text text = {0};

        if (ways[w].class == PACE_N_SQUARED && words->count > SLOW_COUNT) {
            continue;
        }
        cr_assert_eq(ways[w].make(words, &text), PACE_OK, "%s", ways[w].name);
        cr_assert_eq(text.length, length, "%s: %zu in place of %zu",
                     ways[w].name, text.length, length);
        cr_assert(length == 0 || memcmp(text.bytes, bytes, length) == 0, "%s",
                  ways[w].name);
        free(text.bytes);
    }
}

static void expect(const struct strings_words *words, const char *text)
{
    cr_assert_eq(strings_length(words), strlen(text));
    expect_bytes(words, text, strlen(text));
}

#define EXPECT(text, ...)                                                      \
    expect(&(struct strings_words){(const struct strings_word[]){__VA_ARGS__}, \
                                   sizeof((const struct strings_word[]){       \
                                       __VA_ARGS__}) /                         \
                                       sizeof(struct strings_word)},           \
           text)

Test(strings, no_word_is_an_empty_text)
{
    expect(&(struct strings_words){NULL, 0}, "");
}

Test(strings, few_words_by_hand)
{
    EXPECT("a\n", {"a", 1});
    EXPECT("word_0\nword_1\n", {"word_0", 6}, {"word_1", 6});
    EXPECT("one\nthree\ntwenty-three letters here\n", {"one", 3}, {"three", 5},
           {"twenty-three letters here", 25});
}

Test(strings, empty_words_leave_their_newlines)
{
    EXPECT("\n", {"", 0});
    EXPECT("\n\n\n", {"", 0}, {"", 0}, {"", 0});
    EXPECT("a\n\nb\n", {"a", 1}, {"", 0}, {"b", 1});
}

/* Lengths around the steps of copies by moves of a known size. */
Test(strings, words_of_every_length)
{
    char letters[71];
    char text[70 * 71];
    struct strings_word items[70];
    size_t length = 0;

    for (size_t i = 0; i < 70; i++) {
        letters[i] = (char)('!' + i);
    }
    letters[70] = '\0';
    for (size_t i = 0; i < 70; i++) {
        items[i] = (struct strings_word){letters + 70 - i, i};
        memcpy(text + length, letters + 70 - i, i);
        length += i;
        text[length++] = '\n';
    }
    expect_bytes(&(struct strings_words){items, 70}, text, length);
}

Test(strings, a_word_of_a_million_bytes)
{
    size_t size = 1000000;
    char *bytes = malloc(2 * size + 6);

    cr_assert(bytes);
    memset(bytes, 'x', 2 * size + 4);
    memcpy(bytes, "a\n", 2);
    bytes[size + 2] = '\n';
    bytes[size + 3] = '\n';
    bytes[size + 4] = 'b';
    bytes[size + 5] = '\n';
    bytes[size + 6] = '\0';

    char *word = malloc(size + 1);

    cr_assert(word);
    memset(word, 'x', size);
    word[size] = '\0';
    EXPECT(bytes, {"a", 1}, {word, size}, {"", 0}, {"b", 1});
    free(word);
    free(bytes);
}

/* All ways but strcat take any bytes. */
Test(strings, a_0_inside_ends_a_word_for_strcat_alone)
{
    const struct strings_word items[] = {{"a\0b", 3}, {"\0", 1}};

    for (size_t w = 1; w < PACE_COUNT(ways); w++) {
        struct strings_text text;

        cr_assert_eq(ways[w].make(&(struct strings_words){items, 2}, &text),
                     PACE_OK);
        cr_assert_eq(text.length, 6, "%s", ways[w].name);
        cr_assert_arr_eq(text.bytes, "a\0b\n\0\n", 6, "%s", ways[w].name);
        free(text.bytes);
    }
}

/* Six bytes for "word_" and the newline each, and the digits: 10 numbers of
 * one, 90 of two, 900 of three. */
Test(strings, numbered_words_have_the_known_length)
{
    static const struct {
        size_t count, length;
    } known[] = {{0, 0},       {1, 7},         {10, 70},         {11, 78},
                 {1000, 8890}, {10000, 98890}, {100000, 1088890}};

    for (size_t k = 0; k < PACE_COUNT(known); k++) {
        struct strings_input *input = strings_input_numbered(known[k].count);

        cr_assert(input);
        cr_assert_eq(strings_length(&input->words), known[k].length);
        strings_input_free(input);
    }
}

/* Written by snprintf, one behind the other. */
Test(strings, all_ways_make_the_text_of_numbered_words)
{
    static const size_t counts[] = {1, 2, 9, 10, 11, 101, 1000, 100000};

    for (size_t c = 0; c < PACE_COUNT(counts); c++) {
        struct strings_input *input = strings_input_numbered(counts[c]);
        char *text = malloc(counts[c] * 12 + 1);
        size_t length = 0;

        cr_assert(input && text);
        for (size_t i = 0; i < counts[c]; i++) {
            length += (size_t)snprintf(text + length, 13, "word_%zu\n", i);
        }
        expect_bytes(&input->words, text, length);
        strings_input_free(input);
        free(text);
    }
}

static uint64_t tally(strings_fn *make, size_t count, const char *name)
{
    struct strings_input *input = strings_input_numbered(count);
    struct strings_text text;

    cr_assert(input);
    pace_tally_reset();
    cr_assert_eq(make(&input->words, &text), PACE_OK);
    free(text.bytes);
    strings_input_free(input);
    return pace_tally_value(name);
}

/* Three words of 7 bytes with their newlines: 0 + 7 + 14 bytes are copied.
 * strcat looks at them for each word and once more for its newline, behind
 * the word's 6. */
Test(strings, content_gone_over_again_is_counted)
{
    cr_assert_eq(tally(strings_copy_each, 3, "moved_content"), 21);
    cr_assert_eq(tally(strings_strcat, 3, "rescanned"), 2 * 21 + 3 * 6);
    cr_assert_eq(tally(strings_copy_each, 1000, "moved_content"), 4390605);
    cr_assert_eq(tally(strings_strcat, 1000, "rescanned"),
                 2 * 4390605 + 8890 - 1000);
    cr_assert_eq(tally(strings_copy_each, 1, "moved_content"), 0);
    cr_assert_eq(tally(strings_join, 1000, "moved_content"), 0);
}

Test(strings, moved_content_is_foretold)
{
    static const struct {
        size_t count;
        uint64_t moved;
    } known[] = {{0, 0},  {1, 0},          {2, 7},
                 {3, 21}, {1000, 4390605}, {100000, UINT64_C(53938960605)}};

    for (size_t k = 0; k < PACE_COUNT(known); k++) {
        struct strings_input *input = strings_input_numbered(known[k].count);

        cr_assert(input);
        cr_assert_eq(strings_moved_content(&input->words), known[k].moved);
        strings_input_free(input);
    }
}

/* How often the block moved is the allocator's affair; twice it cannot where
 * there is one word. */
Test(strings, relocations_are_as_many_as_words_at_most)
{
    struct strings_input *input = strings_input_numbered(5000);
    struct strings_words one;
    uint64_t times = 77;

    cr_assert(input);
    one = (struct strings_words){input->items, 1};
    cr_assert_eq(strings_count_relocations(&one, &times), PACE_OK);
    cr_assert_leq(times, 1);
    one.count = 0;
    cr_assert_eq(strings_count_relocations(&one, &times), PACE_OK);
    cr_assert_eq(times, 0);
    cr_assert_eq(strings_count_relocations(&input->words, &times), PACE_OK);
    cr_assert_leq(times, 5000);
    strings_input_free(input);
}

static const struct strings_word three[] = {
    {"word_0", 6}, {"a word that is longer than most words are", 41}, {"", 0}};
static const struct strings_words three_words = {three, 3};

Test(strings, memory_may_run_out_anywhere)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        enum pace_status status = PACE_NO_MEMORY;
        long before = oom_live_blocks();
        struct strings_text text = {NULL, 77};

        for (int k = 0; status == PACE_NO_MEMORY; k++) {
            cr_assert_lt(k, 20, "%s", ways[w].name);
            cr_assert_eq(text.length, 77);
            oom_after(k);
            status = ways[w].make(&three_words, &text);
            oom_after(-1);
            if (status) {
                cr_assert_eq(status, PACE_NO_MEMORY);
                cr_assert_eq(oom_live_blocks(), before, "%s leaks",
                             ways[w].name);
            }
        }
        cr_assert_eq(status, PACE_OK);
        cr_assert_eq(text.length, 50, "%s", ways[w].name);
        free(text.bytes);
    }
}

Test(strings, memory_may_run_out_for_words_and_relocations)
{
    struct strings_input *input = NULL;
    enum pace_status status = PACE_NO_MEMORY;
    long before = oom_live_blocks();
    uint64_t times = 77;

    for (int k = 0; !input; k++) {
        cr_assert_lt(k, 20);
        cr_assert_eq(oom_live_blocks(), before);
        oom_after(k);
        input = strings_input_numbered(10);
        oom_after(-1);
    }
    strings_input_free(input);
    for (int k = 0; status; k++) {
        cr_assert_lt(k, 20);
        cr_assert_eq(oom_live_blocks(), before);
        cr_assert_eq(times, 77);
        oom_after(k);
        status = strings_count_relocations(&three_words, &times);
        oom_after(-1);
    }
    cr_assert_eq(oom_live_blocks(), before);
}

struct call {
    strings_fn *make;
    const struct strings_words *words;
};

static void make_call(void *context)
{
    struct call *call = context;
    struct strings_text text;

    if (call->make(call->words, &text) == PACE_OK) {
        free(text.bytes);
    }
}

static uint64_t work(strings_fn *make, size_t count)
{
    struct strings_input *input = strings_input_numbered(count);
    struct call call = {make, &input->words};
    uint64_t units;

    cr_assert(input);
    cr_assert_eq(pace_work_run(UINT64_C(1000000000), make_call, &call, &units),
                 PACE_OK);
    strings_input_free(input);
    return units;
}

Test(strings, counted_work_grows_as_claimed)
{
    for (size_t w = 0; w < PACE_COUNT(ways); w++) {
        size_t last = ways[w].class == PACE_N_SQUARED ? 8000 : 64000;
        struct pace_point points[10];
        struct pace_fit fit;
        size_t count = 0;

        for (size_t n = 500; n <= last; n *= 2) {
            points[count++] = (struct pace_point){
                .n = (double)n, .cost = (double)work(ways[w].make, n)};
        }
        cr_assert_eq(pace_fit_growth(points, count, &fit), PACE_OK);
        cr_assert_eq(pace_fit_judge(&fit, ways[w].class), PACE_HOLDS, "%s: %s",
                     ways[w].name, pace_class_name(fit.best));
    }
}
