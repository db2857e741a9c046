#include "lib/exercise/call.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "struct_order.h"

#define MOST 8

/* So many empty readings, and what they are said to take. */
static void give_bytes(struct pace_call *call)
{
    size_t count = (size_t)pace_take_count(call);
    struct reading_facts *facts =
        pace_room(call, "facts", count * sizeof *facts);
    struct reading *readings;
    size_t bytes;

    memset(facts, 0, count * sizeof *facts);
    pace_enter(call);
    bytes = readings_bytes(count);
    readings = readings_new(facts, count);
    pace_leave(call);
    pace_give(call, readings ? "%zu bytes" : "refused", bytes);
    free(readings);
}

/* Readings of four numbers each, and what is read back. */
static void give_facts(struct pace_call *call)
{
    struct reading_facts facts[MOST];
    struct reading *readings;
    size_t count = 0;

    for (; !pace_taken_all(call) && count < MOST; count++) {
        facts[count].kind = pace_take_integer(call);
        facts[count].microvolts = pace_take_integer(call);
        facts[count].quality = pace_take_integer(call);
        facts[count].station = pace_take_integer(call);
    }
    pace_enter(call);
    readings = readings_new(facts, count);
    pace_leave(call);
    for (size_t i = 0; readings && i < count; i++) {
        struct reading_facts read;

        pace_enter(call);
        read = readings_at(readings, i);
        pace_leave(call);
        pace_give(call, "%s%" PRId64 " %" PRId64 " %" PRId64 " %" PRId64,
                  i > 0 ? ", " : "", read.kind, read.microvolts, read.quality,
                  read.station);
    }
    if (!readings) {
        pace_give(call, "refused");
    }
    free(readings);
}

void pace_exercise_call(struct pace_call *call)
{
    if (strcmp(pace_take_word(call), "bytes") == 0) {
        give_bytes(call);
    } else {
        give_facts(call);
    }
}
