#include "lib/structures/text.h"

#include <criterion/criterion.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/support/draw.h"
#include "tests/support/oom.h"

Test(text, of_nothing_can_be_used_and_released)
{
    struct pace_text text = {0};

    pace_text_release(&text);
    pace_text_clear(&text);
    cr_assert_null(text.bytes);
    cr_assert_eq(pace_text_append(&text, NULL, 0), PACE_OK);
    cr_assert_str_eq(text.bytes, "");
    cr_assert_eq(text.length, 0);
    pace_text_release(&text);
    cr_assert_null(text.bytes);
    cr_assert_eq(text.capacity, 0);
    cr_assert_eq(oom_live_blocks(), 0);
}

/* Sizes below, at and above those that are copied in another way; what lies
 * beside the bytes must stay. */
Test(text, takes_pieces_of_every_size)
{
    char source[80];

    for (size_t i = 0; i < sizeof source; i++) {
        source[i] = (char)('!' + i);
    }
    for (size_t size = 0; size <= 70; size++) {
        struct pace_text text = {0};

        cr_assert_eq(pace_text_append(&text, "<", 1), PACE_OK);
        cr_assert_eq(pace_text_append(&text, source, size), PACE_OK);
        cr_assert_eq(text.length, 1 + size);
        cr_assert_eq(text.bytes[1 + size], 0);
        cr_assert_eq(pace_text_append(&text, ">", 1), PACE_OK);
        cr_assert_eq(text.bytes[0], '<');
        cr_assert(size == 0 || memcmp(text.bytes + 1, source, size) == 0, "%zu",
                  size);
        cr_assert_str_eq(text.bytes + 1 + size, ">");
        pace_text_release(&text);
    }
}

Test(text, keeps_zeros_and_takes_a_megabyte)
{
    enum {
        SIZE = 1 << 20
    };
    struct pace_text text = {0};
    char *zeros = calloc(SIZE, 1);

    cr_assert_eq(pace_text_append(&text, "a\0b", 3), PACE_OK);
    cr_assert_eq(pace_text_append(&text, zeros, SIZE), PACE_OK);
    cr_assert_eq(pace_text_append(&text, "c", 1), PACE_OK);
    cr_assert_eq(text.length, SIZE + 4);
    cr_assert_eq(text.bytes[2], 'b');
    cr_assert_eq(text.bytes[SIZE + 3], 'c');
    pace_text_release(&text);
    free(zeros);
}

enum {
    MOST_WORDS = 300,
    LONGEST = 150 /* above what a guess takes a word for */
};

/* count words of 0 to longest letters, and all of them with an end behind
 * each. */
struct words {
    const char *bytes[MOST_WORDS];
    size_t sizes[MOST_WORDS];
    char letters[MOST_WORDS][LONGEST];
    char model[MOST_WORDS * (LONGEST + 1)];
    size_t length;
};

static void draw_words(struct words *words, size_t count, size_t longest)
{
    words->length = 0;
    for (size_t i = 0; i < count; i++) {
        size_t size = (size_t)draw_below(longest + 1);

        words->bytes[i] = size ? words->letters[i] : NULL;
        words->sizes[i] = size;
        for (size_t k = 0; k < size; k++) {
            words->letters[i][k] = (char)('a' + draw_below(26));
        }
        memcpy(words->model + words->length, words->letters[i], size);
        words->length += size;
        words->model[words->length++] = ',';
    }
}

Test(text, takes_words_and_ends_each)
{
    static struct words words;

    for (uint64_t seed = 0; seed < 200; seed++) {
        struct pace_text text = {0};
        size_t count;

        draw_start(seed);
        count = (size_t)draw_below(MOST_WORDS + 1);
        draw_words(&words, count, (size_t)draw_below(LONGEST + 1));
        cr_assert_eq(pace_text_append(&text, "<", seed % 2), PACE_OK);
        cr_assert_eq(
            pace_text_append_words(&text, words.bytes, words.sizes, count, ','),
            PACE_OK);
        cr_assert_eq(text.length, seed % 2 + words.length, "seed %d",
                     (int)seed);
        cr_assert_eq(text.bytes[text.length], 0);
        cr_assert(text.capacity > text.length);
        cr_assert_eq(memcmp(text.bytes + seed % 2, words.model, words.length),
                     0, "seed %d", (int)seed);
        pace_text_release(&text);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(text, takes_no_words)
{
    struct pace_text text = {0};

    cr_assert_eq(pace_text_append_words(&text, NULL, NULL, 0, '\n'), PACE_OK);
    cr_assert_eq(text.length, 0);
    cr_assert(!text.bytes || text.bytes[0] == 0);
    pace_text_release(&text);
}

Test(text, writes_numbers_as_printf_does)
{
    unsigned long long number = 1;
    char expected[32];

    for (size_t digits = 1; digits <= 20; digits++) {
        const unsigned long long cases[] = {number - 1, number, number + 1,
                                            5 * (number / 2), ULLONG_MAX};

        for (size_t i = 0; i < 5; i++) {
            struct pace_text text = {0};

            cr_assert_eq(pace_text_append_number(&text, cases[i]), PACE_OK);
            snprintf(expected, sizeof expected, "%llu", cases[i]);
            cr_assert_str_eq(text.bytes, expected);
            cr_assert_eq(text.length, strlen(expected));
            pace_text_release(&text);
        }
        number *= digits < 20 ? 10 : 1;
    }
}

Test(text, makes_every_word_and_number_below_100000)
{
    struct pace_text text = {0};

    for (unsigned i = 0; i < 100000; i++) {
        cr_assert_eq(pace_text_append(&text, "word_", 5), PACE_OK);
        cr_assert_eq(pace_text_append_number(&text, i), PACE_OK);
        cr_assert_eq(pace_text_append(&text, "\n", 1), PACE_OK);
    }
    /* 5 + 1 bytes each, and 10 + 2*90 + 3*900 + 4*9000 + 5*90000 digits. */
    cr_assert_eq(text.length, 600000 + 488890);
    cr_assert_str_eq(text.bytes + text.length - 11, "word_99999\n");
    pace_text_release(&text);
}

Test(text, has_room_for_all_that_was_reserved)
{
    struct pace_text text = {0};

    cr_assert_eq(pace_text_reserve(&text, 1000), PACE_OK);
    cr_assert_str_eq(text.bytes, "");
    oom_after(0);
    for (int i = 0; i < 1000; i++) {
        cr_assert_eq(pace_text_append(&text, "x", 1), PACE_OK);
    }
    oom_after(-1);
    pace_text_clear(&text);
    cr_assert_str_eq(text.bytes, "");
    cr_assert(text.capacity > 1000);
    pace_text_release(&text);
}

Test(text, does_what_a_large_block_does)
{
    static char model[40 * DRAW_STEPS];
    char piece[40];

    for (uint64_t seed = 0; seed < DRAW_SEEDS; seed++) {
        struct pace_text text = {0};
        size_t length = 0;

        draw_start(seed);
        for (size_t i = 0; i < DRAW_STEPS; i++) {
            unsigned long long number =
                draw_below(UINT64_C(1) << 40) >> draw_below(41);

            if (draw_below(3) == 0) {
                length += (size_t)sprintf(model + length, "%llu", number);
                cr_assert_eq(pace_text_append_number(&text, number), PACE_OK);
            } else {
                size_t size = (size_t)draw_below(sizeof piece);

                memset(piece, (int)('a' + number % 26), size);
                memcpy(model + length, piece, size);
                length += size;
                cr_assert_eq(pace_text_append(&text, piece, size), PACE_OK);
            }
            if (draw_below(4000) == 0) {
                pace_text_clear(&text);
                length = 0;
            }
            cr_assert_eq(text.length, length, "seed %d", (int)seed);
            cr_assert_eq(text.bytes[length], 0);
            cr_assert(text.capacity > length);
        }
        cr_assert_eq(memcmp(text.bytes, model, length), 0, "seed %d",
                     (int)seed);
        pace_text_release(&text);
    }
    cr_assert_eq(oom_live_blocks(), 0);
}

Test(text, is_as_it_was_when_memory_runs_out)
{
    for (int allowed = 0; allowed < 6; allowed++) {
        struct pace_text text = {0};
        struct pace_text before = text;

        oom_after(allowed);
        while (!pace_text_append(&text, "abc", 3)) {
            before = text;
        }
        cr_assert_eq(pace_text_append_number(&text, 1), PACE_NO_MEMORY);
        cr_assert_eq(pace_text_reserve(&text, 3), PACE_NO_MEMORY);
        oom_after(-1);
        cr_assert_eq(text.bytes, before.bytes);
        cr_assert_eq(text.length, before.length);
        cr_assert_eq(text.capacity, before.capacity);
        cr_assert(!text.bytes || strlen(text.bytes) == text.length);
        pace_text_release(&text);
        cr_assert_eq(oom_live_blocks(), 0);
    }
}

Test(text, refuses_more_than_there_is_room_for_in_the_address_space)
{
    struct pace_text text = {0};

    cr_assert_eq(pace_text_append(&text, "a", 1), PACE_OK);
    cr_assert_eq(pace_text_reserve(&text, SIZE_MAX), PACE_NO_MEMORY);
    cr_assert_eq(pace_text_reserve(&text, SIZE_MAX / 2 - 1), PACE_NO_MEMORY);
    cr_assert_str_eq(text.bytes, "a");
    pace_text_release(&text);
}

/* The text in front, the guess and what exceeds it ask for memory; where it is
 * the guess that is refused, the words may still find room. */
Test(text, keeps_what_it_had_when_words_find_no_memory)
{
    static struct words words;
    int refused = 0;

    draw_start(1);
    draw_words(&words, MOST_WORDS, LONGEST);
    for (int allowed = 0; allowed < 8; allowed++) {
        struct pace_text text = {0};
        enum pace_status status;

        cr_assert_eq(pace_text_append(&text, "kept", 4), PACE_OK);
        oom_after(allowed);
        status = pace_text_append_words(&text, words.bytes, words.sizes,
                                        MOST_WORDS, ',');
        oom_after(-1);
        refused += status == PACE_NO_MEMORY;
        cr_assert_eq(text.length, status ? 4 : 4 + words.length);
        cr_assert_eq(strncmp(text.bytes, "kept", 4), 0);
        cr_assert_eq(text.bytes[text.length], 0);
        pace_text_release(&text);
        cr_assert_eq(oom_live_blocks(), 0);
    }
    cr_assert(refused > 0 && refused < 8);
}

Test(text, refuses_a_word_that_no_memory_holds)
{
    struct pace_text text = {0};
    const char *const words[] = {"first", "endless"};
    const size_t sizes[] = {5, SIZE_MAX};

    cr_assert_eq(pace_text_append_words(&text, words, sizes, 2, '\n'),
                 PACE_NO_MEMORY);
    cr_assert_eq(text.length, 0);
    cr_assert_str_eq(text.bytes, "");
    cr_assert_eq(pace_text_append_words(&text, words + 1, sizes + 1, 1, '\n'),
                 PACE_NO_MEMORY);
    cr_assert_str_eq(text.bytes, "");
    pace_text_release(&text);
}
