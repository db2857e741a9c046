#include "lib/exercise/judge.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/exercise/command.h"
#include "lib/exercise/gravity.h"
#include "lib/exercise/misconception.h"
#include "lib/exercise/path.h"

#define FILTER_ROOM 256

/* Exit statuses of tools/answer.sh. */
#define ANSWER_NOT_COMPILED 1
#define ANSWER_REFUSED      3

/* What is run leaves its own files where they are removed with ours, however
 * it ends. */
static void say_where(const struct pace_scratch *scratch,
                      char variable[PACE_PATH_ROOM + 16])
{
    snprintf(variable, PACE_PATH_ROOM + 16, "TMPDIR=%s", scratch->path);
}

static enum pace_status make_program(const struct pace_judge_ask *ask,
                                     const struct pace_scratch *scratch,
                                     const char *program,
                                     struct pace_judgement *judgement)
{
    char script[PACE_PATH_ROOM];
    char harness[PACE_PATH_ROOM];
    char output[PACE_PATH_ROOM];
    char temporary[PACE_PATH_ROOM + 16];
    const char *const argv[] = {
        script, ask->exercise->folder, harness, ask->source, program, NULL};
    const char *const extra[] = {temporary, NULL};
    enum pace_status status;
    int exited = 0;

    if (!pace_path(script, "%s/tools/answer.sh", ask->root) ||
        !pace_path(harness, "%s/build/exercises/%s/%s.o", ask->root,
                   ask->exercise->name, ask->sanitized ? "plain" : "harness") ||
        !pace_path(output, "%s/compiler", scratch->path)) {
        return PACE_CANNOT_CREATE;
    }
    if (access(harness, R_OK) != 0) {
        return PACE_UNAVAILABLE;
    }
    say_where(scratch, temporary);
    status = pace_command(argv, extra, output, &exited);
    if (status || exited == 0) {
        return status;
    }
    judgement->said = pace_command_output(output);
    judgement->ruling = exited == ANSWER_NOT_COMPILED ? PACE_NOT_COMPILED
                        : exited == ANSWER_REFUSED    ? PACE_REFUSED
                                                      : PACE_NOT_JUDGED;
    if (!judgement->said || !*judgement->said) {
        judgement->ruling = PACE_NOT_JUDGED; /* where is no room, no words */
    }
    return PACE_OK;
}

/* The number after word in the last line that has it. */
static size_t number_after(const char *text, const char *word)
{
    size_t number = 0;

    for (const char *at = strstr(text, word); at; at = strstr(at + 1, word)) {
        number = strtoul(at + strlen(word), NULL, 10);
    }
    return number;
}

/* From Criterion's own summary: a test that says nothing counts, too. */
static void count_tests(struct pace_judgement *judgement, const char *log)
{
    judgement->tests = number_after(log, "Synthesis: Tested: ");
    judgement->passed = number_after(log, "| Passing: ");
    if (judgement->tests == 0 || number_after(log, "| Crashing: ") > 0) {
        judgement->ruling = PACE_NOT_JUDGED;
    }
}

static enum pace_status run_tests(const struct pace_judge_ask *ask,
                                  const struct pace_scratch *scratch,
                                  const char *program, const char *records,
                                  struct pace_judgement *judgement)
{
    char judge[PACE_PATH_ROOM];
    char output[PACE_PATH_ROOM];
    char answer[PACE_PATH_ROOM + 16];
    char solution[2 * PACE_PATH_ROOM];
    char where[PACE_PATH_ROOM + 16];
    char temporary[PACE_PATH_ROOM + 16];
    char filter[FILTER_ROOM];
    const char *const argv[] = {judge, "--filter", filter, "-j2", NULL};
    const char *const extra[] = {answer,    solution,   where,
                                 temporary, "LC_ALL=C", NULL};
    enum pace_status status;
    int exited;

    snprintf(answer, sizeof answer, "PACE_ANSWER=%s", program);
    snprintf(solution, sizeof solution,
             "PACE_SOLUTION=%s/build/exercises/%s/solution", ask->root,
             ask->exercise->name);
    snprintf(where, sizeof where, "PACE_RECORDS=%s", records);
    say_where(scratch, temporary);
    snprintf(filter, sizeof filter, "%s/*", ask->exercise->name);
    if (!pace_path(judge, "%s/build/exercises/judge", ask->root) ||
        !pace_path(output, "%s/tests", scratch->path)) {
        return PACE_CANNOT_CREATE;
    }
    if (access(judge, X_OK) != 0) {
        return PACE_UNAVAILABLE;
    }
    status = pace_command(argv, extra, output, &exited);
    if (status) {
        return status;
    }
    judgement->said = pace_command_output(output);
    if (!judgement->said) {
        return PACE_NO_MEMORY;
    }
    judgement->ruling = PACE_JUDGED;
    count_tests(judgement, judgement->said);
    return PACE_OK;
}

enum pace_status pace_judge_try(const struct pace_judge_ask *ask,
                                const struct pace_scratch *scratch,
                                const char *records_path,
                                struct pace_judgement *judgement)
{
    char program[PACE_PATH_ROOM];
    char hung[PACE_PATH_ROOM];
    enum pace_status status;

    *judgement = (struct pace_judgement){.ruling = PACE_JUDGED};
    if (!pace_path(program, "%s/answer", scratch->path)) {
        return PACE_CANNOT_CREATE;
    }
    unlink(records_path);
    if (pace_path(hung, "%s.hung", records_path)) {
        unlink(hung);
    }
    status = make_program(ask, scratch, program, judgement);
    if (status || judgement->ruling != PACE_JUDGED) {
        return status;
    }
    status = run_tests(ask, scratch, program, records_path, judgement);
    unlink(program);
    unlink(hung);
    if (status || judgement->ruling != PACE_JUDGED) {
        return status;
    }
    if (pace_findings_read(records_path, &judgement->records)) {
        judgement->ruling = PACE_NOT_JUDGED;
    }
    return PACE_OK;
}

/* Whether two files hold the same text, blanks aside. */
static bool same_text(const char *path, const char *other)
{
    char *a = pace_command_output(path);
    char *b = pace_command_output(other);
    bool same = a && b;

    for (size_t i = 0, j = 0; same; i++, j++) {
        while (isspace((unsigned char)a[i])) {
            i++;
        }
        while (isspace((unsigned char)b[j])) {
            j++;
        }
        same = a[i] == b[j];
        if (!a[i] || !b[j]) {
            break;
        }
    }
    free(a);
    free(b);
    return same;
}

static enum pace_status weigh(const struct pace_judge_ask *ask,
                              const struct pace_scratch *scratch,
                              struct pace_judgement *judgement)
{
    judgement->shown = pace_gravest(&judgement->records);
    if (!judgement->shown) {
        judgement->ruling =
            judgement->passed == judgement->tests ? PACE_PASS : PACE_NOT_JUDGED;
        return PACE_OK;
    }
    return ask->diagnose ? pace_misconception_find(ask, scratch, judgement)
                         : PACE_OK;
}

enum pace_status pace_judge(const struct pace_judge_ask *ask,
                            struct pace_judgement *judgement)
{
    struct pace_scratch scratch;
    char stub[PACE_PATH_ROOM];
    char records[PACE_PATH_ROOM];
    enum pace_status status;

    *judgement = (struct pace_judgement){0};
    if (pace_path(stub, "%s/stub.c", ask->exercise->folder) &&
        same_text(stub, ask->source)) {
        judgement->ruling = PACE_NOT_WRITTEN;
        return PACE_OK;
    }
    status = pace_scratch_make(&scratch);
    if (status) {
        return status;
    }
    status = pace_path(records, "%s/records", scratch.path)
                 ? pace_judge_try(ask, &scratch, records, judgement)
                 : PACE_CANNOT_CREATE;
    if (!status && judgement->ruling == PACE_JUDGED) {
        status = weigh(ask, &scratch, judgement);
    }
    pace_scratch_remove(&scratch);
    if (status) {
        pace_judgement_release(judgement);
    }
    return status;
}

void pace_judgement_release(struct pace_judgement *judgement)
{
    free(judgement->said);
    free(judgement->misconception);
    free(judgement->misconception_name);
    pace_findings_release(&judgement->records);
    *judgement = (struct pace_judgement){0};
}

int pace_judgement_status(const struct pace_judgement *judgement)
{
    switch (judgement->ruling) {
    case PACE_PASS:
        return 0;
    case PACE_NOT_WRITTEN:
        return 1;
    case PACE_JUDGED:
        break;
    default:
        return 3;
    }
    switch (pace_gravity_of(judgement->shown->finding)) {
    case PACE_GRAVITY_COSTLY:
        return 2;
    case PACE_GRAVITY_WRONG:
        return 1;
    default:
        return 3;
    }
}
