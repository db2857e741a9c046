#include "lib/exercise/child/parse.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>

#include "lib/exercise/child/main.h"
#include "lib/exercise/child/report.h"

/* How much of a case is quoted where it is not as expected. */
#define EXCERPT 24

_Noreturn void pace_parse_unexpected(const char *rest, const char *expected)
{
    char excerpt[EXCERPT + 1] = "";

    for (size_t i = 0; i < EXCERPT && rest[i]; i++) {
        excerpt[i] = rest[i];
    }
    pace_report_end(PACE_REPORT_CASE,
                    "is given a case that has no %s where it says \"%s\"",
                    expected, excerpt);
}

static bool is_word(char byte)
{
    return byte == '_' || isalnum((unsigned char)byte);
}

const char *pace_parse_separators(const char *rest)
{
    while (*rest == ',' || isspace((unsigned char)*rest)) {
        rest++;
    }
    return rest;
}

/* The place behind "NAME =", or NULL if there is no name. */
static const char *end_of_name(const char *rest)
{
    while (is_word(*rest)) {
        rest++;
    }
    while (*rest == ' ') {
        rest++;
    }
    return *rest == '=' ? rest + 1 : NULL;
}

static void keep_name(struct pace_call *call, const char *name)
{
    size_t length = 0;

    while (length < sizeof call->name - 1 && is_word(name[length])) {
        call->name[length] = name[length];
        length++;
    }
    call->name[length] = '\0';
}

/* To the next value, whose name is kept for what is said of it. */
void pace_parse_name(struct pace_call *call)
{
    const char *behind;

    call->name[0] = '\0';
    call->rest = pace_parse_separators(call->rest);
    behind = end_of_name(call->rest);
    if (behind) {
        keep_name(call, call->rest);
        call->rest = pace_parse_separators(behind);
    }
}

static bool ends_value(char byte)
{
    return byte == '\0' || byte == ',' || byte == ']' ||
           isspace((unsigned char)byte);
}

/* end is where a number that starts at the rest ends. */
static void pass_number(struct pace_call *call, const char *end)
{
    if (errno != 0 || end == call->rest || !ends_value(*end)) {
        pace_parse_unexpected(call->rest, "number of that kind");
    }
    call->rest = end;
}

int64_t pace_parse_integer(struct pace_call *call)
{
    char *end;
    intmax_t value;

    errno = 0;
    value = strtoimax(call->rest, &end, 10);
    pass_number(call, end);
    return value;
}

uint64_t pace_parse_count(struct pace_call *call)
{
    char *end;
    uintmax_t value;

    if (*call->rest == '-') {
        pace_parse_unexpected(call->rest, "number of that kind");
    }
    errno = 0;
    value = strtoumax(call->rest, &end, 10);
    pass_number(call, end);
    return value;
}

double pace_parse_real(struct pace_call *call)
{
    char *end;
    double value;

    errno = 0;
    value = strtod(call->rest, &end);
    pass_number(call, end);
    return value;
}

static int value_of_digit(char digit)
{
    static const char digits[] = "0123456789abcdef";

    for (int i = 0; i < 16; i++) {
        if (digits[i] == tolower((unsigned char)digit)) {
            return i;
        }
    }
    return -1;
}

/* One byte of a text in quotes, however it is written; *rest goes past it. */
static char parse_byte(const char **rest)
{
    const char *at = *rest;
    int high;
    int low;

    *rest = at + 1;
    if (*at != '\\') {
        return *at;
    }
    *rest = at + 2;
    switch (at[1]) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case '0':
        return '\0';
    case '"':
    case '\\':
        return at[1];
    case 'x':
        high = value_of_digit(at[2]);
        low = high < 0 ? -1 : value_of_digit(at[3]);
        if (low >= 0) {
            *rest = at + 4;
            return (char)(high * 16 + low);
        }
        break;
    default:
        break;
    }
    pace_parse_unexpected(at, "byte of a text");
}

/* The text at the rest, a word or in quotes, into place; without a place it is
 * passed over.  Returns its length. */
size_t pace_parse_text(struct pace_call *call, char *place)
{
    bool quoted = *call->rest == '"';
    const char *rest = call->rest + quoted;
    size_t length = 0;

    while (quoted ? *rest && *rest != '"' : is_word(*rest)) {
        char byte = parse_byte(&rest);

        if (place) {
            place[length] = byte;
        }
        length++;
    }
    if (quoted ? *rest != '"' : length == 0) {
        pace_parse_unexpected(call->rest, "text or word");
    }
    if (place) {
        place[length] = '\0';
    }
    call->rest = rest + quoted;
    return length;
}

void pace_parse_pass(struct pace_call *call)
{
    if (*call->rest == '"') {
        pace_parse_text(call, NULL);
        return;
    }
    if (ends_value(*call->rest)) {
        pace_parse_unexpected(call->rest, "end of a list");
    }
    while (!ends_value(*call->rest)) {
        call->rest++;
    }
}
