#include "lib/exercise/say.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/words.h"

/* How much of a long text a screen gets. */
#define SHOWN       160
#define SHOWN_START ((size_t)120)
#define COLUMNS     78

static const char *verdict_of(enum pace_finding finding)
{
    switch (finding) {
    case PACE_FOUND_WRONG:
        return "wrong";
    case PACE_FOUND_GROWTH:
        return "grows too fast";
    case PACE_FOUND_PEAK:
        return "needs too much memory";
    case PACE_FOUND_ALLOCATIONS:
        return "allocates too often";
    case PACE_FOUND_MOVES:
        return "moves too much";
    case PACE_FOUND_LEAK:
        return "leaks";
    default:
        return NULL;
    }
}

const char *pace_say_verdict(const struct pace_judgement *judgement)
{
    const char *verdict;

    switch (judgement->ruling) {
    case PACE_PASS:
        return "pass";
    case PACE_NOT_WRITTEN:
        return "not written yet";
    case PACE_NOT_COMPILED:
        return "does not compile";
    case PACE_REFUSED:
    case PACE_NOT_JUDGED:
        return "could not be judged";
    case PACE_JUDGED:
        break;
    }
    if (pace_judgement_status(judgement) == 3) {
        return "could not be judged";
    }
    verdict = verdict_of(judgement->shown->finding);
    return verdict ? verdict : pace_finding_name(judgement->shown->finding);
}

/* The first line of what a compiler said that names an error; else of all.
 * What it quotes of the answer must not move the cursor. */
static char *first_error(const char *said)
{
    const char *line = strstr(said, "error:");
    char *error;

    if (!line) {
        line = said;
    }
    while (line > said && line[-1] != '\n') {
        line--;
    }
    error = pace_words("%.*s", (int)strcspn(line, "\n"), line);
    for (char *at = error; at && *at; at++) {
        *at = iscntrl((unsigned char)*at) ? '?' : *at;
    }
    return error;
}

char *pace_say_finding(const struct pace_found *shown)
{
    switch (shown->finding) {
    case PACE_FOUND_WRONG:
        return pace_words("for %s it gives %s, and not %s", shown->input,
                          *shown->got ? shown->got : "nothing",
                          shown->expected);
    case PACE_FOUND_GROWTH:
        return pace_words(
            "right, but its work grows as %s, and %s was asked for "
            "(%s)",
            shown->got, shown->expected, shown->input);
    case PACE_FOUND_TOO_LITTLE:
        return pace_words(
            "its counted work grows as %s, which is less than the job "
            "has: it works where it is not counted, or does so much for every "
            "n that the rest is not seen (%s)",
            shown->got, shown->input);
    case PACE_FOUND_PEAK:
    case PACE_FOUND_ALLOCATIONS:
    case PACE_FOUND_MOVES:
        return pace_words("right, but for %s it takes %s, where %s are allowed",
                          shown->input, shown->got, shown->expected);
    case PACE_FOUND_LEAK:
        return pace_words("right, but for %s it leaves %s allocated",
                          shown->input, shown->got);
    default:
        return pace_words("for %s your function %s", shown->input, shown->got);
    }
}

char *pace_say_sentence(const struct pace_exercise *exercise,
                        const struct pace_judgement *judgement)
{
    bool said = judgement->said && *judgement->said;

    switch (judgement->ruling) {
    case PACE_PASS:
        return pace_words("all %zu tests pass", judgement->tests);
    case PACE_NOT_WRITTEN:
        return pace_words("it is still the stub; what it shall do is said in "
                          "chapters/%s/exercises/%s/%s.h",
                          exercise->chapter, exercise->name, exercise->name);
    case PACE_NOT_COMPILED:
    case PACE_REFUSED:
        return first_error(said ? judgement->said : "");
    case PACE_NOT_JUDGED:
        return pace_words(said ? "the tests did not run to their end"
                               : "neither compiler nor tests said anything: "
                                 "is there room for temporary files?");
    case PACE_JUDGED:
        break;
    }
    return pace_say_finding(judgement->shown);
}

/* "a pair counts once" of a_pair_counts_once */
static void print_name(FILE *stream, const char *test)
{
    for (; *test; test++) {
        fputc(*test == '_' ? ' ' : *test, stream);
    }
}

/* A text of one line, shortened in the middle. */
static void print_short(FILE *stream, const char *label, const char *text)
{
    size_t length = strlen(text);

    fprintf(stream, "    %-10s", label);
    if (length == 0) {
        fputs("(nothing)", stream);
    }
    for (size_t i = 0; i < length; i++) {
        if (length > SHOWN && i == SHOWN_START) {
            fputs(" ... ", stream);
            i = length - (SHOWN - SHOWN_START);
        }
        fputs(text[i] == '\n' ? "\\n" : (char[]){text[i], '\0'}, stream);
    }
    fputc('\n', stream);
}

void pace_say_wrapped(FILE *stream, int indent, const char *text)
{
    int column = indent;

    fprintf(stream, "%*s", indent, "");
    while (*text) {
        int length = (int)strcspn(text, " \n");

        if (column > indent && column + 1 + length > COLUMNS) {
            fprintf(stream, "\n%*s", indent, "");
            column = indent;
        }
        column +=
            fprintf(stream, "%s%.*s", column > indent ? " " : "", length, text);
        text += length;
        if (strncmp(text, "\n\n", 2) == 0) {
            fprintf(stream, "\n\n%*s", indent, "");
            column = indent;
        }
        text += strspn(text, " \n");
    }
    fputc('\n', stream);
}

/* A fate needs a sentence; else what was expected and what came say it. */
static void print_finding(FILE *stream, const struct pace_found *shown)
{
    char *sentence;

    print_short(stream, "case", shown->input);
    if (shown->finding < PACE_FOUND_FATE &&
        shown->finding != PACE_FOUND_TOO_LITTLE) {
        print_short(stream, "expected", shown->expected);
        print_short(stream, "got", shown->got);
        return;
    }
    sentence = shown->finding == PACE_FOUND_TOO_LITTLE
                   ? pace_say_finding(shown)
                   : pace_words("your function %s", shown->got);
    fputs("\n", stream);
    pace_say_wrapped(stream, 2, sentence ? sentence : shown->got);
    free(sentence);
}

static void print_shown(FILE *stream, const struct pace_judgement *judgement)
{
    const struct pace_found *shown = judgement->shown;

    fputs("\n  ", stream);
    print_name(stream, shown->test);
    fputs("\n", stream);
    print_finding(stream, shown);
    if (*shown->printed) {
        print_short(stream, "printed", shown->printed);
    }
    if (judgement->misconception) {
        fputs("\n", stream);
        pace_say_wrapped(stream, 2, judgement->misconception);
    }
}

static void print_sentence(FILE *stream, const struct pace_exercise *exercise,
                           const struct pace_judgement *judgement)
{
    char *sentence = pace_say_sentence(exercise, judgement);

    fprintf(stream, "\n  %s\n", sentence ? sentence : "");
    free(sentence);
}

void pace_say_text(FILE *stream, const struct pace_exercise *exercise,
                   const struct pace_judgement *judgement)
{
    fprintf(stream, "%s: %s", exercise->name, pace_say_verdict(judgement));
    if (judgement->tests > 0) {
        fprintf(stream, " (%zu of %zu tests hold)", judgement->passed,
                judgement->tests);
    }
    fputs("\n", stream);
    switch (judgement->ruling) {
    case PACE_PASS:
        return;
    case PACE_NOT_WRITTEN:
        fprintf(stream,
                "\n  What it shall do is said in\n"
                "  chapters/%s/exercises/%s/%s.h\n",
                exercise->chapter, exercise->name, exercise->name);
        return;
    case PACE_NOT_COMPILED:
    case PACE_REFUSED:
        print_sentence(stream, exercise, judgement);
        return;
    case PACE_NOT_JUDGED:
        print_sentence(stream, exercise, judgement);
        fprintf(stream, "\n%s\n", judgement->said ? judgement->said : "");
        return;
    case PACE_JUDGED:
        print_shown(stream, judgement);
        return;
    }
}
