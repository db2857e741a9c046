#include "lib/demo/number.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/demo.h"

/* isdigit() may follow the locale, and must not see a negative char. */
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/*
 * Reads the digits at the start of text.  Returns what follows them; NULL
 * where there are none or their number is above limit.
 */
static const char *read_digits(const char *text, uint64_t limit,
                               uint64_t *number)
{
    uint64_t sum = 0;

    if (!is_digit(*text)) {
        return NULL;
    }
    for (; is_digit(*text); text++) {
        uint64_t digit = (uint64_t)(*text - '0');

        if (sum > limit / 10 || digit > limit - sum * 10) {
            return NULL;
        }
        sum = sum * 10 + digit;
    }
    *number = sum;
    return text;
}

/* What a suffix multiplies by; 0 for a text that is none. */
static uint64_t suffix_factor(const char *suffix)
{
    static const struct {
        const char *name;
        uint64_t factor;
    } known[] = {
        {"", 1},
        {"k", 1000},
        {"M", 1000000},
        {"G", 1000000000},
        {"Ki", UINT64_C(1) << 10},
        {"Mi", UINT64_C(1) << 20},
        {"Gi", UINT64_C(1) << 30},
    };

    for (size_t i = 0; i < PACE_COUNT(known); i++) {
        if (strcmp(suffix, known[i].name) == 0) {
            return known[i].factor;
        }
    }
    return 0;
}

enum pace_status pace_number_count(const char *text, uint64_t low,
                                   uint64_t high, uint64_t *value)
{
    uint64_t number = 0;
    const char *suffix = read_digits(text, UINT64_MAX, &number);
    uint64_t factor = suffix ? suffix_factor(suffix) : 0;

    if (factor == 0 || number > UINT64_MAX / factor) {
        return PACE_BAD_INPUT;
    }
    number *= factor;
    if (number < low || number > high) {
        return PACE_BAD_INPUT;
    }
    *value = number;
    return PACE_OK;
}

enum pace_status pace_number_integer(const char *text, int64_t low,
                                     int64_t high, int64_t *value)
{
    bool negative = *text == '-';
    /* The most negative number is one further from 0 than the largest. */
    uint64_t limit = (uint64_t)INT64_MAX + (negative ? 1 : 0);
    uint64_t magnitude = 0;
    const char *rest = read_digits(text + (negative || *text == '+' ? 1 : 0),
                                   limit, &magnitude);
    int64_t number = 0;

    if (!rest || *rest != '\0') {
        return PACE_BAD_INPUT;
    }
    if (!negative) {
        number = (int64_t)magnitude;
    } else if (magnitude > 0) {
        /* In two steps: the magnitude of INT64_MIN is no int64_t. */
        number = -(int64_t)(magnitude - 1) - 1;
    }
    if (number < low || number > high) {
        return PACE_BAD_INPUT;
    }
    *value = number;
    return PACE_OK;
}

static const char *skip_digits(const char *text)
{
    while (is_digit(*text)) {
        text++;
    }
    return text;
}

/* [+-] digits [. digits] [e [+-] digits], with digits on one side of the
 * point at least: what strtod takes, less spaces, hexadecimal, inf and nan. */
static bool is_decimal(const char *text)
{
    const char *start = text + (*text == '+' || *text == '-' ? 1 : 0);
    const char *end = skip_digits(start);
    bool has_digits = end > start;

    if (*end == '.') {
        start = end + 1;
        end = skip_digits(start);
        has_digits = has_digits || end > start;
    }
    if (!has_digits) {
        return false;
    }
    if (*end == 'e' || *end == 'E') {
        start = end + 1;
        start += *start == '+' || *start == '-' ? 1 : 0;
        end = skip_digits(start);
        if (end == start) {
            return false;
        }
    }
    return *end == '\0';
}

enum pace_status pace_number_real(const char *text, double low, double high,
                                  double *value)
{
    double number;

    if (!is_decimal(text)) {
        return PACE_BAD_INPUT;
    }
    number = strtod(text, NULL);
    if (!isfinite(number) || number < low || number > high) {
        return PACE_BAD_INPUT;
    }
    *value = number;
    return PACE_OK;
}
