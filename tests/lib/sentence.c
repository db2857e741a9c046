#include <criterion/criterion.h>
#include <string.h>

#include "lib/demo/report.h"

static char said[256];

static const char *print(size_t width, size_t indent, const char *text)
{
    FILE *stream = fmemopen(said, sizeof said, "w");
    struct pace_paper paper = {.stream = stream, .width = width};

    pace_report_sentence(&paper, indent, text);
    fclose(stream);
    return said;
}

Test(sentence, breaks_between_words_at_the_width)
{
    cr_assert_str_eq(print(11, 2, "one two three four"),
                     "  one two\n  three\n  four\n");
    cr_assert_str_eq(print(9, 0, "one two three"), "one two\nthree\n");
    cr_assert_str_eq(print(7, 0, "one two"), "one two\n", "just full");
    cr_assert_str_eq(print(6, 0, "one two"), "one\ntwo\n", "just over");
}

Test(sentence, a_word_longer_than_the_paper_stands_alone)
{
    cr_assert_str_eq(print(4, 0, "a longword b"), "a\nlongword\nb\n");
    cr_assert_str_eq(print(1, 4, "x y"), "    x\n    y\n");
}

Test(sentence, nothing_is_an_empty_line)
{
    cr_assert_str_eq(print(80, 2, ""), "\n");
}
