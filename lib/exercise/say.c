#include "lib/exercise/say.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

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

__attribute__((format(printf, 1, 2))) static char *words(const char *format,
                                                         ...)
{
    char *text = NULL;
    size_t length;
    FILE *stream = open_memstream(&text, &length);
    va_list arguments;

    if (!stream) {
        return NULL;
    }
    va_start(arguments, format);
    vfprintf(stream, format, arguments);
    va_end(arguments);
    if (fclose(stream) != 0) {
        free(text);
        return NULL;
    }
    return text;
}

/* The first line of what a compiler said that names an error; else of all. */
static char *first_error(const char *said)
{
    const char *line = strstr(said, "error:");

    if (!line) {
        line = said;
    }
    while (line > said && line[-1] != '\n') {
        line--;
    }
    return words("%.*s", (int)strcspn(line, "\n"), line);
}

static char *sentence_of(const struct pace_found *shown)
{
    switch (shown->finding) {
    case PACE_FOUND_WRONG:
        return words("for %s it gives %s, and not %s", shown->input,
                     *shown->got ? shown->got : "nothing", shown->expected);
    case PACE_FOUND_GROWTH:
        return words("right, but its work grows as %s, and %s was asked for "
                     "(%s)",
                     shown->got, shown->expected, shown->input);
    case PACE_FOUND_TOO_LITTLE:
        return words("its counted work grows as %s, which is less than the job "
                     "has: it works where it is not counted",
                     shown->got);
    case PACE_FOUND_PEAK:
    case PACE_FOUND_ALLOCATIONS:
    case PACE_FOUND_MOVES:
        return words("right, but for %s it takes %s, where %s are allowed",
                     shown->input, shown->got, shown->expected);
    case PACE_FOUND_LEAK:
        return words("right, but for %s it leaves %s allocated", shown->input,
                     shown->got);
    default:
        return words("for %s your function %s", shown->input, shown->got);
    }
}

char *pace_say_sentence(const struct pace_exercise *exercise,
                        const struct pace_judgement *judgement)
{
    switch (judgement->ruling) {
    case PACE_PASS:
        return words("all %zu tests pass", judgement->tests);
    case PACE_NOT_WRITTEN:
        return words("it is still the stub; what it shall do is said in "
                     "chapters/%s/exercises/%s/%s.h",
                     exercise->chapter, exercise->name, exercise->name);
    case PACE_NOT_COMPILED:
    case PACE_REFUSED:
        return first_error(judgement->said ? judgement->said : "");
    case PACE_NOT_JUDGED:
        return words("the tests did not run to their end");
    case PACE_JUDGED:
        break;
    }
    return sentence_of(judgement->shown);
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
                   ? sentence_of(shown)
                   : words("your function %s", shown->got);
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

static void print_compiler(FILE *stream, const struct pace_judgement *judgement)
{
    char *error = first_error(judgement->said ? judgement->said : "");

    fprintf(stream, "\n  %s\n", error ? error : "");
    free(error);
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
        print_compiler(stream, judgement);
        return;
    case PACE_NOT_JUDGED:
        fprintf(stream, "\n%s\n", judgement->said ? judgement->said : "");
        return;
    case PACE_JUDGED:
        print_shown(stream, judgement);
        return;
    }
}

static json_t *as_json(const struct pace_found *record)
{
    return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "test", record->test,
                     "finding", pace_finding_name(record->finding), "input",
                     record->input, "expected", record->expected, "got",
                     record->got, "printed", record->printed);
}

static json_t *failures(const struct pace_findings *records)
{
    json_t *list = json_array();

    for (size_t i = 0; i < records->count; i++) {
        if (records->items[i].finding != PACE_FOUND_RIGHT) {
            json_array_append_new(list, as_json(&records->items[i]));
        }
    }
    return list;
}

/* What is not UTF-8, such as a file name of old, is shown byte by byte. */
static json_t *json_text(const char *text)
{
    json_t *json = json_string(text);
    char *plain = NULL;
    size_t length;
    FILE *stream = json ? NULL : open_memstream(&plain, &length);

    if (!stream) {
        return json;
    }
    for (; *text; text++) {
        unsigned char byte = (unsigned char)*text;

        fprintf(stream, byte < 0x80 ? "%c" : "\\x%02X", byte);
    }
    if (fclose(stream) == 0) {
        json = json_string(plain);
    }
    free(plain);
    return json;
}

static enum pace_status write_json(FILE *stream, json_t *json)
{
    enum pace_status status = PACE_NO_MEMORY;

    if (json) {
        status = json_dumpf(json, stream, JSON_INDENT(2)) == 0 &&
                         fputc('\n', stream) != EOF
                     ? PACE_OK
                     : PACE_CANNOT_WRITE;
    }
    json_decref(json);
    return status;
}

enum pace_status pace_say_json(FILE *stream,
                               const struct pace_exercise *exercise,
                               const struct pace_judgement *judgement)
{
    char *sentence = pace_say_sentence(exercise, judgement);
    json_t *json = json_pack(
        "{s:i, s:s, s:s, s:i, s:o*, s:I, s:I, s:s*, s:s*, s:o}", "schema", 1,
        "exercise", exercise->name, "verdict", pace_say_verdict(judgement),
        "status", pace_judgement_status(judgement), "sentence",
        sentence ? json_text(sentence) : NULL, "tests",
        (json_int_t)judgement->tests, "passed", (json_int_t)judgement->passed,
        "misconception", judgement->misconception_name, "advice",
        judgement->misconception, "failures", failures(&judgement->records));

    free(sentence);
    return write_json(stream, json);
}

/* One entry for each test, from the last thing that it said. */
static json_t *graded_tests(const struct pace_judgement *judgement)
{
    const struct pace_findings *records = &judgement->records;
    json_t *list = json_array();

    for (size_t i = 0; i < records->count; i++) {
        const struct pace_found *one = &records->items[i];
        bool right = one->finding == PACE_FOUND_RIGHT;
        bool last = i + 1 == records->count ||
                    strcmp(one->test, records->items[i + 1].test) != 0;
        char *why = last && !right ? sentence_of(one) : NULL;

        if (last) {
            json_array_append_new(
                list, json_pack("{s:s, s:s, s:s*}", "name", one->test, "status",
                                right ? "passed" : "failed", "output", why));
        }
        free(why);
    }
    return list;
}

enum pace_status pace_say_gradescope(FILE *stream,
                                     const struct pace_exercise *exercise,
                                     const struct pace_judgement *judgement)
{
    bool judged = judgement->tests > 0 && pace_judgement_status(judgement) != 3;
    double score =
        judged ? 100.0 * (double)judgement->passed / (double)judgement->tests
               : 0;
    const char *advice = judgement->misconception;
    char *sentence = pace_say_sentence(exercise, judgement);
    char *output = words("%s: %s. %s%s%s", exercise->name,
                         pace_say_verdict(judgement), sentence ? sentence : "",
                         advice ? "\n" : "", advice ? advice : "");
    json_t *json = json_pack("{s:f, s:o, s:o}", "score", score, "output",
                             json_text(output ? output : ""), "tests",
                             graded_tests(judgement));

    free(output);
    free(sentence);
    return write_json(stream, json);
}
