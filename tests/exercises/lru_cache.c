#include <criterion/criterion.h>
#include <inttypes.h>

#include "tests/support/exercise.h"

#define ROOM "capacity = 2, keys = 10, "

Test(lru_cache, what_was_put_is_got)
{
    exercise_answers(ROOM "get 3", "none");
    exercise_answers(ROOM "put 3 30, get 3", "30");
    exercise_answers(ROOM "put 0 -5, put 9 7, get 0, get 9, get 1",
                     "-5, 7, none");
    exercise_answers(ROOM "put 3 4294967303, get 3", "4294967303");
}

Test(lru_cache, a_put_replaces_the_value)
{
    exercise_answers(ROOM "put 3 30, put 3 31, get 3", "31");
}

Test(lru_cache, the_one_not_used_for_longest_leaves)
{
    exercise_answers(ROOM "put 1 10, put 2 20, put 3 30", "1 leaves");
    exercise_answers(ROOM "put 1 10, put 2 20, put 3 30, put 4 40, put 5 50",
                     "1 leaves, 2 leaves, 3 leaves");
}

Test(lru_cache, who_left_is_gone)
{
    exercise_answers(ROOM "put 1 10, put 2 20, put 3 30, get 1, get 2, get 3",
                     "1 leaves, none, 20, 30");
    exercise_answers(ROOM "put 1 10, put 2 20, put 3 30, put 1 11, get 1",
                     "1 leaves, 2 leaves, 11");
}

Test(lru_cache, a_get_is_a_use)
{
    exercise_answers(ROOM "put 1 10, put 2 20, get 1, put 3 30",
                     "10, 2 leaves");
    exercise_answers("capacity = 3, keys = 10,"
                     " put 1 1, put 2 2, put 3 3, get 2, get 1, put 4 4,"
                     " put 5 5, put 6 6",
                     "2, 1, 3 leaves, 2 leaves, 1 leaves");
}

Test(lru_cache, a_put_of_a_known_key_is_a_use)
{
    exercise_answers(ROOM "put 1 10, put 2 20, put 1 11, put 3 30", "2 leaves");
}

Test(lru_cache, nothing_leaves_for_a_known_key)
{
    exercise_answers("capacity = 1, keys = 1, put 0 1, put 0 2, get 0", "2");
    exercise_answers(ROOM "put 1 10, put 2 20, put 2 21, put 1 11", "");
}

Test(lru_cache, a_miss_is_no_use)
{
    exercise_answers(ROOM "put 1 10, put 2 20, get 5, put 3 30, get 2",
                     "none, 1 leaves, 20");
}

Test(lru_cache, room_for_one_entry_is_enough)
{
    exercise_answers("capacity = 1, keys = 3, put 0 5, put 2 7, get 0, get 2",
                     "0 leaves, none, 7");
    exercise_answers("capacity = 1, keys = 3, put 1 5, get 1, get 1, put 0 6",
                     "5, 5, 1 leaves");
}

Test(lru_cache, with_room_for_all_keys_nobody_leaves)
{
    exercise_answers("capacity = 3, keys = 3, put 0 1, put 1 2, put 2 3,"
                     " get 2, get 1, get 0, put 1 9, get 1",
                     "3, 2, 1, 9");
}

/* Keys in the order of use, the oldest first, and who is searched for. */
struct model {
    int64_t keys[4];
    int64_t values[4];
    size_t count;
    size_t capacity;
    const char *said;
};

static size_t place_of(const struct model *model, int64_t key)
{
    size_t place = 0;

    while (place < model->count && model->keys[place] != key) {
        place++;
    }
    return place;
}

static void take_out(struct model *model, size_t place)
{
    model->count--;
    for (size_t i = place; i < model->count; i++) {
        model->keys[i] = model->keys[i + 1];
        model->values[i] = model->values[i + 1];
    }
}

static void add_newest(struct model *model, int64_t key, int64_t value)
{
    model->keys[model->count] = key;
    model->values[model->count] = value;
    model->count++;
}

static void say(struct model *model, const char *what)
{
    model->said =
        model->said ? exercise_text("%s, %s", model->said, what) : what;
}

static void model_get(struct model *model, int64_t key)
{
    size_t place = place_of(model, key);

    if (place == model->count) {
        say(model, "none");
    } else {
        int64_t value = model->values[place];

        say(model, exercise_text("%" PRId64, value));
        take_out(model, place);
        add_newest(model, key, value);
    }
}

static void model_put(struct model *model, int64_t key, int64_t value)
{
    size_t place = place_of(model, key);

    if (place < model->count) {
        take_out(model, place);
    } else if (model->count == model->capacity) {
        say(model, exercise_text("%" PRId64 " leaves", model->keys[0]));
        take_out(model, 0);
    }
    add_newest(model, key, value);
}

static void any_calls(size_t count, size_t capacity, uint64_t seed)
{
    const char *input = exercise_text("capacity = %zu, keys = 6", capacity);
    struct model model = {.capacity = capacity};
    int64_t draws[200];

    exercise_random(seed, 0, 11, draws, count);
    for (size_t i = 0; i < count; i++) {
        int64_t key = draws[i] % 6;

        if (draws[i] < 6) {
            input = exercise_text("%s, get %" PRId64, input, key);
            model_get(&model, key);
        } else {
            input = exercise_text("%s, put %" PRId64 " %zu", input, key, i);
            model_put(&model, key, (int64_t)i);
        }
    }
    exercise_answers(input, model.said ? model.said : "");
}

Test(lru_cache, any_calls_give_what_a_searched_list_gives)
{
    for (size_t count = 10; count <= 200; count += 38) {
        for (size_t capacity = 1; capacity <= 4; capacity++) {
            any_calls(count, capacity, count + capacity);
        }
    }
}

/* 0 to 99 come, and 100 to 149 in the place of the first fifty of them. */
Test(lru_cache, many_keys_leave_in_order)
{
    exercise_answers("capacity = 100, keys = 150, put_all 0 149,"
                     " get_all 0 49, get_all 50 149",
                     "0 found, 100 found");
    exercise_answers("capacity = 100, keys = 150, put_all 0 99, get_all 0 49,"
                     " put_all 100 149, get_all 0 49, get_all 50 99",
                     "50 found, 50 found, 0 found");
}

Test(lru_cache, refused_memory_leaves_nothing)
{
    exercise_answers_or(ROOM "put 1 10, get 1", "10", "refused");
}

/* Half of n keys, each used again, and then as many others in their place. */
static void n_calls(size_t n, FILE *stream)
{
    fprintf(stream,
            "capacity = %zu, keys = %zu, put_all 0 %zu, get_all 0 %zu,"
            " put_all %zu %zu",
            n / 2, n, n / 2 - 1, n / 2 - 1, n / 2, n - 1);
}

Test(lru_cache, work_of_n_calls_grows_as_n)
{
    exercise_grows(
        &(struct exercise_growth){.claim = PACE_N, .input = n_calls});
}

/* lru_cache_new may take several blocks, 400 calls after it none. */
Test(lru_cache, a_get_and_a_put_need_no_heap)
{
    exercise_allocates_at_most(
        "capacity = 100, keys = 200, put_all 0 199, get_all 0 199", 16);
}
