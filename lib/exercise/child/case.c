#include <stdbool.h>
#include <stdint.h>

#include "lib/exercise/child/guard.h"
#include "lib/exercise/child/main.h"
#include "lib/exercise/child/parse.h"
#include "lib/exercise/child/pool.h"
#include "lib/exercise/child/report.h"

/* Up to here each text has pages of its own. */
#define MOST_GUARDED_TEXTS 1024

static _Noreturn void end_out_of_memory(void)
{
    pace_report_end(PACE_REPORT_CASE, "is given a case too large for memory");
}

int pace_taken_all(const struct pace_call *call)
{
    return *pace_parse_separators(call->rest) == '\0';
}

int64_t pace_take_integer(struct pace_call *call)
{
    pace_parse_name(call);
    return pace_parse_integer(call);
}

uint64_t pace_take_count(struct pace_call *call)
{
    pace_parse_name(call);
    return pace_parse_count(call);
}

double pace_take_real(struct pace_call *call)
{
    pace_parse_name(call);
    return pace_parse_real(call);
}

/* Room for what is taken; what is said of it when an answer leaves it. */
static struct pace_area *new_area(const char *before, const char *name,
                                  size_t size)
{
    struct pace_area *area = pace_guard_new(PACE_AREA_ROOM, size, 1);

    if (!area) {
        end_out_of_memory();
    }
    pace_guard_name(area, before, name[0] ? name : "what it was given");
    return area;
}

/* Many texts lie together: pages for each would take longer than the answer. */
static const char *keep_text(struct pace_call *call, const char *before,
                             size_t *length)
{
    static unsigned guarded;
    const char *start = call->rest;
    struct pace_area *area;

    *length = pace_parse_text(call, NULL);
    call->rest = start;
    if (guarded == MOST_GUARDED_TEXTS) {
        char *place = pace_pool_new(*length + 1, 1);

        if (!place) {
            end_out_of_memory();
        }
        pace_parse_text(call, place);
        return place;
    }
    guarded++;
    area = new_area(before, call->name, *length + 1);
    area->count = *length;
    area->unit = " characters and the 0";
    pace_parse_text(call, area->start);
    pace_guard_protect(area, true);
    return area->start;
}

const char *pace_take_text(struct pace_call *call, size_t *length)
{
    pace_parse_name(call);
    return keep_text(call, "", length);
}

const char *pace_take_word(struct pace_call *call)
{
    size_t length;

    return pace_taken_all(call) ? NULL : pace_take_text(call, &length);
}

/* The numbers of a list, one at a time, into an element. */
typedef void put_number(struct pace_call *call, void *element);

static void put_int32(struct pace_call *call, void *element)
{
    const char *start = call->rest;
    int64_t value = pace_parse_integer(call);

    if (value < INT32_MIN || value > INT32_MAX) {
        pace_parse_unexpected(start, "number of 32 bits");
    }
    *(int32_t *)element = (int32_t)value;
}

static void put_int64(struct pace_call *call, void *element)
{
    *(int64_t *)element = pace_parse_integer(call);
}

static void put_count(struct pace_call *call, void *element)
{
    *(uint64_t *)element = pace_parse_count(call);
}

static void put_size(struct pace_call *call, void *element)
{
    *(size_t *)element = (size_t)pace_parse_count(call);
}

static void put_real(struct pace_call *call, void *element)
{
    *(double *)element = pace_parse_real(call);
}

/* To the next element; false, and past the end, if there is none. */
static bool go_to_element(struct pace_call *call)
{
    call->rest = pace_parse_separators(call->rest);
    if (*call->rest == ']') {
        call->rest++;
        return false;
    }
    return true;
}

static void open_list(struct pace_call *call)
{
    pace_parse_name(call);
    if (*call->rest != '[') {
        pace_parse_unexpected(call->rest, "list");
    }
    call->rest++;
}

/* Into the list that is open; how many elements are to come. */
static size_t count_elements(const struct pace_call *call)
{
    struct pace_call ahead = *call;
    size_t count = 0;

    while (go_to_element(&ahead)) {
        pace_parse_pass(&ahead);
        count++;
    }
    return count;
}

static const void *take_numbers(struct pace_call *call, size_t *count,
                                size_t size, put_number *put)
{
    struct pace_area *area;
    char *element;

    open_list(call);
    *count = count_elements(call);
    area = new_area("", call->name, *count * size);
    area->count = *count;
    for (element = area->start; go_to_element(call); element += size) {
        put(call, element);
    }
    pace_guard_protect(area, true);
    return area->start;
}

const int32_t *pace_take_int32s(struct pace_call *call, size_t *count)
{
    return take_numbers(call, count, sizeof(int32_t), put_int32);
}

const int64_t *pace_take_int64s(struct pace_call *call, size_t *count)
{
    return take_numbers(call, count, sizeof(int64_t), put_int64);
}

const uint64_t *pace_take_counts(struct pace_call *call, size_t *count)
{
    return take_numbers(call, count, sizeof(uint64_t), put_count);
}

const size_t *pace_take_sizes(struct pace_call *call, size_t *count)
{
    return take_numbers(call, count, sizeof(size_t), put_size);
}

const double *pace_take_reals(struct pace_call *call, size_t *count)
{
    return take_numbers(call, count, sizeof(double), put_real);
}

const char *const *pace_take_texts(struct pace_call *call, size_t *count)
{
    struct pace_area *area;
    const char **texts;
    size_t length;

    open_list(call);
    *count = count_elements(call);
    area = new_area("", call->name, *count * sizeof *texts);
    area->count = *count;
    texts = (const char **)(void *)area->start;
    for (size_t i = 0; go_to_element(call); i++) {
        texts[i] = keep_text(call, "a text of ", &length);
    }
    pace_guard_protect(area, true);
    return texts;
}

/* The area starts where what was taken does; a text among many has none, and
 * may be written to as it is. */
void *pace_writable(struct pace_call *call, const void *taken)
{
    struct pace_area *area = pace_guard_at(taken);

    (void)call;
    if (!area) {
        return (void *)taken;
    }
    pace_guard_protect(area, false);
    return area->start;
}

void *pace_room(struct pace_call *call, const char *name, size_t size)
{
    struct pace_area *area = new_area("", name, size);

    (void)call;
    area->count = size;
    area->unit = " bytes";
    return area->start;
}
