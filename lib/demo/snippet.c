#include "lib/demo/snippet.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PATH_ROOM   64
#define FLAGS_ROOM  1024
#define MOST_WORDS  64
#define NOT_STARTED 127 /* what a spawned process ends with then */

/* Where the compiler works. */
struct bench {
    char dir[PATH_ROOM];
    char source[PATH_ROOM + 16];
    char library[PATH_ROOM + 16];
    char messages[PATH_ROOM + 16];
};

extern char **environ;

static const char prelude[] =
    "#include <ctype.h>\n#include <inttypes.h>\n#include <limits.h>\n"
    "#include <math.h>\n#include <stdbool.h>\n#include <stddef.h>\n"
    "#include <stdint.h>\n#include <stdio.h>\n#include <stdlib.h>\n"
    "#include <string.h>\n"
    /* The address escapes, so the value must be there. */
    "#define KEEP(value) __asm__ volatile(\"\" : : \"g\"(&(value)) : "
    "\"memory\")\n"
    "#define PACE_SEEN __attribute__((visibility(\"default\")))\n"
    "PACE_SEEN uint64_t pace_empty(void *state);\n"
    "uint64_t pace_empty(void *state) { (void)state; return 0; }\n";

static enum pace_status open_bench(struct bench *bench)
{
    const char *parent = getenv("TMPDIR");

    if (!parent || strlen(parent) > PATH_ROOM / 2) {
        parent = "/tmp";
    }
    snprintf(bench->dir, sizeof bench->dir, "%s/pace-snippet-XXXXXX", parent);
    if (!mkdtemp(bench->dir)) {
        return PACE_CANNOT_CREATE;
    }
    snprintf(bench->source, sizeof bench->source, "%s/snippet.c", bench->dir);
    snprintf(bench->library, sizeof bench->library, "%s/snippet.so",
             bench->dir);
    snprintf(bench->messages, sizeof bench->messages, "%s/messages",
             bench->dir);
    return PACE_OK;
}

static void close_bench(const struct bench *bench)
{
    unlink(bench->source);
    unlink(bench->library);
    unlink(bench->messages);
    rmdir(bench->dir);
}

static void write_statement(size_t index, const char *text, bool expression,
                            FILE *stream)
{
    static const char *const names[PACE_SNIPPETS] = {"STATEMENT", "AGAINST"};

    fprintf(stream,
            "PACE_SEEN uint64_t pace_statement_%zu(void *pace_state);\n"
            "uint64_t pace_statement_%zu(void *pace_state)\n{\n"
            "    (void)pace_state;\n",
            index, index);
    if (expression) {
        fprintf(stream,
                "    __typeof__(%s) pace_value = (%s);\n"
                "    __asm__ volatile(\"\" : : \"g\"(pace_value));\n",
                text, text);
    } else {
        fprintf(stream, "#line 1 \"%s\"\n%s\n;\n", names[index], text);
    }
    fputs("    return 0;\n}\n", stream);
}

/* only: an index, or PACE_SNIPPETS for all. */
static enum pace_status write_source(const struct bench *bench,
                                     const struct pace_snippet *snippet,
                                     const bool expressions[], size_t only)
{
    FILE *stream = fopen(bench->source, "w");
    bool failed;

    if (!stream) {
        return PACE_CANNOT_CREATE;
    }
    fprintf(stream,
            "%s#line 1 \"SETUP\"\n%s\n"
            "PACE_SEEN void pace_start(void);\nvoid pace_start(void)\n{\n"
            "#line 1 \"START\"\n%s\n;\n}\n",
            prelude, snippet->setup, snippet->start);
    for (size_t i = 0; i < PACE_SNIPPETS; i++) {
        if (snippet->statements[i] && (only == i || only == PACE_SNIPPETS)) {
            write_statement(i, snippet->statements[i], expressions[i], stream);
        }
    }
    failed = ferror(stream);
    return fclose(stream) || failed ? PACE_CANNOT_WRITE : PACE_OK;
}

/* Adds the words of text, which is cut at its spaces. */
static size_t add_words(char *text, char *words[], size_t count)
{
    char *rest = NULL;

    for (char *word = strtok_r(text, " ", &rest); word && count < MOST_WORDS;
         word = strtok_r(NULL, " ", &rest)) {
        words[count++] = word;
    }
    return count;
}

/* Its exit status, or NOT_STARTED. */
static int run_quietly(char *words[], const char *messages)
{
    posix_spawn_file_actions_t actions;
    pid_t child;
    int result = 0;
    int failed;

    if (posix_spawn_file_actions_init(&actions)) {
        return NOT_STARTED;
    }
    failed = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, messages,
                                              O_WRONLY | O_CREAT | O_TRUNC,
                                              S_IRUSR | S_IWUSR) ||
             posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO,
                                              STDERR_FILENO) ||
             posix_spawnp(&child, words[0], &actions, NULL, words, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed || waitpid(child, &result, 0) != child || !WIFEXITED(result)) {
        return NOT_STARTED;
    }
    return WEXITSTATUS(result);
}

/* check_only: whether it is C, without making anything of it. */
static enum pace_status compile(struct bench *bench,
                                const struct pace_snippet *snippet,
                                bool check_only)
{
    char text[FLAGS_ROOM];
    char *words[MOST_WORDS + 1];
    char *const wanted[] = {bench->source, "-o", bench->library, "-lm"};
    size_t count;
    int result;

    /* Hidden, so that the compiler need not expect another of the same name;
     * aligned, so that two statements have equally good places. */
    if (snprintf(
            text, sizeof text,
            "%s %s -fPIC -shared -fvisibility=hidden -falign-functions=64%s",
            snippet->compiler, snippet->flags,
            check_only ? " -fsyntax-only" : "") >= (int)sizeof text) {
        return PACE_BAD_INPUT;
    }
    count = add_words(text, words, 0);
    if (count + sizeof wanted / sizeof wanted[0] > MOST_WORDS) {
        return PACE_BAD_INPUT;
    }
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        words[count++] = wanted[i];
    }
    words[count] = NULL;
    result = run_quietly(words, bench->messages);
    return result == NOT_STARTED ? PACE_UNAVAILABLE
           : result              ? PACE_BAD_INPUT
                                 : PACE_OK;
}

/* The first line that speaks of an error, else the first line. */
static void first_error(const struct bench *bench,
                        char error[PACE_SNIPPET_ERROR])
{
    FILE *stream = fopen(bench->messages, "r");
    char line[PACE_SNIPPET_ERROR];
    bool found = false;

    snprintf(error, PACE_SNIPPET_ERROR, "the compiler failed without a word");
    for (bool first = true;
         stream && !found && fgets(line, sizeof line, stream); first = false) {
        line[strcspn(line, "\n")] = '\0';
        found = strstr(line, "error") != NULL;
        if (found || first) {
            snprintf(error, PACE_SNIPPET_ERROR, "%s", line);
        }
    }
    if (stream) {
        fclose(stream);
    }
}

/* A function, by way of an object pointer, as dlsym gives it. */
static void *address_of(void *library, const char *name)
{
    return dlsym(library, name);
}

static pace_run_fn *run_of(void *library, const char *name)
{
    void *address = address_of(library, name);
    pace_run_fn *run = NULL;

    /* ISO C knows no conversion between the two; POSIX says this one works. */
    memcpy(&run, &address, sizeof run);
    return run;
}

static enum pace_status load(const struct bench *bench,
                             struct pace_snippet_code *code)
{
    void *library = dlopen(bench->library, RTLD_NOW | RTLD_LOCAL);
    void *start;

    if (!library) {
        return PACE_UNAVAILABLE;
    }
    code->library = library;
    start = address_of(library, "pace_start");
    memcpy(&code->start, &start, sizeof code->start);
    code->empty = run_of(library, "pace_empty");
    code->statements[0] = run_of(library, "pace_statement_0");
    code->statements[1] = run_of(library, "pace_statement_1");
    return code->start && code->empty && code->statements[0] ? PACE_OK
                                                             : PACE_UNAVAILABLE;
}

static enum pace_status build(struct bench *bench,
                              const struct pace_snippet *snippet,
                              struct pace_snippet_code *code)
{
    bool expressions[PACE_SNIPPETS] = {true, true};
    enum pace_status status;

    for (size_t i = 0; i < PACE_SNIPPETS; i++) {
        if (!snippet->statements[i]) {
            continue;
        }
        status = write_source(bench, snippet, expressions, i);
        if (!status) {
            status = compile(bench, snippet, true);
            expressions[i] = !status;
        }
        if (status && status != PACE_BAD_INPUT) {
            return status;
        }
    }
    status = write_source(bench, snippet, expressions, PACE_SNIPPETS);
    if (!status) {
        status = compile(bench, snippet, false);
    }
    return status ? status : load(bench, code);
}

enum pace_status pace_snippet_build(const struct pace_snippet *snippet,
                                    struct pace_snippet_code *code,
                                    char error[PACE_SNIPPET_ERROR])
{
    struct bench bench;
    enum pace_status status = open_bench(&bench);

    if (status) {
        return status;
    }
    status = build(&bench, snippet, code);
    if (status == PACE_BAD_INPUT) {
        first_error(&bench, error);
    }
    close_bench(&bench);
    return status;
}

void pace_snippet_release(struct pace_snippet_code *code)
{
    if (code->library) {
        dlclose(code->library);
    }
    *code = (struct pace_snippet_code){0};
}
