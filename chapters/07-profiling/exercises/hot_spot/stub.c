#include "hot_spot.h"

struct hot_place hot_spot(const struct hot_tables *tables)
{
    (void)tables;
    return (struct hot_place){NULL, 0}; /* Your turn. */
}
