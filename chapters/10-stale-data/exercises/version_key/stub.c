#include "version_key.h"

int64_t version_key(const struct version_shop *shop, uint32_t row)
{
    (void)shop;
    (void)row;
    return 0; /* Your turn. */
}
