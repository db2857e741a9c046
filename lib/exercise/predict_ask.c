#include "lib/exercise/predict_ask.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/demo/format.h"
#include "lib/exercise/predict_guess.h"
#include "lib/measure/fit.h"

#define SHOWN 64 /* letters of an answer */

static size_t pick_round(const struct pace_questions *questions,
                         const struct pace_predictions *predictions,
                         bool skipped, const struct pace_question *picked[],
                         size_t count)
{
    size_t next[PACE_ASK_KINDS] = {0};
    size_t done = 0;

    for (size_t kind = 0; done < PACE_ASK_KINDS && count < PACE_PREDICT_AT_ONCE;
         kind = (kind + 1) % PACE_ASK_KINDS) {
        bool found = false;

        while (!found && next[kind] < questions->count) {
            const struct pace_question *one = &questions->items[next[kind]++];
            const json_t *said = pace_prediction_of(predictions, one).said;

            if (one->kind == kind && (skipped ? json_is_null(said) : !said)) {
                picked[count++] = one;
                found = true;
            }
        }
        /* Kinds in a row that have nothing left. */
        done = found ? 0 : done + 1;
    }
    return count;
}

size_t pace_predict_pick(const struct pace_questions *questions,
                         const struct pace_predictions *predictions, bool again,
                         const struct pace_question *picked[])
{
    size_t count = pick_round(questions, predictions, false, picked, 0);

    return again ? pick_round(questions, predictions, true, picked, count)
                 : count;
}

/* What the meters that every demo has are called in a question. */
static const char *phrase(const char *meter)
{
    static const char *const known[][2] = {
        {"work", "counted work (executed blocks)"},
        {"heap_peak", "bytes of heap at the peak"},
        {"allocated", "bytes allocated"},
        {"moved", "bytes moved by realloc"},
        {"looked_at", "values looked at"},
    };

    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (strcmp(meter, known[i][0]) == 0) {
            return known[i][1];
        }
    }
    return meter;
}

static void print_question(FILE *out, const struct pace_question *question)
{
    char n[PACE_FORMAT_ROOM];

    pace_format_count(n, question->n);
    fprintf(out, "%s: ", question->demo);
    switch (question->kind) {
    case PACE_ASK_CLASS:
        fprintf(out, "as what does the work of %s grow? ", question->variant);
        break;
    case PACE_ASK_RATIO:
        fprintf(out, "%s of %s / of %s, at n = %s? ", phrase(question->meter),
                question->variant, question->other, n);
        break;
    default:
        fprintf(out, "%s of %s, at n = %s? ", phrase(question->meter),
                question->variant, n);
        break;
    }
    fflush(out);
}

static void print_choices(FILE *out)
{
    for (int i = PACE_CONSTANT; i < PACE_CLASS_COUNT; i++) {
        fprintf(out, "%s%s", i > PACE_CONSTANT ? ", " : "",
                pace_class_name((enum pace_class)i));
    }
}

/* What was typed, or comes from a file, must not move the cursor. */
static void echo(FILE *out, const char *text)
{
    for (size_t i = 0; text[i] && i < SHOWN; i++) {
        fputc(iscntrl((unsigned char)text[i]) ? '?' : text[i], out);
    }
}

/* Says what would have been an answer. */
static void complain(FILE *out, const struct pace_question *question,
                     const char *text)
{
    fputs("  '", out);
    echo(out, text);
    if (question->kind == PACE_ASK_CLASS) {
        fputs("' is no law; these are: ", out);
        print_choices(out);
    } else {
        fputs("' is no number; these are: 0.5, 12000, 12k, 1.2e4", out);
    }
    fputs("; an empty line skips\n", out);
}

/* The next line without the blanks around it; NULL at the end. */
static char *read_answer(FILE *in, FILE *out, char **line, size_t *room)
{
    ssize_t length = getline(line, room, in);
    char *text = *line;

    if (length < 0) {
        fputc('\n', out);
        return NULL;
    }
    while (length > 0 && isspace((unsigned char)text[length - 1])) {
        text[--length] = '\0';
    }
    text += strspn(text, " \t");
    /* A terminal shows what is typed; elsewhere this does. */
    if (!isatty(fileno(in))) {
        echo(out, text);
        fputc('\n', out);
    }
    return text;
}

enum pace_status pace_predict_ask(const struct pace_question *const picked[],
                                  size_t count,
                                  struct pace_predictions *predictions,
                                  FILE *in, FILE *out)
{
    char *line = NULL;
    size_t room = 0;
    size_t i = 0;
    enum pace_status status = PACE_OK;

    while (!status && i < count) {
        json_t *said = NULL;
        char *text;

        fprintf(out, "%zu of %zu  ", i + 1, count);
        print_question(out, picked[i]);
        text = read_answer(in, out, &line, &room);
        if (!text) {
            break;
        }
        said = *text ? pace_guess_parse(picked[i], text) : json_null();
        if (!said) {
            complain(out, picked[i], text);
            continue;
        }
        status = pace_prediction_set_said(predictions, picked[i], said);
        status = status ? status : pace_predictions_write(predictions);
        i++;
    }
    free(line);
    return status;
}
