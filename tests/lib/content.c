#include "lib/demo/content.h"

#include <criterion/criterion.h>

#include "lib/demo/demo.h"
#include "tests/support/oom.h"

static enum pace_status read_text(size_t size, size_t limit,
                                  struct pace_content *text)
{
    FILE *stream = tmpfile();
    enum pace_status status;

    cr_assert_not_null(stream);
    for (size_t i = 0; i < size; i++) {
        putc('x', stream);
    }
    rewind(stream);
    status = pace_content_read(stream, limit, text);
    fclose(stream);
    return status;
}

Test(content, any_size_up_to_the_limit_is_read)
{
    static const size_t sizes[] = {0, 1, 4095, 4096, 4097, 8192, 8193, 100000};

    for (size_t i = 0; i < PACE_COUNT(sizes); i++) {
        struct pace_content text = {0};

        cr_assert_eq(read_text(sizes[i], sizes[i], &text), PACE_OK);
        cr_assert_eq(text.size, sizes[i]);
        cr_assert_eq(text.bytes[text.size], '\0');
        pace_content_release(&text);
    }
}

Test(content, a_larger_one_is_refused)
{
    static const size_t sizes[] = {1, 4096, 4097, 8192, 8193, 100000};
    struct pace_content text = {.size = 77};
    long live = oom_live_blocks();

    for (size_t i = 0; i < PACE_COUNT(sizes); i++) {
        cr_assert_eq(read_text(sizes[i], sizes[i] - 1, &text),
                     PACE_OVER_BUDGET);
        cr_assert_eq(text.size, 77);
        cr_assert_eq(oom_live_blocks(), live);
    }
}

Test(content, an_endless_one_is_refused)
{
    struct pace_content text;
    FILE *stream = fopen("/dev/zero", "r");

    cr_assert_not_null(stream);
    cr_assert_eq(pace_content_read(stream, 1000000, &text), PACE_OVER_BUDGET);
    fclose(stream);
}

Test(content, columns_stand_between_blanks)
{
    struct pace_slice columns[2] = {{NULL, 0}, {NULL, 0}};
    struct pace_slice line = {"  ab\tc  def ", 12};

    cr_assert_eq(pace_slice_split(line, columns, 2), 3);
    cr_assert_eq(columns[0].start, line.start + 2);
    cr_assert_eq(columns[0].bytes, 2);
    cr_assert_eq(columns[1].start, line.start + 5);
    cr_assert_eq(columns[1].bytes, 1);
    line.bytes = 3;
    cr_assert_eq(pace_slice_split(line, columns, 2), 1);
    cr_assert_eq(columns[0].bytes, 1, "not beyond the line's end");
    line.bytes = 2;
    cr_assert_eq(pace_slice_split(line, columns, 2), 0);
    line.bytes = 0;
    cr_assert_eq(pace_slice_split(line, columns, 2), 0);
}
