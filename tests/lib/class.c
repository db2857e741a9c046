#include "lib/measure/class.h"

#include <math.h>

#include <criterion/criterion.h>

Test(class, names_of_classes_can_be_read_back)
{
    for (int c = PACE_CONSTANT; c < PACE_CLASS_COUNT; c++) {
        enum pace_class class = PACE_NO_CLAIM;

        cr_assert_eq(
            pace_class_parse(pace_class_name((enum pace_class)c), &class),
            PACE_OK);
        cr_assert_eq((int)class, c);
    }
    cr_assert_str_eq(pace_class_name(PACE_N_LOG_N), "n log n");
    cr_assert_str_eq(pace_class_name(PACE_C_TO_N), "c^n");
    cr_assert_str_empty(pace_class_name(PACE_NO_CLAIM));
    cr_assert_str_empty(pace_class_name((enum pace_class)77));
}

Test(class, no_other_text_is_a_class)
{
    static const char *const texts[] = {"",     "2",    "n2",  "N",
                                        " n",   "n ",   "n^4", "n log",
                                        "logn", "O(n)", "2^n", "n^2\n"};

    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        enum pace_class class = PACE_N;

        cr_assert_eq(pace_class_parse(texts[i], &class), PACE_BAD_INPUT);
        cr_assert_eq(class, PACE_N);
    }
}

Test(class, values_of_the_classes)
{
    cr_assert_float_eq(pace_class_value(PACE_CONSTANT, 0, 1024), 1, 0);
    cr_assert_float_eq(pace_class_value(PACE_LOG_N, 0, 1024), 10, 1e-12);
    cr_assert_float_eq(pace_class_value(PACE_SQRT_N, 0, 1024), 32, 1e-12);
    cr_assert_float_eq(pace_class_value(PACE_N, 0, 1024), 1024, 0);
    cr_assert_float_eq(pace_class_value(PACE_N_LOG_N, 0, 1024), 10240, 1e-9);
    cr_assert_float_eq(pace_class_value(PACE_N_SQUARED, 0, 1000), 1e6, 0);
    cr_assert_float_eq(pace_class_value(PACE_N_CUBED, 0, 1000), 1e9, 0);
    cr_assert_float_eq(pace_class_value(PACE_C_TO_N, 3, 4), 81, 1e-12);
}

Test(class, a_logarithm_is_never_below_one)
{
    cr_assert_float_eq(pace_class_value(PACE_LOG_N, 0, 1), 1, 0);
    cr_assert_float_eq(pace_class_value(PACE_N_LOG_N, 0, 1), 1, 0);
}

Test(class, logarithms_of_values_do_not_overflow)
{
    cr_assert_float_eq(pace_class_log_value(PACE_N_CUBED, 0, 1e200),
                       600 * log(10), 1e-9);
    cr_assert_float_eq(pace_class_log_value(PACE_C_TO_N, log(2), 1e6),
                       1e6 * log(2), 1e-6);
    cr_assert_float_eq(pace_class_log_value(PACE_N_LOG_N, 0, 1024), log(10240),
                       1e-12);
    cr_assert_float_eq(pace_class_log_value(PACE_CONSTANT, 0, 1e-300), 0, 0);
}
