#include <criterion/criterion.h>

#include "tests/support/exercise.h"

Test(struct_order, a_reading_takes_16_bytes)
{
    exercise_answers("bytes, count = 1", "16 bytes");
    exercise_answers("bytes, count = 3", "48 bytes");
    exercise_answers("bytes, count = 1000", "16000 bytes");
}

Test(struct_order, a_reading_is_read_back)
{
    exercise_answers("facts 1 2 3 4", "1 2 3 4");
    exercise_answers("facts 0 0 0 0", "0 0 0 0");
    exercise_answers("facts 1 2 3 4, 5 -6 7 8", "1 2 3 4, 5 -6 7 8");
}

Test(struct_order, microvolts_keep_64_bits)
{
    exercise_answers("facts 0 2147483648 0 0", "0 2147483648 0 0");
    exercise_answers("facts 0 9223372036854775807 0 0",
                     "0 9223372036854775807 0 0");
    exercise_answers("facts 0 -9223372036854775808 0 0",
                     "0 -9223372036854775808 0 0");
}

Test(struct_order, a_station_keeps_32_bits)
{
    exercise_answers("facts 0 0 0 65536", "0 0 0 65536");
    exercise_answers("facts 0 0 0 4294967295", "0 0 0 4294967295");
}

Test(struct_order, kind_and_quality_keep_8_bits_each)
{
    exercise_answers("facts 255 0 0 0", "255 0 0 0");
    exercise_answers("facts 16 0 17 0", "16 0 17 0");
    exercise_answers("facts 0 0 255 0", "0 0 255 0");
}

Test(struct_order, a_million_readings_take_16_million_bytes)
{
    exercise_peak_at_most("bytes, count = 1000000", 16000000);
}

Test(struct_order, refused_memory_is_reported)
{
    exercise_answers_or("facts 1 2 3 4", "1 2 3 4", "refused");
}
