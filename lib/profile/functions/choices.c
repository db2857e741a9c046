#include "lib/profile/functions/choices.h"

#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/number.h"
#include "lib/profile/select.h"

static const char *get(const char *name)
{
    const char *value = getenv(name);

    return value && *value ? value : NULL;
}

/* CALLERS=1 asks for them, CALLERS=0 does not. */
static bool wanted(const char *name)
{
    const char *value = get(name);

    return value && strcmp(value, "0") != 0;
}

static bool read_sort(struct pace_choices *choices, FILE *err)
{
    const char *text = get("PACE_PROFILE_SORT");

    if (!text || !pace_profile_sort_named(text, &choices->view.sort)) {
        return true;
    }
    fprintf(err,
            "profile: SORT=%s: not one of calls, tottime, cumulative, name, "
            "file\n",
            text);
    return false;
}

/* "10" is a number of rows, "0.1" a part of them. */
static bool read_top(struct pace_choices *choices, FILE *err)
{
    const char *text = get("PACE_PROFILE_TOP");
    uint64_t count = 0;

    if (!text) {
        return true;
    }
    if (!pace_number_count(text, 1, SIZE_MAX, &count)) {
        choices->view.top = (size_t)count;
        return true;
    }
    if (!pace_number_real(text, 0, 1, &choices->view.fraction) &&
        choices->view.fraction > 0) {
        return true;
    }
    fprintf(err,
            "profile: TOP=%s: neither a number of rows from 1 nor a part of "
            "them such as 0.1\n",
            text);
    return false;
}

static bool read_only(struct pace_choices *choices, FILE *err)
{
    const char *text = get("PACE_PROFILE_ONLY");
    regex_t expression;
    char why[128];

    if (!text) {
        return true;
    }

    int error = regcomp(&expression, text, REG_EXTENDED | REG_NOSUB);

    if (error) {
        regerror(error, &expression, why, sizeof why);
        fprintf(err, "profile: ONLY=%s: not a regular expression: %s\n", text,
                why);
        return false;
    }
    regfree(&expression);
    choices->view.only = text;
    return true;
}

/* The file appears under its name when it is complete, so it needs one. */
static bool read_csv(struct pace_choices *choices, FILE *err)
{
    const char *text = get("PACE_PROFILE_CSV");
    size_t length = text ? strlen(text) : 0;

    if (text && (length < 5 || strcmp(text + length - 4, ".csv") != 0)) {
        fprintf(err, "profile: CSV=%s: the name must end in .csv\n", text);
        return false;
    }
    choices->csv = text;
    return true;
}

enum pace_status pace_choices_read(struct pace_choices *choices, FILE *err)
{
    struct pace_choices read = {0};

    if (!read_sort(&read, err) || !read_top(&read, err) ||
        !read_only(&read, err) || !read_csv(&read, err)) {
        return PACE_BAD_INPUT;
    }
    read.view.callers = wanted("PACE_PROFILE_CALLERS");
    read.view.callees = wanted("PACE_PROFILE_CALLEES");
    read.chart = get("PACE_PROFILE_CHART");
    read.quiet = wanted("PACE_PROFILE_QUIET");
    *choices = read;
    return PACE_OK;
}
