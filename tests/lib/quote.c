#include "lib/demo/quote.h"

#include <string.h>

#include <criterion/criterion.h>

static void quoted_is(const char *text, size_t bytes, const char *expected)
{
    char quoted[256] = "";
    FILE *stream = fmemopen(quoted, sizeof quoted, "w");

    cr_assert_not_null(stream);
    pace_quote(stream, text, bytes);
    fclose(stream);
    cr_assert_str_eq(quoted, expected);
}

#define FORTY    "0123456789012345678901234567890123456789"
#define O_UMLAUT "\xc3\xb6"

Test(quote, plain_text_is_put_in_quotes)
{
    quoted_is("", 0, "''");
    quoted_is("x7", 2, "'x7'");
    quoted_is("sch" O_UMLAUT "n", 6, "'sch" O_UMLAUT "n'");
}

Test(quote, control_characters_are_spelled_out)
{
    quoted_is("a\0b", 3, "'a\\x00b'");
    quoted_is("\033[2J\n", 5, "'\\x1b[2J\\x0a'");
    quoted_is("\x7f", 1, "'\\x7f'");
}

Test(quote, long_text_is_cut)
{
    quoted_is(FORTY, 40, "'" FORTY "'");
    quoted_is(FORTY "x", 41, "'" FORTY "...'");
}

Test(quote, no_character_is_cut_in_two)
{
    char text[] = FORTY "\xb6 and more";

    text[39] = '\xc3';
    quoted_is(text, strlen(text),
              "'012345678901234567890123456789012345678...'");
}

Test(quote, bytes_that_are_no_utf8_do_no_harm)
{
    char text[60];
    char expected[60] = "'";

    memset(text, '\x80', sizeof text);
    memset(expected + 1, '\x80', 36);
    memcpy(expected + 37, "...'", sizeof "...'");
    quoted_is(text, sizeof text, expected);
}
