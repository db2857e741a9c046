#include "lib/exercise/predict_guess.h"

#include <ctype.h>
#include <float.h>
#include <stdbool.h>
#include <string.h>

#include "lib/demo/number.h"
#include "lib/measure/fit.h"

#define ANSWER_ROOM 64
/* Up to here a double holds every whole number. */
#define WHOLE_LIMIT 9007199254740992.0

static const char *const words[PACE_CLASS_COUNT] = {
    [PACE_CONSTANT] = "constant",
    [PACE_LOG_N] = "logarithmic",
    [PACE_N] = "linear",
    [PACE_N_LOG_N] = "linearithmic",
    [PACE_N_SQUARED] = "quadratic",
    [PACE_N_CUBED] = "cubic",
    [PACE_C_TO_N] = "exponential",
};

/* Small letters only, and nothing that people write one way or the other:
 * "O(n log n)" and "n*log(n)" both become "nlogn" but for the O. */
static bool squeeze(const char *text, char room[ANSWER_ROOM])
{
    size_t length = 0;

    for (; *text; text++) {
        if (strchr(" \t()*", *text)) {
            continue;
        }
        if (length + 1 == ANSWER_ROOM) {
            return false;
        }
        room[length++] = (char)tolower((unsigned char)*text);
    }
    room[length] = '\0';
    return true;
}

/* "2^n", "1.6^n" */
static bool is_exponential(const char *text)
{
    char base[ANSWER_ROOM];
    size_t length = strlen(text);
    double c;

    if (length < 3 || strcmp(text + length - 2, "^n") != 0) {
        return false;
    }
    memcpy(base, text, length - 2);
    base[length - 2] = '\0';
    return pace_number_real(base, 1, DBL_MAX, &c) == PACE_OK && c > 1;
}

static json_t *parse_class(const char *text)
{
    char said[ANSWER_ROOM];
    char name[ANSWER_ROOM];
    const char *plain = said;

    if (!squeeze(text, said)) {
        return NULL;
    }
    /* No name of a class begins with that letter. */
    plain += *said == 'o';
    for (int i = PACE_CONSTANT; i < PACE_CLASS_COUNT; i++) {
        const char *class = pace_class_name((enum pace_class)i);

        squeeze(class, name);
        if (strcmp(plain, name) == 0 ||
            (words[i] && strcmp(said, words[i]) == 0) ||
            (i == PACE_C_TO_N && is_exponential(plain))) {
            return json_string(class);
        }
    }
    return NULL;
}

static json_t *parse_number(const char *text)
{
    uint64_t count;
    double number;

    if (pace_number_count(text, 0, UINT64_MAX, &count) == PACE_OK) {
        number = (double)count;
    } else if (pace_number_real(text, 0, DBL_MAX, &number) != PACE_OK) {
        return NULL;
    }
    return number <= WHOLE_LIMIT && number == (double)(json_int_t)number
               ? json_integer((json_int_t)number)
               : json_real(number);
}

json_t *pace_guess_parse(const struct pace_question *question, const char *text)
{
    return question->kind == PACE_ASK_CLASS ? parse_class(text)
                                            : parse_number(text);
}
