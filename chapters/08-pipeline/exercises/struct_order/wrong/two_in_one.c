/*
 * You put kind and quality into one byte: half of each is lost, and nothing is
 * won, for with a byte for each the structure takes 16 bytes as well.
 */
#include "struct_order.h"

#include <stdlib.h>

struct reading {
    int64_t microvolts;
    uint32_t station;
    uint8_t kind_and_quality;
};

size_t readings_bytes(size_t count)
{
    return count * sizeof(struct reading);
}

struct reading *readings_new(const struct reading_facts facts[], size_t count)
{
    struct reading *readings = malloc(readings_bytes(count));

    for (size_t i = 0; readings && i < count; i++) {
        readings[i].microvolts = facts[i].microvolts;
        readings[i].station = (uint32_t)facts[i].station;
        readings[i].kind_and_quality =
            (uint8_t)(facts[i].kind << 4 | (facts[i].quality & 15));
    }
    return readings;
}

struct reading_facts readings_at(const struct reading *readings, size_t index)
{
    const struct reading *reading = &readings[index];

    return (struct reading_facts){
        reading->kind_and_quality >> 4, reading->microvolts,
        reading->kind_and_quality & 15, reading->station};
}
