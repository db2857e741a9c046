#include "lib/exercise/predict_question.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/number.h"
#include "lib/exercise/path.h"

/* Longer lines are no claims: a claim is a few words. */
#define LINE_ROOM 512
#define BLANKS    " \t\r\n"
/* - claim: DEMO VARIANTS METER at N is above NUMBER */
#define WORDS 8

/* A name as the programs use it, which is one that a path can be made of. */
static bool take_name(const char *from, size_t length,
                      char name[PACE_QUESTION_NAME_ROOM])
{
    if (length == 0 || length >= PACE_QUESTION_NAME_ROOM ||
        strspn(from, "abcdefghijklmnopqrstuvwxyz0123456789_") < length) {
        return false;
    }
    memcpy(name, from, length);
    name[length] = '\0';
    return true;
}

/* "half" or "half/all_pairs" */
static bool take_variants(const char *word, struct pace_question *question)
{
    const char *slash = strchr(word, '/');

    if (!slash) {
        return take_name(word, strlen(word), question->variant);
    }
    question->kind = PACE_ASK_RATIO;
    return take_name(word, (size_t)(slash - word), question->variant) &&
           take_name(slash + 1, strlen(slash + 1), question->other);
}

static bool is_timed(const char *meter)
{
    return strcmp(meter, "time") == 0 || strcmp(meter, "wall") == 0 ||
           strcmp(meter, "cpu") == 0;
}

/* Reads what a line says after its head; returns how many words that took, and
 * 0 where it is no question.  count  receives how many words there are */
static size_t read_words(const char *line, const char *head,
                         struct pace_question *question, size_t *count)
{
    char copy[LINE_ROOM];
    char *words[WORDS] = {NULL};
    char *rest = NULL;

    *count = 0;
    *question = (struct pace_question){.kind = PACE_ASK_COUNT};
    if (strncmp(line, head, strlen(head)) != 0) {
        return 0;
    }
    snprintf(copy, sizeof copy, "%s", line + strlen(head));
    while (*count < WORDS &&
           (words[*count] = strtok_r(*count ? NULL : copy, BLANKS, &rest))) {
        ++*count;
    }
    if (*count < 4 || !take_name(words[0], strlen(words[0]), question->demo) ||
        !take_variants(words[1], question) ||
        !take_name(words[2], strlen(words[2]), question->meter) ||
        is_timed(question->meter)) {
        return 0;
    }
    /* A law is fitted to counted work, and to no other count. */
    if (strcmp(words[3], "grows") == 0 && question->kind != PACE_ASK_RATIO &&
        strcmp(question->meter, "work") == 0) {
        question->kind = PACE_ASK_CLASS;
        return 4;
    }
    return strcmp(words[3], "at") == 0 && *count > 4 &&
                   !pace_number_count(words[4], 1, UINT64_MAX, &question->n)
               ? 5
               : 0;
}

bool pace_question_of_claim(const char *line, struct pace_question *question)
{
    struct pace_question read;
    size_t count;
    size_t taken = read_words(line, "- claim:", &read, &count);

    if (taken == 0 || taken == count) {
        return false;
    }
    *question = read;
    return true;
}

bool pace_question_parse(const char *line, struct pace_question *question)
{
    struct pace_question read;
    size_t count;
    size_t taken = read_words(line, "- predict:", &read, &count);

    if (taken == 0 || taken != count) {
        return false;
    }
    *question = read;
    return true;
}

char *pace_question_text(char room[PACE_QUESTION_TEXT_ROOM],
                         const struct pace_question *question)
{
    int length =
        snprintf(room, PACE_QUESTION_TEXT_ROOM, "%s %s%s%s %s ", question->demo,
                 question->variant, *question->other ? "/" : "",
                 question->other, question->meter);
    char *end = room + length;
    size_t left = PACE_QUESTION_TEXT_ROOM - (size_t)length;

    if (question->kind == PACE_ASK_CLASS) {
        snprintf(end, left, "grows");
    } else {
        snprintf(end, left, "at %llu", (unsigned long long)question->n);
    }
    return room;
}

static enum pace_status add(struct pace_questions *questions,
                            const struct pace_question *question)
{
    char text[PACE_QUESTION_TEXT_ROOM];
    char other[PACE_QUESTION_TEXT_ROOM];
    struct pace_question *more;

    pace_question_text(text, question);
    for (size_t i = 0; i < questions->count; i++) {
        pace_question_text(other, &questions->items[i]);
        if (strcmp(text, other) == 0) {
            return PACE_OK;
        }
    }
    more = realloc(questions->items, (questions->count + 1) * sizeof *more);
    if (!more) {
        return PACE_NO_MEMORY;
    }
    more[questions->count++] = *question;
    questions->items = more;
    return PACE_OK;
}

static enum pace_status add_chapter(const char *path, const char *demo,
                                    struct pace_questions *questions)
{
    FILE *stream = fopen(path, "r");
    enum pace_status status = stream ? PACE_OK : PACE_CANNOT_READ;
    struct pace_question question;
    char line[LINE_ROOM];

    while (!status && fgets(line, sizeof line, stream)) {
        if (pace_question_of_claim(line, &question) &&
            (!demo || strcmp(question.demo, demo) == 0)) {
            status = add(questions, &question);
        }
    }
    if (stream) {
        fclose(stream);
    }
    return status;
}

enum pace_status pace_questions_of_chapters(const char *root, const char *demo,
                                            struct pace_questions *questions)
{
    char pattern[PACE_PATH_ROOM];
    enum pace_status status = PACE_OK;
    glob_t found;

    if (!pace_path(pattern, "%s/chapters/*/README.md", root) ||
        glob(pattern, 0, NULL, &found) != 0) {
        return PACE_CANNOT_READ;
    }
    for (size_t i = 0; !status && i < found.gl_pathc; i++) {
        status = add_chapter(found.gl_pathv[i], demo, questions);
    }
    globfree(&found);
    return status;
}

enum pace_status pace_questions_of_exercise(const char *folder,
                                            struct pace_questions *questions,
                                            size_t *line)
{
    char path[PACE_PATH_ROOM];
    char text[LINE_ROOM];
    struct pace_question question;
    enum pace_status status = PACE_OK;
    FILE *stream =
        pace_path(path, "%s/predict", folder) ? fopen(path, "r") : NULL;

    *line = 0;
    if (!stream) {
        return PACE_UNAVAILABLE;
    }
    for (size_t i = 1; !status && fgets(text, sizeof text, stream); i++) {
        status = pace_question_parse(text, &question)
                     ? add(questions, &question)
                     : PACE_BAD_INPUT;
        *line = status == PACE_BAD_INPUT ? i : 0;
    }
    fclose(stream);
    return status;
}

void pace_questions_release(struct pace_questions *questions)
{
    free(questions->items);
    *questions = (struct pace_questions){0};
}
