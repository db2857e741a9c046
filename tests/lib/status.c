#include "lib/measure/status.h"

#include <criterion/criterion.h>

Test(status, every_failure_has_a_text_and_an_exit_status)
{
    cr_assert_eq(pace_status_exit(PACE_OK), 0);
    for (int s = PACE_NO_MEMORY; s <= PACE_UNAVAILABLE; s++) {
        cr_assert_str_not_empty(pace_status_text((enum pace_status)s));
        cr_assert_neq(pace_status_exit((enum pace_status)s), 0);
    }
}

Test(status, a_number_that_is_no_status_still_has_a_text)
{
    cr_assert_str_eq(pace_status_text((enum pace_status)999), "unknown status");
    cr_assert_eq(pace_status_exit((enum pace_status)999), 1);
}
