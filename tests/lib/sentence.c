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

static const char *print_text(size_t width, const char *text)
{
    FILE *stream = fmemopen(said, sizeof said, "w");
    struct pace_paper paper = {.stream = stream, .width = width};
    char lines[128];

    snprintf(lines, sizeof lines, "%s", text);
    pace_report_text(&paper, lines);
    fclose(stream);
    return said;
}

Test(sentence, of_a_text_each_line_keeps_its_indentation)
{
    cr_assert_str_eq(print_text(9, "a title\n  one two three\nend\n"),
                     "a title\n  one two\n  three\nend\n");
    cr_assert_str_eq(print_text(9, "\none two three"), "\none two\nthree\n",
                     "an empty line stays, the last one is ended");
}

Test(sentence, of_a_text_the_rows_of_a_table_stay_as_they_are)
{
    cr_assert_str_eq(print_text(9, "  fifo      33 %     0 %\n"),
                     "  fifo      33 %     0 %\n");
}
