/*
 * You made the station narrower: large stations are lost, and still it is 24
 * bytes, for the holes are around the field of 8 bytes.
 */
#include "struct_order.h"

#include <stdlib.h>

struct reading {
    uint8_t kind;
    int64_t microvolts;
    uint8_t quality;
    uint16_t station;
};

size_t readings_bytes(size_t count)
{
    return count * sizeof(struct reading);
}

struct reading *readings_new(const struct reading_facts facts[], size_t count)
{
    struct reading *readings = malloc(readings_bytes(count));

    for (size_t i = 0; readings && i < count; i++) {
        readings[i].kind = (uint8_t)facts[i].kind;
        readings[i].microvolts = facts[i].microvolts;
        readings[i].quality = (uint8_t)facts[i].quality;
        readings[i].station = (uint16_t)facts[i].station;
    }
    return readings;
}

struct reading_facts readings_at(const struct reading *readings, size_t index)
{
    const struct reading *reading = &readings[index];

    return (struct reading_facts){reading->kind, reading->microvolts,
                                  reading->quality, reading->station};
}
