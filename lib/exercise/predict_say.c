#include "lib/exercise/predict_say.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>

#include "lib/demo/format.h"

enum ruling {
    WRONG,
    OPEN,
    RIGHT
};

/* Whether a class is among those of a set, parted by |, and alone there. */
static enum ruling judge(const char *said, const char *set)
{
    size_t length = strlen(said);

    if (strcmp(said, set) == 0) {
        return RIGHT;
    }
    while (set) {
        if (strncmp(set, said, length) == 0 &&
            (set[length] == '|' || set[length] == '\0')) {
            return OPEN;
        }
        set = strchr(set, '|');
        set += set != NULL;
    }
    return WRONG;
}

static void say_class(FILE *out, const char *said, const char *found)
{
    static const char *const verdicts[] = {
        [WRONG] = "wrong",
        [OPEN] = "these sizes cannot tell them apart",
        [RIGHT] = "right"};

    fprintf(out, "you said %s, found ", said);
    for (const char *at = found; *at; at++) {
        if (*at == '|') {
            fputs(" or ", out);
        } else {
            fputc(*at, out);
        }
    }
    fprintf(out, ": %s\n", verdicts[judge(said, found)]);
}

/* "2.5", "1,998,000" */
static char *format_factor(char room[PACE_FORMAT_ROOM], double factor)
{
    return pace_format_value(room, factor < 100 ? factor : round(factor));
}

static void say_number(FILE *out, double said, double found)
{
    char room[2][PACE_FORMAT_ROOM];
    double percent = 100 * fabs(said - found) / found;

    fprintf(out, "you said %s, counted %s", pace_format_value(room[0], said),
            pace_format_value(room[1], found));
    if (said == found) {
        fputs(": exactly\n", out);
    } else if (found == 0 || said == 0) {
        fputc('\n', out);
    } else if (said >= 2 * found) {
        fprintf(out, ": %s times too high\n",
                format_factor(room[0], said / found));
    } else if (found >= 2 * said) {
        fprintf(out, ": %s times too low\n",
                format_factor(room[0], found / said));
    } else if (percent < 0.01) {
        fputs(": less than 0.01 % off\n", out);
    } else {
        fprintf(out, ": %.3g %% off\n", percent);
    }
}

void pace_predict_say(FILE *out, const struct pace_question *question,
                      const struct pace_prediction *prediction)
{
    char text[PACE_QUESTION_TEXT_ROOM];

    fprintf(out, "%s: ", pace_question_text(text, question));
    if (json_is_string(prediction->said)) {
        say_class(out, json_string_value(prediction->said),
                  json_string_value(prediction->found));
    } else {
        say_number(out, json_number_value(prediction->said),
                   json_number_value(prediction->found));
    }
}

/* How many times off; 0 against more is off without a bound. */
static double log_factor(double said, double found)
{
    if (said == found) {
        return 0;
    }
    return said > 0 && found > 0 ? fabs(log(said / found)) : INFINITY;
}

struct tally {
    size_t rulings[3];
    double *logs;
    size_t count; /* of logs */
};

static void add(struct tally *tally, const struct pace_prediction *one)
{
    if (!one->found) {
        return;
    }
    if (json_is_string(one->said)) {
        tally->rulings[judge(json_string_value(one->said),
                             json_string_value(one->found))]++;
        return;
    }
    tally->logs[tally->count++] =
        log_factor(json_number_value(one->said), json_number_value(one->found));
}

static void say_tally(FILE *out, struct tally *tally)
{
    const size_t *rulings = tally->rulings;
    size_t decided = rulings[RIGHT] + rulings[WRONG];
    size_t all = decided + rulings[OPEN] + tally->count;
    const char *parted = ": ";

    if (all == 0) {
        return;
    }
    fprintf(out, "%zu prediction%s", all, all == 1 ? "" : "s");
    if (decided > 0) {
        fprintf(out, "%s%zu class%s of %zu right", parted, rulings[RIGHT],
                rulings[RIGHT] == 1 ? "" : "es", decided);
        parted = "; ";
    }
    if (rulings[OPEN] > 0) {
        fprintf(out, "%s%zu left open", parted, rulings[OPEN]);
        parted = "; ";
    }
    if (tally->count > 0) {
        char room[PACE_FORMAT_ROOM];
        double middle;

        gsl_sort(tally->logs, 1, tally->count);
        middle =
            gsl_stats_median_from_sorted_data(tally->logs, 1, tally->count);
        fprintf(out, "%scounts off by ", parted);
        if (isfinite(middle)) {
            fprintf(out, "a factor of %s in the middle",
                    format_factor(room, exp(middle)));
        } else {
            fputs("more than any factor in the middle: 0 for more, or more "
                  "for 0",
                  out);
        }
    }
    fputc('\n', out);
}

enum pace_status pace_predict_say_calibration(
    FILE *out, const struct pace_predictions *predictions)
{
    json_t *all = pace_predictions_all(predictions);
    struct tally tally = {
        .logs = malloc((json_object_size(all) + 1) * sizeof *tally.logs)};
    const char *key;
    json_t *entry;

    if (!tally.logs) {
        return PACE_NO_MEMORY;
    }
    json_object_foreach(all, key, entry)
    {
        struct pace_prediction one = pace_prediction_read(entry);

        add(&tally, &one);
    }
    say_tally(out, &tally);
    free(tally.logs);
    return PACE_OK;
}
