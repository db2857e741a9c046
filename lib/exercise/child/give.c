/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, MAP_NORESERVE */

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/mman.h>

#include "lib/exercise/child/main.h"
#include "lib/exercise/child/report.h"

/* What an answer may give in all. */
#define MOST_GIVEN ((size_t)16 << 20)

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

static void begin(struct pace_call *call)
{
    if (call->given) {
        return;
    }
    call->given = mmap(NULL, MOST_GIVEN, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (call->given == MAP_FAILED) {
        pace_report_end(PACE_REPORT_CASE, "leaves no memory for what it gives");
    }
}

void pace_give(struct pace_call *call, const char *format, ...)
{
    va_list values;
    size_t room;
    int length;

    begin(call);
    room = MOST_GIVEN - call->given_length;
    va_start(values, format);
    length = vsnprintf(call->given + call->given_length, room, format, values);
    va_end(values);
    if (length < 0 || (size_t)length >= room) {
        pace_report_end(PACE_REPORT_CASE, "gives more than %u bytes",
                        (uint64_t)MOST_GIVEN);
    }
    call->given_length += (size_t)length;
}

static const char *space_before(size_t i)
{
    return i == 0 ? "" : " ";
}

void pace_give_int32s(struct pace_call *call, const int32_t values[],
                      size_t count)
{
    pace_give(call, "[");
    for (size_t i = 0; i < count; i++) {
        pace_give(call, "%s%" PRId32, space_before(i), values[i]);
    }
    pace_give(call, "]");
}

void pace_give_int64s(struct pace_call *call, const int64_t values[],
                      size_t count)
{
    pace_give(call, "[");
    for (size_t i = 0; i < count; i++) {
        pace_give(call, "%s%" PRId64, space_before(i), values[i]);
    }
    pace_give(call, "]");
}

void pace_give_sizes(struct pace_call *call, const size_t values[],
                     size_t count)
{
    pace_give(call, "[");
    for (size_t i = 0; i < count; i++) {
        pace_give(call, "%s%zu", space_before(i), values[i]);
    }
    pace_give(call, "]");
}

static void give_byte(struct pace_call *call, unsigned char byte)
{
    switch (byte) {
    case '\n':
        pace_give(call, "\\n");
        break;
    case '\t':
        pace_give(call, "\\t");
        break;
    case '\0':
        pace_give(call, "\\0");
        break;
    case '"':
    case '\\':
        pace_give(call, "\\%c", byte);
        break;
    default:
        pace_give(call, byte < ' ' || byte > '~' ? "\\x%02X" : "%c", byte);
        break;
    }
}

void pace_give_text(struct pace_call *call, const char *text, size_t length)
{
    pace_give(call, "\"");
    for (size_t i = 0; i < length; i++) {
        give_byte(call, (unsigned char)text[i]);
    }
    pace_give(call, "\"");
}
