#include "tests/support/tried.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/run.h"

bool tried_has(const char *compiler)
{
    char *const argv[] = {(char *)compiler, "--version", NULL};
    struct run_result result;
    bool has;

    run(argv, NULL, &result);
    has = result.status == 0;
    run_release(&result);
    return has;
}

bool tried_matches(const char *text, const char *pattern)
{
    const char *star = strchr(pattern, '*');
    size_t before = star ? (size_t)(star - pattern) : 0;

    if (!star) {
        return strcmp(text, pattern) == 0;
    }
    if (strncmp(text, pattern, before) != 0) {
        return false;
    }
    for (text += before; *text && !tried_matches(text, star + 1); text++) {
    }
    return tried_matches(text, star + 1);
}

static const char *member(const json_t *json, const char *name)
{
    const char *text = json_string_value(json_object_get(json, name));

    return text ? text : "";
}

void tried_with(const char *compiler, const char *exercise,
                const struct tried *due)
{
    char path[RUN_PATH_SIZE];
    const char *const arguments[] = {"--json", exercise, path, NULL};
    struct run_result result;
    json_t *json;

#ifndef __linux__
    cr_skip_test("nothing is denied to an answer here");
#endif
    snprintf(path, sizeof path, "%s%s%s",
             strchr(due->file, '/') ? "" : "tests/answers/", due->file,
             strchr(due->file, '/') ? "" : ".c");
    setenv("CC", compiler, 1);
    /* By this Criterion knows the process of a test; the judge is none. */
    unsetenv("BXFI_MAP");
    run_program("bin/try", arguments, NULL, &result);
    json = json_loads(result.out, 0, NULL);
    cr_assert_not_null(json, "%s: %s%s", due->file, result.out, result.err);
    cr_assert_str_eq(member(json, "verdict"), due->verdict, "%s, %s: '%s' %s",
                     due->file, compiler, member(json, "verdict"),
                     member(json, "sentence"));
    cr_assert(tried_matches(member(json, "sentence"), due->sentence),
              "%s, %s: %s", due->file, compiler, member(json, "sentence"));
    cr_assert_str_eq(member(json, "misconception"),
                     due->misconception ? due->misconception : "", "%s, %s: %s",
                     due->file, compiler, member(json, "misconception"));
    cr_assert_eq(json_integer_value(json_object_get(json, "status")),
                 due->status, "%s, %s", due->file, compiler);
    cr_assert_eq(result.status, due->status, "%s, %s: %d", due->file, compiler,
                 result.status);
    cr_assert_str_empty(result.err, "%s", result.err);
    json_decref(json);
    run_release(&result);
}

void tried_with_both(const char *exercise, const struct tried *due)
{
    static int has_clang = -1;

    if (has_clang < 0) {
        has_clang = tried_has("clang");
    }
    tried_with("gcc", exercise, due);
    if (has_clang) {
        tried_with("clang", exercise, due);
    }
}
