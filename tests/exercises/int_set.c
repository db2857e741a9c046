#include <criterion/criterion.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>

#include "tests/support/exercise.h"

Test(int_set, a_new_set_is_empty)
{
    exercise_answers("count", "0");
    exercise_answers("contains [0 1 -1]", "no, no, no");
    exercise_answers("delete [0 1]", "none, none");
}

Test(int_set, contains_what_was_inserted)
{
    exercise_answers("insert [7], contains [7 8], count", "yes, no, 1");
    exercise_answers("insert [1 2 3], contains [3 2 1 4], count",
                     "yes, yes, yes, no, 3");
}

Test(int_set, every_number_can_be_a_key)
{
    exercise_answers("insert [0], contains [0], delete [0], contains [0]",
                     "yes, deleted, no");
    exercise_answers("insert [-1], contains [-1 1], delete [-1], count",
                     "yes, no, deleted, 0");
    exercise_answers("insert [2147483647 -2147483648], "
                     "contains [2147483647 -2147483648 0 -1], count",
                     "yes, yes, no, no, 2");
}

Test(int_set, a_key_is_in_it_once)
{
    exercise_answers("insert [5 5], count", "1");
    exercise_answers("insert [5 5], delete [5 5], contains [5]",
                     "deleted, none, no");
}

Test(int_set, deletes_one_and_keeps_the_others)
{
    exercise_answers("insert [1 2 3], delete [2], contains [1 2 3], count",
                     "deleted, yes, no, yes, 2");
    exercise_answers("insert [1], delete [1], insert [1], contains [1], count",
                     "deleted, yes, 1");
}

/* Five different keys, close enough for some to want the same slot. */
static void draw_five(uint64_t seed, int64_t keys[5])
{
    exercise_random(seed, 0, 19, keys, 5);
    for (int64_t i = 0; i < 5; i++) {
        keys[i] = 5 * keys[i] + i;
    }
}

Test(int_set, keys_that_lie_behind_a_deleted_one_are_found)
{
    for (uint64_t seed = 1; seed <= 12; seed++) {
        int64_t keys[5];

        draw_five(seed, keys);
        exercise_answers(exercise_text("insert %s, delete %s, contains %s",
                                       exercise_list(keys, 5),
                                       exercise_list(keys, 1),
                                       exercise_list(keys + 1, 4)),
                         "deleted, yes, yes, yes, yes");
    }
}

Test(int_set, a_key_behind_a_deleted_one_is_not_inserted_twice)
{
    for (uint64_t seed = 1; seed <= 12; seed++) {
        int64_t keys[5];

        draw_five(seed, keys);
        exercise_answers(exercise_text("insert %s, delete %s, insert %s, count",
                                       exercise_list(keys, 5),
                                       exercise_list(keys, 1),
                                       exercise_list(keys + 1, 4)),
                         "deleted, 4");
    }
}

/* The same operations on an array of flags. */
struct model {
    bool has[4096];
    size_t count;
};

static int64_t random_key(uint64_t seed, int64_t below)
{
    int64_t key;

    exercise_random(seed, 0, below - 1, &key, 1);
    return key;
}

static void print_reply(FILE *replies, const char *reply)
{
    fprintf(replies, "%s%s", ftell(replies) > 0 ? ", " : "", reply);
}

/* One operation on one of the keys below a limit: to the model, as text to
 * case and as what is to be said of it to replies. */
static void operate(struct model *model, uint64_t seed, int64_t below,
                    FILE *input, FILE *replies)
{
    static const char *const verbs[] = {"insert", "insert", "delete",
                                        "contains"};
    int64_t key = random_key(seed, below);
    size_t verb = (size_t)random_key(seed + 1000000, 4);
    bool was_there = model->has[key];

    fprintf(input, "%s%s [%" PRId64 "]", ftell(input) > 0 ? ", " : "",
            verbs[verb], key * 37 - 500);
    if (verb == 3) {
        print_reply(replies, was_there ? "yes" : "no");
        return;
    }
    if (verb == 2) {
        print_reply(replies, was_there ? "deleted" : "none");
    }
    model->has[key] = verb < 2;
    model->count += (size_t)model->has[key];
    model->count -= (size_t)was_there;
}

static void follows_the_model(uint64_t seed, size_t operations, int64_t below)
{
    static struct model model;
    char *texts[2];
    size_t lengths[2];
    FILE *input = open_memstream(&texts[0], &lengths[0]);
    FILE *replies = open_memstream(&texts[1], &lengths[1]);

    cr_assert(input && replies);
    model = (struct model){0};
    for (size_t i = 0; i < operations; i++) {
        operate(&model, seed * 1000 + i, below, input, replies);
    }
    fputs(", count", input);
    print_reply(replies, exercise_text("%zu", model.count));
    cr_assert_eq(fclose(input), 0);
    cr_assert_eq(fclose(replies), 0);
    exercise_answers(texts[0], texts[1]);
    free(texts[0]);
    free(texts[1]);
}

Test(int_set, any_operations_give_what_flags_give)
{
    for (uint64_t seed = 1; seed <= 4; seed++) {
        follows_the_model(seed, 10 * seed, 4 + 2 * (int64_t)seed);
    }
    for (uint64_t seed = 5; seed <= 8; seed++) {
        follows_the_model(seed, 300, 100);
    }
}

/* "verb [keys]", count of them from low on in steps. */
static void print_keys(FILE *stream, const char *verb, int64_t low,
                       int64_t step, size_t count)
{
    fprintf(stream, "%s [", verb);
    for (size_t i = 0; i < count; i++) {
        fprintf(stream, "%s%" PRId64, i > 0 ? " " : "",
                low + step * (int64_t)i);
    }
    fputs("]", stream);
}

Test(int_set, keeps_all_keys_when_it_grows)
{
    for (size_t count = 5; count <= 640; count *= 2) {
        char *input = NULL;
        size_t length;
        FILE *stream = open_memstream(&input, &length);

        cr_assert_not_null(stream);
        print_keys(stream, "insert", 1, 7, count);
        print_keys(stream, ", contains", 1, 7, 3);
        fprintf(stream, ", contains [%zu 2], count", 7 * count - 6);
        cr_assert_eq(fclose(stream), 0);
        exercise_answers(input,
                         exercise_text("yes, yes, yes, yes, no, %zu", count));
        free(input);
    }
}

/* A key that its deletion left in, or one that it took along, shows itself. */
Test(int_set, deletes_as_many_as_were_inserted)
{
    char *texts[2];
    size_t lengths[2];
    FILE *input = open_memstream(&texts[0], &lengths[0]);
    FILE *replies = open_memstream(&texts[1], &lengths[1]);

    cr_assert(input && replies);
    print_keys(input, "insert", -200, 3, 200);
    print_keys(input, ", delete", -200, 3, 200);
    fputs(", count", input);
    for (size_t i = 0; i < 200; i++) {
        print_reply(replies, "deleted");
    }
    print_reply(replies, "0");
    cr_assert_eq(fclose(input), 0);
    cr_assert_eq(fclose(replies), 0);
    exercise_answers(texts[0], texts[1]);
    free(texts[0]);
    free(texts[1]);
}

static const char *inserted_and_deleted(size_t count)
{
    char *input = NULL;
    size_t length;
    FILE *stream = open_memstream(&input, &length);
    const char *text;

    cr_assert_not_null(stream);
    print_keys(stream, "insert_delete", 1, 1, count);
    fputs(", contains [1], count", stream);
    cr_assert_eq(fclose(stream), 0);
    text = exercise_text("%s", input);
    free(input);
    return text;
}

Test(int_set, a_search_ends_however_many_were_deleted)
{
    exercise_answers(inserted_and_deleted(20), "no, 0");
    exercise_answers(inserted_and_deleted(2000), "no, 0");
}

Test(int_set, refused_memory_leaves_it_as_it_was)
{
    exercise_answers_or("insert [4], contains [4]", "yes", "no memory");
    exercise_answers_or(
        "insert [1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20], "
        "contains [1 7 13 20]",
        "yes, yes, yes, yes", "no memory");
}

Test(int_set, deleted_keys_take_no_heap)
{
    exercise_peak_at_most(inserted_and_deleted(2000), 1024 + 128);
}

static const char *thousand_inserted(void)
{
    char *input = NULL;
    size_t length;
    FILE *stream = open_memstream(&input, &length);
    const char *text;

    cr_assert_not_null(stream);
    print_keys(stream, "insert", 1, 11, 1000);
    cr_assert_eq(fclose(stream), 0);
    text = exercise_text("%s", input);
    free(input);
    return text;
}

Test(int_set, heap_is_128_bytes_a_key_at_most)
{
    exercise_peak_at_most(thousand_inserted(), 1024 + 128 * 1000);
}

Test(int_set, keys_lie_in_the_slots_and_not_each_in_a_block)
{
    exercise_allocates_at_most(thousand_inserted(), 32);
}

#define MOST 6400

static void print_drawn(FILE *stream, const char *verb, uint64_t seed, size_t n)
{
    int64_t keys[MOST];

    cr_assert_leq(n, MOST);
    exercise_random(seed, INT32_MIN, INT32_MAX, keys, n);
    fprintf(stream, "%s %s", verb, exercise_list(keys, n));
}

/* Drawn keys fill the slots without a pattern; of those that are asked for,
 * hardly any is there. */
static void n_keys(size_t n, FILE *stream)
{
    print_drawn(stream, "insert", n, n);
    print_drawn(stream, ", contains", n + 1, n);
    print_drawn(stream, ", delete", n, n);
}

static void n_keys_in_a_row(size_t n, FILE *stream)
{
    print_keys(stream, "insert", 1, 1, n);
    print_keys(stream, ", contains", 1, 1, n);
}

Test(int_set, work_is_the_same_for_keys_in_a_row)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_keys_in_a_row, .scatter = 0.05});
}

Test(int_set, work_does_not_depend_on_how_many_there_are)
{
    exercise_grows(&(struct exercise_growth){
        .claim = PACE_N, .input = n_keys, .scatter = 0.05});
}
