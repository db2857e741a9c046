#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* chapters/snippets.awk on a source made up here. */
static const char source[] = "#include \"s.h\"\n"
                             "\n"
                             "static int twice(int n);\n"
                             "static long far(int a,\n"
                             "                int b);\n"
                             "struct point {\n"
                             "    int x, y;\n"
                             "};\n"
                             "\n"
                             "int *twice_all(int n)\n"
                             "{\n"
                             "    return twice(n);\n"
                             "}\n"
                             "\n"
                             "static int twice(int n)\n"
                             "{\n"
                             "    if (n) {\n"
                             "        return 2 * n;\n"
                             "    }\n"
                             "    return 0;\n"
                             "}\n"
                             "\n"
                             "static long far(int a,\n"
                             "                int b)\n"
                             "{\n"
                             "    return a + b;\n"
                             "}\n";

#define TWICE                                                                  \
    "static int twice(int n)\n{\n    if (n) {\n        return 2 * n;\n"        \
    "    }\n    return 0;\n}\n"
#define FAR                                                                    \
    "static long far(int a,\n                int b)\n{\n"                      \
    "    return a + b;\n}\n"
#define POINT "struct point {\n    int x, y;\n};\n"

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    cr_assert(file && fputs(text, file) >= 0 && fclose(file) == 0, "%s", path);
}

/* Checks or updates a chapter with that text, beside a source s.c. */
static void snippets(const char *update, const char *chapter,
                     struct run_result *result)
{
    char folder[] = "/tmp/pace-snippets-XXXXXX";
    char command[512];
    char path[64];
    char *argv[] = {"sh", "-c", command, NULL};

    cr_assert(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/s.c", folder);
    write_file(path, source);
    snprintf(path, sizeof path, "%s/README.md", folder);
    write_file(path, chapter);
    snprintf(command, sizeof command,
             "script=$PWD/chapters/snippets.awk; cd %s && "
             "awk -v update=%s -f \"$script\" README.md; status=$?; "
             "rm -r %s; exit $status",
             folder, update, folder);
    run(argv, NULL, result);
}

static void expect(const char *chapter, int status, const char *complaint)
{
    struct run_result result;

    snippets("0", chapter, &result);
    cr_assert_eq(result.status, status, "%s\n%s", chapter, result.err);
    cr_assert(status ? strstr(result.err, complaint) != NULL
                     : result.err_size == 0,
              "%s\n%s", chapter, result.err);
    run_release(&result);
}

Test(snippets, a_true_quotation_passes)
{
    expect("# T\n```c s.c twice\n" TWICE "```\n```c s.c far\n" FAR "```\n", 0,
           "");
    expect("```c s.c struct point\n" POINT "```\nend\n", 0, "");
    expect("none at all\n", 0, "");
    expect("```text\nint main(void)\n```\n", 0, "");
}

Test(snippets, what_is_not_in_the_source_is_named_with_file_and_line)
{
    expect("a\n\n```c s.c twice\nint twice(int n)\n```\n", 1,
           "README.md:3: twice differs from s.c");
    expect("```c s.c twice\n" TWICE "\n```\n", 1, "README.md:1: twice differs");
    expect("```c s.c twice\n```\n", 1, "README.md:1: twice differs");
    expect("```c s.c twic\n" TWICE "```\n", 1, "README.md:1: no twic in s.c");
    expect("```c t.c twice\n" TWICE "```\n", 1, "README.md:1: no twice in t.c");
    expect("```c s.c enum point\n" POINT "```\n", 1, "no point in s.c");
    expect("```c\nint n;\n```\n", 1, "without a file and a name");
    expect("```c s.c\nint n;\n```\n", 1, "without a file and a name");
    expect("```c s.c twice\n" TWICE, 1, "that does not end");
}

Test(snippets, an_update_fills_in_what_is_compiled_and_keeps_the_rest)
{
    struct run_result result;

    snippets("1", "a\n```c s.c twice\nold\n```\nb\n```c s.c far\n```\n",
             &result);
    cr_assert_eq(result.status, 0);
    cr_assert_str_eq(result.out, "a\n```c s.c twice\n" TWICE
                                 "```\nb\n```c s.c far\n" FAR "```\n");
    run_release(&result);
    snippets("1", "```c s.c nowhere\nold\n```\n", &result);
    cr_assert_eq(result.status, 1);
    cr_assert_str_eq(result.out, "```c s.c nowhere\nold\n```\n");
    run_release(&result);
}
