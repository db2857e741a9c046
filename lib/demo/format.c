#include "lib/demo/format.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

struct unit {
    double size;
    const char *name;
};

char *pace_format_count(char room[PACE_FORMAT_ROOM], uint64_t value)
{
    char digits[PACE_FORMAT_ROOM];
    size_t length = (size_t)snprintf(digits, sizeof digits, "%llu",
                                     (unsigned long long)value);
    size_t out = 0;

    for (size_t i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0) {
            room[out++] = ',';
        }
        room[out++] = digits[i];
    }
    room[out] = '\0';
    return room;
}

char *pace_format_value(char room[PACE_FORMAT_ROOM], double value)
{
    bool whole = value >= 0 && value < 1e15 && value == floor(value);

    if (whole) {
        return pace_format_count(room, (uint64_t)value);
    }
    snprintf(room, PACE_FORMAT_ROOM, "%.3g", value);
    return room;
}

/* The largest unit that the value fills, three digits of it. */
static char *in_units(char room[PACE_FORMAT_ROOM], double value,
                      const struct unit units[], size_t count)
{
    size_t u = 0;

    /* 999.6 would be printed as 1000: it belongs to the next unit. */
    while (u + 1 < count && value * 1.0005 >= units[u + 1].size) {
        u++;
    }
    double scaled = value / units[u].size;
    int decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;

    if (u == 0 && scaled == floor(scaled)) {
        decimals = 0;
    }
    snprintf(room, PACE_FORMAT_ROOM, "%.*f %s", decimals, scaled,
             units[u].name);
    return room;
}

char *pace_format_ns(char room[PACE_FORMAT_ROOM], double ns)
{
    static const struct unit units[] = {
        {1, "ns"},  {1e3, "us"},   {1e6, "ms"},
        {1e9, "s"}, {60e9, "min"}, {3600e9, "h"},
    };

    return in_units(room, ns, units, sizeof units / sizeof units[0]);
}

char *pace_format_bytes(char room[PACE_FORMAT_ROOM], double bytes)
{
    static const struct unit units[] = {
        {1, "B"}, {1e3, "kB"}, {1e6, "MB"}, {1e9, "GB"}, {1e12, "TB"},
    };

    return in_units(room, bytes, units, sizeof units / sizeof units[0]);
}
