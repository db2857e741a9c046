#include "lib/structures/text.h"

#include <stdlib.h>

#define FIRST_CAPACITY 32

/* Of the largest unsigned long long, 64 bits wide: 18446744073709551615. */
#define MOST_DIGITS 20

struct pace_text pace_text_grown(struct pace_text text, size_t size)
{
    const struct pace_text none = {0};
    size_t capacity = text.capacity ? text.capacity : FIRST_CAPACITY;

    if (size >= SIZE_MAX / 2 - text.length) {
        return none;
    }
    while (capacity <= text.length + size) {
        capacity *= 2;
    }
    text.bytes = realloc(text.bytes, capacity);
    if (!text.bytes) {
        return none;
    }
    text.bytes[text.length] = 0;
    text.capacity = capacity;
    return text;
}

/* Two digits at a time halve the divisions, which are what takes long. */
static const char pairs[] = "00010203040506070809"
                            "10111213141516171819"
                            "20212223242526272829"
                            "30313233343536373839"
                            "40414243444546474849"
                            "50515253545556575859"
                            "60616263646566676869"
                            "70717273747576777879"
                            "80818283848586878889"
                            "90919293949596979899";

static unsigned digits_of(unsigned long long number)
{
    unsigned digits = 1;

    while (number >= 10000) {
        number /= 10000;
        digits += 4;
    }
    return digits + (number >= 10) + (number >= 100) + (number >= 1000);
}

enum pace_status pace_text_append_number(struct pace_text *text,
                                         unsigned long long number)
{
    enum pace_status status = pace_text_reserve(text, MOST_DIGITS);
    char *end;

    if (status) {
        return status;
    }
    text->length += digits_of(number);
    end = text->bytes + text->length;
    *end = 0;
    while (number >= 100) {
        end -= 2;
        memcpy(end, &pairs[number % 100 * 2], 2);
        number /= 100;
    }
    if (number >= 10) {
        memcpy(end - 2, &pairs[number * 2], 2);
    } else {
        end[-1] = (char)('0' + number);
    }
    return PACE_OK;
}

void pace_text_clear(struct pace_text *text)
{
    text->length = 0;
    if (text->bytes) {
        text->bytes[0] = 0;
    }
}
