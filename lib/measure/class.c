#include "lib/measure/class.h"

#include <math.h>
#include <string.h>

static const char *const names[PACE_CLASS_COUNT] = {
    [PACE_NO_CLAIM] = "",     [PACE_CONSTANT] = "1",
    [PACE_LOG_N] = "log n",   [PACE_SQRT_N] = "sqrt n",
    [PACE_N] = "n",           [PACE_N_LOG_N] = "n log n",
    [PACE_N_SQUARED] = "n^2", [PACE_N_CUBED] = "n^3",
    [PACE_C_TO_N] = "c^n",
};

static const char *const verdict_names[] = {
    [PACE_UNDECIDED] = "undecided",
    [PACE_HOLDS] = "holds",
    [PACE_DIFFERS] = "differs",
};

const char *pace_class_name(enum pace_class class)
{
    return (size_t) class < PACE_CLASS_COUNT ? names[class] : "";
}

enum pace_status pace_class_parse(const char *text, enum pace_class *class)
{
    for (size_t i = PACE_CONSTANT; i < PACE_CLASS_COUNT; i++) {
        if (strcmp(text, names[i]) == 0) {
            *class = (enum pace_class)i;
            return PACE_OK;
        }
    }
    return PACE_BAD_INPUT;
}

const char *pace_verdict_name(enum pace_verdict verdict)
{
    if ((size_t)verdict >= sizeof verdict_names / sizeof verdict_names[0]) {
        return "";
    }
    return verdict_names[verdict];
}

/* g(n) = n^power * log(n)^logs for every class but c^n. */
static const struct {
    double power;
    double logs;
} shapes[PACE_CLASS_COUNT] = {
    [PACE_LOG_N] = {0, 1},   [PACE_SQRT_N] = {0.5, 0},  [PACE_N] = {1, 0},
    [PACE_N_LOG_N] = {1, 1}, [PACE_N_SQUARED] = {2, 0}, [PACE_N_CUBED] = {3, 0},
};

double pace_class_value(enum pace_class class, double base, double n)
{
    /* Below 2 a logarithm would be 0 or less, and no job is that cheap. */
    double log_n = log2(fmax(n, 2));

    if (class == PACE_C_TO_N) {
        return pow(base, n);
    }
    return pow(n, shapes[class].power) * pow(log_n, shapes[class].logs);
}

double pace_class_log_value(enum pace_class class, double log_base, double n)
{
    if (class == PACE_C_TO_N) {
        return log_base * n;
    }
    return shapes[class].power * log(n) +
           shapes[class].logs * log(log2(fmax(n, 2)));
}
