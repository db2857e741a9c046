#include "lib/demo/effect.h"

#include <criterion/criterion.h>

Test(effect, is_visible_from_a_fifth_on)
{
    cr_assert_eq(pace_effect_of(0.5), PACE_EFFECT_NOT_VISIBLE);
    cr_assert_eq(pace_effect_of(1.049), PACE_EFFECT_NOT_VISIBLE);
    cr_assert_eq(pace_effect_of(1.051), PACE_EFFECT_WEAK);
    cr_assert_eq(pace_effect_of(1.199), PACE_EFFECT_WEAK);
    cr_assert_eq(pace_effect_of(1.201), PACE_EFFECT_VISIBLE);
    cr_assert_eq(pace_effect_of(5000), PACE_EFFECT_VISIBLE);
    cr_assert_str_eq(pace_effect_name(PACE_EFFECT_NOT_VISIBLE), "not visible");
    cr_assert_str_eq(pace_effect_name(PACE_EFFECT_WEAK), "weak");
    cr_assert_str_eq(pace_effect_name(PACE_EFFECT_VISIBLE), "visible");
}
