/*
 * Times a small piece of C, or two against each other: make snippet.  What is
 * typed comes by the environment, so that no shell gets to read it.
 */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/wait.h>
#include <unistd.h>

#include <gsl/gsl_errno.h>

#include "lib/demo/format.h"
#include "lib/demo/snippet.h"
#include "lib/measure/compare.h"
#include "lib/measure/stats.h"

#define ROUNDS   15
#define BATCH_NS 200000
/* The same statement twice differed by 0.2 %: by where its code lies in memory.
 * Closer than this, nothing about the statements is decided. */
#define DECIDED 1.01
/* A statement that hangs is ended. */
#define LIMIT_S 60

static const char *const usage =
    "usage: make snippet STATEMENT='strlen(text)' SETUP='char text[] = "
    "\"abc\";'\n"
    "  STATEMENT  an expression, whose value is kept, or statements\n"
    "  AGAINST    another one, to be compared with it\n"
    "  SETUP      declarations and functions that both can use\n"
    "  START      statements that run once, before anything is timed\n"
    "  FLAGS      of the compiler; -O2\n"
    "The usual headers are included.  KEEP(variable) keeps a result that\n"
    "nobody else uses.\n";

/* errors: as pace_stats_timing, pace_meter_visit */
static enum pace_status time_cell(const struct pace_meter *meter,
                                  struct pace_cell *cell, const char *label)
{
    char room[4][PACE_FORMAT_ROOM];
    struct pace_timing timing;
    enum pace_status status = PACE_OK;

    for (int i = 0; !status && i < ROUNDS; i++) {
        status = pace_meter_visit(meter, cell);
    }
    if (!status) {
        status = pace_stats_timing(&cell->samples, &timing);
    }
    if (!status) {
        printf("%-10s best %s, median %s, half from %s to %s\n", label,
               pace_format_ns(room[0], timing.cpu.min),
               pace_format_ns(room[1], timing.cpu.median),
               pace_format_ns(room[2], timing.cpu.p25),
               pace_format_ns(room[3], timing.cpu.p75));
        printf("%-10s %d times %s repetitions%s\n", "", ROUNDS,
               pace_format_count(room[0], cell->repeats),
               timing.noisy ? ", noisy" : "");
    }
    return status;
}

static enum pace_status print_winner(const struct pace_meter *meter,
                                     struct pace_cell cells[])
{
    struct pace_comparison found;
    enum pace_status status =
        pace_compare(meter, &cells[0], &cells[1], PACE_USUAL_PAIRS, &found);

    if (status) {
        return status;
    }
    if (found.verdict == PACE_TOO_CLOSE ||
        (found.ratio > 1 / DECIDED && found.ratio < DECIDED)) {
        printf("too close to call: AGAINST takes from %.3f to %.3f times as "
               "long\n",
               1 / found.ratio_high, 1 / found.ratio_low);
    } else if (found.verdict == PACE_FIRST_FASTER) {
        printf("STATEMENT is faster: AGAINST takes %.3f times as long"
               " (%.3f to %.3f)\n",
               1 / found.ratio, 1 / found.ratio_high, 1 / found.ratio_low);
    } else {
        printf("AGAINST is faster: STATEMENT takes %.3f times as long"
               " (%.3f to %.3f)\n",
               found.ratio, found.ratio_low, found.ratio_high);
    }
    return PACE_OK;
}

/* The control: a statement that costs what nothing costs was left out. */
static enum pace_status print_control(const struct pace_meter *meter,
                                      struct pace_cell *cell,
                                      struct pace_cell *empty,
                                      const char *label)
{
    struct pace_comparison found;
    enum pace_status status =
        pace_compare(meter, cell, empty, PACE_USUAL_PAIRS / 4, &found);

    if (!status && found.ratio < 1.1) {
        printf("%s costs hardly more than the empty one: if that is a"
               " surprise, it was\ncomputed while compiling or left out; let it"
               " read variables of SETUP, and\nKEEP(what it finds)\n",
               label);
    }
    return status;
}

static enum pace_status measure(const struct pace_snippet_code *code)
{
    static const char *const labels[] = {"STATEMENT", "AGAINST"};
    const struct pace_meter meter = {&pace_clock_system, BATCH_NS};
    void *const inputs[] = {NULL};
    struct pace_cell cells[3] = {{.run = code->statements[0]},
                                 {.run = code->statements[1]},
                                 {.run = code->empty}};
    size_t count = code->statements[1] ? 2 : 1;
    enum pace_status status = PACE_OK;

    for (size_t i = 0; i < 3; i++) {
        cells[i].inputs = inputs;
        cells[i].input_count = 1;
    }
    code->start();
    for (size_t i = 0; !status && i < count; i++) {
        status = time_cell(&meter, &cells[i], labels[i]);
    }
    if (!status) {
        status = time_cell(&meter, &cells[2], "(empty)");
    }
    for (size_t i = 0; !status && i < count; i++) {
        status = print_control(&meter, &cells[i], &cells[2], labels[i]);
    }
    if (!status && count == 2) {
        status = print_winner(&meter, cells);
    }
    for (size_t i = 0; i < 3; i++) {
        pace_samples_release(&cells[i].samples);
    }
    return status;
}

/* What is typed may call exit(0), and nothing would have been measured. */
static void say_ended(void)
{
    fputs("snippet: it ended the program\n", stderr);
    _exit(pace_status_exit(PACE_BAD_INPUT));
}

/* In a process of its own: what is typed may crash, or never end. */
static int measure_apart(const struct pace_snippet_code *code)
{
    int result = 0;
    pid_t child = fork();

    if (child < 0) {
        perror("snippet: cannot start a process");
        return pace_status_exit(PACE_UNAVAILABLE);
    }
    if (child == 0) {
        enum pace_status status;

        alarm(LIMIT_S);
        (void)atexit(say_ended);
        status = measure(code);
        if (status) {
            fprintf(stderr, "snippet: %s\n", pace_status_text(status));
        }
        if (fflush(stdout)) {
            status = PACE_CANNOT_WRITE;
        }
        _exit(pace_status_exit(status));
    }
    if (waitpid(child, &result, 0) != child) {
        return pace_status_exit(PACE_UNAVAILABLE);
    }
    if (WIFSIGNALED(result) && WTERMSIG(result) == SIGALRM) {
        fprintf(stderr, "snippet: stopped after %d s\n", LIMIT_S);
        return 2;
    }
    if (WIFSIGNALED(result)) {
        fprintf(stderr, "snippet: it crashed, by signal %d\n",
                WTERMSIG(result));
        return 2;
    }
    return WEXITSTATUS(result);
}

/* What is empty was not given. */
static const char *given(const char *name, const char *otherwise)
{
    const char *value = getenv(name);

    return value && value[strspn(value, " \t\n")] ? value : otherwise;
}

int main(void)
{
    const struct pace_snippet snippet = {
        .compiler = given("PACE_SNIPPET_CC", "cc"),
        .flags = given("PACE_SNIPPET_FLAGS", "-O2"),
        .setup = given("PACE_SNIPPET_SETUP", ""),
        .start = given("PACE_SNIPPET_START", ""),
        .statements = {given("PACE_SNIPPET_STATEMENT", NULL),
                       given("PACE_SNIPPET_AGAINST", NULL)}};
    struct pace_snippet_code code = {0};
    char error[PACE_SNIPPET_ERROR];
    enum pace_status status;
    int result;

    gsl_set_error_handler_off();
    if (!snippet.statements[0]) {
        fputs(usage, stderr);
        return pace_status_exit(PACE_BAD_INPUT);
    }
    status = pace_snippet_build(&snippet, &code, error);
    if (status) {
        fprintf(stderr, "snippet: %s\n",
                status == PACE_BAD_INPUT ? error : pace_status_text(status));
        pace_snippet_release(&code);
        return pace_status_exit(status);
    }
    result = measure_apart(&code);
    pace_snippet_release(&code);
    return result;
}
