#include "lib/chart/wording.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "lib/demo/format.h"

char *pace_wording_ratio(char room[PACE_WORDING_ROOM], double ratio)
{
    char digits[PACE_FORMAT_ROOM];

    if (ratio >= 0.995 && ratio < 1.005) {
        snprintf(room, PACE_WORDING_ROOM, "1x");
        return room;
    }
    if (ratio < 99.5 || ratio >= 1e15) {
        const char *format = ratio < 1.995  ? "%.2fx"
                             : ratio < 9.95 ? "%.1fx"
                             : ratio < 99.5 ? "%.0fx"
                                            : "%.1ex";

        snprintf(room, PACE_WORDING_ROOM, format, ratio);
        return room;
    }
    double unit = pow(10, floor(log10(ratio)) - 1);
    uint64_t rounded = (uint64_t)(round(ratio / unit) * unit + 0.5);
    snprintf(room, PACE_WORDING_ROOM, "%sx",
             pace_format_count(digits, rounded));
    return room;
}

/* "2^n", "1.62^n": the base with two decimals but no zeros at the end. */
static void name_exponential(char room[PACE_WORDING_ROOM], double base)
{
    char digits[24];
    size_t length = (size_t)snprintf(digits, sizeof digits, "%.2f", base);

    while (length && digits[length - 1] == '0') {
        digits[--length] = '\0';
    }
    if (length && digits[length - 1] == '.') {
        digits[--length] = '\0';
    }
    snprintf(room, PACE_WORDING_ROOM, "%s^n", digits);
}

static void name_class(char room[PACE_WORDING_ROOM], const struct pace_fit *fit,
                       enum pace_class class)
{
    if (class == PACE_C_TO_N && fit->best == class && fit->base > 0 &&
        fit->base < 1e6) {
        name_exponential(room, fit->base);
    } else if (class == PACE_CONSTANT) {
        snprintf(room, PACE_WORDING_ROOM, "constant");
    } else {
        snprintf(room, PACE_WORDING_ROOM, "%s", pace_class_name(class));
    }
}

char *pace_wording_law(char room[PACE_WORDING_ROOM], const struct pace_law *law)
{
    char names[2][PACE_WORDING_ROOM];
    size_t count = 0;

    room[0] = '\0';
    if (!law || !law->fitted) {
        return room;
    }
    for (int c = PACE_NO_CLAIM + 1; c < PACE_CLASS_COUNT; c++) {
        if (!law->fit.in_set[c]) {
            continue;
        }
        if (count < 2) {
            name_class(names[count], &law->fit, (enum pace_class)c);
        }
        count++;
    }
    if (count == 1) {
        snprintf(room, PACE_WORDING_ROOM, "%s", names[0]);
    } else if (count == 2) {
        snprintf(room, PACE_WORDING_ROOM, "%.20s or %.20s", names[0], names[1]);
    } else {
        snprintf(room, PACE_WORDING_ROOM, "n^%.1f", law->fit.exponent);
    }
    return room;
}

/* Whether the first two bytes begin a character in a way that is longer than
 * need be, a surrogate, or beyond the last character there is. */
static bool is_forbidden(const unsigned char *text)
{
    return (text[0] == 0xe0 && text[1] < 0xa0) ||
           (text[0] == 0xed && text[1] > 0x9f) ||
           (text[0] == 0xf0 && text[1] < 0x90) ||
           (text[0] == 0xf4 && text[1] > 0x8f);
}

/* Length of the UTF-8 sequence at text, 0 if it is not one.  source: RFC 3629,
 * section 4 */
static size_t sequence_length(const unsigned char *text)
{
    static const struct {
        unsigned char first, last;
        size_t length;
    } leads[] = {
        {0x00, 0x7f, 1}, {0xc2, 0xdf, 2}, {0xe0, 0xef, 3}, {0xf0, 0xf4, 4}};
    size_t length = 0;

    for (size_t i = 0; i < PACE_COUNT(leads); i++) {
        if (text[0] >= leads[i].first && text[0] <= leads[i].last) {
            length = leads[i].length;
        }
    }
    for (size_t i = 1; i < length; i++) {
        if ((text[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    return length > 1 && is_forbidden(text) ? 0 : length;
}

/* Also the ones from 0x80 to 0x9f: some terminals obey them. */
static bool is_control(const unsigned char *text, size_t length)
{
    return (length == 1 && (text[0] < 0x20 || text[0] == 0x7f)) ||
           (length == 2 && text[0] == 0xc2 && text[1] < 0xa0);
}

char *pace_wording_label(char *room, size_t size, const char *text)
{
    const unsigned char *in = (const unsigned char *)text;
    size_t out = 0;
    size_t kept = 0; /* where "..." still fits */

    while (*in != '\0') {
        size_t length = sequence_length(in);
        const char *shown = (const char *)in;

        if (length == 0) {
            shown = "?";
        } else if (is_control(in, length)) {
            shown = " ";
        } else if (*in == '"') {
            shown = "'";
        }
        size_t added = shown == (const char *)in ? length : 1;

        if (out + added >= size) {
            memcpy(room + kept, "...", sizeof "...");
            return room;
        }
        memcpy(room + out, shown, added);
        out += added;
        in += length ? length : 1;
        if (out + sizeof "..." <= size) {
            kept = out;
        }
    }
    room[out] = '\0';
    return room;
}
