#include "lib/structures/text.h"

#include <stdlib.h>

#include "lib/structures/bits.h"

#define FIRST_CAPACITY 32

/* Of the largest unsigned long long, 64 bits wide: 18446744073709551615. */
#define MOST_DIGITS 20

/* How far ahead memory about to be written is fetched. */
#define AHEAD 512

/* To guess what many words take: every so many is looked at, and a longer one
 * taken for a short one, lest it stand for as many as long. */
#define GUESS_EVERY 64
#define GUESS_MOST  64

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

static size_t guess_total(const size_t sizes[], size_t count)
{
    size_t total = 0;

    for (size_t i = 0; i < count; i += GUESS_EVERY) {
        total += (sizes[i] < GUESS_MOST ? sizes[i] : GUESS_MOST) + 1;
    }
    return count < GUESS_EVERY ? 0 : total * GUESS_EVERY;
}

/*
 * With room guessed at first, a long text need not move to find it; adding up
 * all sizes would take a quarter of the time of the loop.  The loop works on a
 * copy of the text: what it read through a pointer, it would have to read again
 * after each byte written.
 */
enum pace_status pace_text_append_words(struct pace_text *text,
                                        const char *const words[],
                                        const size_t sizes[], size_t count,
                                        char end)
{
    const char ended[2] = {end, 0};
    struct pace_text made = *text;
    enum pace_status status = PACE_OK;
    size_t left = 0; /* room, less the final 0 */
    char *to;

    if (count == 0) {
        return PACE_OK;
    }
    /* If there is no memory for a guess, there may be for what is needed. */
    if (pace_text_reserve(&made, guess_total(sizes, count)) &&
        pace_text_reserve(&made, sizes[0])) {
        return PACE_NO_MEMORY;
    }
    to = made.bytes + made.length;
    for (size_t i = 0; i < count; i++) {
        size_t size = sizes[i];

        if (size >= left) {
            made.length = (size_t)(to - made.bytes);
            status = pace_text_reserve(&made, size + (size < SIZE_MAX));
            to = made.bytes + (status ? text->length : made.length);
            left = made.capacity - made.length - 1;
        }
        if (status) {
            break;
        }
        PACE_BITS_PREFETCH(to + AHEAD);
        pace_text_copy(to, words[i], size);
        memcpy(to + size, ended, sizeof ended);
        to += size + 1;
        left -= size + 1;
    }
    *to = 0;
    made.length = (size_t)(to - made.bytes);
    *text = made;
    return status;
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
