#include "lib/chart/wording.h"

#include <string.h>

#include <criterion/criterion.h>

static void ratio_reads(double ratio, const char *expected)
{
    char room[PACE_WORDING_ROOM];

    cr_assert_str_eq(pace_wording_ratio(room, ratio), expected);
}

Test(wording, a_ratio_has_two_digits_and_three_next_to_1)
{
    ratio_reads(1, "1x");
    ratio_reads(1.049, "1.05x");
    ratio_reads(0.5, "0.50x");
    ratio_reads(1.99, "1.99x");
    ratio_reads(1.9999, "2.0x");
    ratio_reads(9.94, "9.9x");
    ratio_reads(9.96, "10x");
    ratio_reads(99.4, "99x");
    ratio_reads(99.6, "100x");
    ratio_reads(2345, "2,300x");
    ratio_reads(2355, "2,400x");
    ratio_reads(999999, "1,000,000x");
    ratio_reads(4.1e14, "410,000,000,000,000x");
    ratio_reads(1e300, "1.0e+300x");
}

static struct pace_law law_of(enum pace_class first, enum pace_class second)
{
    struct pace_law law = {.fitted = true};

    law.fit.best = first;
    law.fit.in_set[first] = true;
    law.fit.in_set[second] = second != PACE_NO_CLAIM;
    law.fit.exponent = 1.44;
    return law;
}

static void law_reads(struct pace_law law, const char *expected)
{
    char room[PACE_WORDING_ROOM];

    cr_assert_str_eq(pace_wording_law(room, &law), expected);
}

Test(wording, a_law_is_named_as_far_as_it_is_known)
{
    struct pace_law law = law_of(PACE_N, PACE_N_LOG_N);
    char room[PACE_WORDING_ROOM] = "old";

    law_reads(law_of(PACE_N_SQUARED, PACE_NO_CLAIM), "n^2");
    law_reads(law_of(PACE_CONSTANT, PACE_NO_CLAIM), "constant");
    law_reads(law, "n or n log n");
    law.fit.in_set[PACE_SQRT_N] = true;
    law_reads(law, "n^1.4");
    law.fitted = false;
    law_reads(law, "");
    cr_assert_str_eq(pace_wording_law(room, NULL), "");
}

Test(wording, an_exponential_law_has_its_base)
{
    struct pace_law law = law_of(PACE_C_TO_N, PACE_NO_CLAIM);

    law.fit.base = 2.0004;
    law_reads(law, "2^n");
    law.fit.base = 1.618;
    law_reads(law, "1.62^n");
    law.fit.base = 10;
    law_reads(law, "10^n");
    law.fit.base = 1.5;
    law_reads(law, "1.5^n");
    law.fit.base = 0;
    law_reads(law, "c^n");
}

static void label_reads(const char *text, size_t size, const char *expected)
{
    char room[80];

    memset(room, 'X', sizeof room);
    cr_assert_str_eq(pace_wording_label(room, size, text), expected);
    cr_assert_eq(room[size], 'X', "wrote beyond %zu bytes", size);
}

Test(wording, a_plain_label_stays)
{
    label_reads("closed form", 40, "closed form");
    label_reads("", 40, "");
    label_reads("{a_b^2} 100 % `x` $(x) \\n", 40, "{a_b^2} 100 % `x` $(x) \\n");
    label_reads("größer ≥ 𝄞", 40, "größer ≥ 𝄞");
}

Test(wording, a_label_is_one_line_without_control_characters)
{
    label_reads("a\nb\tc\rd\x1b[2Je\x7f", 40, "a b c d [2Je ");
    label_reads("say \"hi\"", 40, "say 'hi'");
    /* 0x9b as UTF-8: some terminals take it for ESC [ */
    label_reads("a\xc2\x9b"
                "b",
                40, "a b");
}

Test(wording, a_label_is_always_utf_8)
{
    label_reads("\xff\xfe", 40, "??");
    label_reads("cut \xe2\x82", 40, "cut ??");
    label_reads("\xc0\xaf", 40, "??");
    label_reads("\xed\xa0\x80", 40, "???");
    label_reads("\xf4\x90\x80\x80", 40, "????");
}

Test(wording, a_label_that_is_too_long_ends_in_dots)
{
    label_reads("1234567", 8, "1234567");
    label_reads("12345678", 8, "1234...");
    label_reads("123ß678", 8, "123...");
    label_reads("ßßßßß", 8, "ßß...");
}
