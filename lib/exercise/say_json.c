#include "lib/exercise/say.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/words.h"

void pace_say_brief(FILE *stream, const struct pace_judgement *judgement)
{
    const char *parted = "\t";

    fprintf(stream, "%s\t%s", pace_say_verdict(judgement),
            judgement->shown ? pace_finding_name(judgement->shown->finding)
                             : "");
    for (size_t i = 0; i < judgement->records.count; i++) {
        const struct pace_found *one = &judgement->records.items[i];

        if (one->finding != PACE_FOUND_RIGHT) {
            fprintf(stream, "%s%s", parted, one->test);
            parted = " ";
        }
    }
    fprintf(stream, "%s%s\n", *parted == '\t' ? "\t\t" : "\t",
            judgement->misconception_name ? judgement->misconception_name : "");
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
        char *why = last && !right ? pace_say_finding(one) : NULL;

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
    char *output = pace_words(
        "%s: %s. %s%s%s", exercise->name, pace_say_verdict(judgement),
        sentence ? sentence : "", advice ? "\n" : "", advice ? advice : "");
    json_t *json = json_pack("{s:f, s:o, s:o}", "score", score, "output",
                             json_text(output ? output : ""), "tests",
                             graded_tests(judgement));

    free(output);
    free(sentence);
    return write_json(stream, json);
}
