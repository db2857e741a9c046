#include "lib/exercise/predict.h"

#include <stdio.h>
#include <unistd.h>

#include "lib/exercise/predict_ask.h"
#include "lib/exercise/predict_measure.h"
#include "lib/exercise/predict_say.h"

static void introduce(void)
{
    fputs("Predict first. Say a number (0.5, 12000, 12k, 1.2e4) or a law (1, "
          "log n, sqrt n,\nn, n log n, n^2, n^3, c^n); an empty line skips.\n",
          stdout);
}

enum pace_status pace_predict_first(const char *root,
                                    const struct pace_questions *questions,
                                    bool again, size_t *asked)
{
    const struct pace_question *picked[PACE_PREDICT_AT_ONCE];
    struct pace_predictions predictions;
    enum pace_status status = pace_predictions_read(root, &predictions);

    *asked = 0;
    if (status) {
        return status;
    }
    *asked = pace_predict_pick(questions, &predictions, again, picked);
    if (*asked > 0) {
        introduce();
        status = pace_predict_ask(picked, *asked, &predictions, stdin, stdout);
    }
    pace_predictions_release(&predictions);
    return status;
}

/* Counts one thing and shows it; what cannot be counted stays to be. */
static enum pace_status show(const char *root,
                             const struct pace_question *question,
                             struct pace_predictions *predictions)
{
    char text[PACE_QUESTION_TEXT_ROOM];
    struct pace_prediction prediction;
    json_t *found = NULL;
    enum pace_status status = pace_predict_measure(root, question, &found);

    if (status == PACE_UNAVAILABLE) {
        printf("%s: not counted here; make demos DEMOS=%s first\n",
               pace_question_text(text, question), question->demo);
        return PACE_OK;
    }
    if (status) {
        return status;
    }
    status = pace_prediction_set_found(predictions, question, found);
    if (!status) {
        prediction = pace_prediction_of(predictions, question);
        pace_predict_say(stdout, question, &prediction);
    }
    return status;
}

enum pace_status pace_predict_then(const char *root,
                                   const struct pace_questions *questions,
                                   bool always)
{
    struct pace_predictions predictions;
    enum pace_status status = pace_predictions_read(root, &predictions);
    bool any = false;

    if (status) {
        return status;
    }
    for (size_t i = 0; !status && i < questions->count; i++) {
        const struct pace_question *one = &questions->items[i];
        struct pace_prediction prediction =
            pace_prediction_of(&predictions, one);

        if (prediction.said && !json_is_null(prediction.said) &&
            !prediction.found) {
            fputs(any ? "" : "\n", stdout);
            any = true;
            status = show(root, one, &predictions);
        }
    }
    if (!status && any) {
        status = pace_predictions_write(&predictions);
    }
    if (!status && (any || always)) {
        status = pace_predict_say_calibration(stdout, &predictions);
    }
    pace_predictions_release(&predictions);
    return status;
}

/* The questions of an exercise, where somebody is there to answer. */
static bool questions_of(const struct pace_exercise *exercise,
                         struct pace_questions *questions)
{
    size_t line;

    *questions = (struct pace_questions){0};
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
           pace_questions_of_exercise(exercise->folder, questions, &line) ==
               PACE_OK;
}

static void say_failure(enum pace_status status)
{
    if (status) {
        fprintf(stderr, "my/predictions.json: %s; it stays as it is\n",
                pace_status_text(status));
    }
}

void pace_predict_before_try(const char *root,
                             const struct pace_exercise *exercise)
{
    struct pace_questions questions;
    size_t asked;

    if (questions_of(exercise, &questions)) {
        say_failure(pace_predict_first(root, &questions, false, &asked));
    }
    pace_questions_release(&questions);
}

void pace_predict_after_try(const char *root,
                            const struct pace_exercise *exercise)
{
    struct pace_questions questions;

    if (questions_of(exercise, &questions)) {
        say_failure(pace_predict_then(root, &questions, false));
    }
    pace_questions_release(&questions);
}
