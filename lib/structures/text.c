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

static char *put_pair(char *to, size_t below_100)
{
    memcpy(to, &pairs[2 * below_100], 2);
    return to + 2;
}

static char *put_four(char *to, unsigned below_10000)
{
    return put_pair(put_pair(to, below_10000 / 100), below_10000 % 100);
}

/* The first digits, without leading zeros. */
static char *put_first(char *to, unsigned below_10000)
{
    unsigned first = below_10000;

    if (below_10000 >= 100) {
        first /= 100;
    }
    if (first >= 10) {
        to = put_pair(to, first);
    } else {
        *to++ = (char)('0' + first);
    }
    return below_10000 >= 100 ? put_pair(to, below_10000 % 100) : to;
}

static char *put_up_to_eight(char *to, uint32_t number)
{
    if (number < 10000) {
        return put_first(to, number);
    }
    return put_four(put_first(to, number / 10000), number % 10000);
}

/* From the left, eight digits a division of 64 bits: how many there are need
 * not be known before. */
static char *put_number(char *to, unsigned long long number)
{
    if (number < 100000000) {
        return put_up_to_eight(to, (uint32_t)number);
    }
    uint32_t last = (uint32_t)(number % 100000000);

    to = put_number(to, number / 100000000);
    return put_four(put_four(to, last / 10000), last % 10000);
}

enum pace_status pace_text_append_number(struct pace_text *text,
                                         unsigned long long number)
{
    enum pace_status status = pace_text_reserve(text, MOST_DIGITS);
    char *end;

    if (status) {
        return status;
    }
    end = put_number(text->bytes + text->length, number);
    *end = 0;
    text->length = (size_t)(end - text->bytes);
    return PACE_OK;
}

void pace_text_clear(struct pace_text *text)
{
    text->length = 0;
    if (text->bytes) {
        text->bytes[0] = 0;
    }
}
