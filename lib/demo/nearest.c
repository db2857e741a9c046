#include "lib/demo/nearest.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Longer names are met in no option and no C function that people type. */
#define MAX_LENGTH ((size_t)127)

static bool same_letter(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/*
 * Edit distance with swaps of neighbours (optimal string alignment), row by
 * row: row i, column j is the distance of the first i letters of a from the
 * first j of b.  Three rows are enough, as a swap looks two rows back.
 */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][MAX_LENGTH + 1];
    size_t a_length = strlen(a);
    size_t b_length = strlen(b);

    for (size_t j = 0; j <= b_length; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a_length; i++) {
        const size_t *above = rows[(i - 1) % 3];
        const size_t *two_above = rows[(i + 1) % 3];
        size_t *row = rows[i % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t changed =
                above[j - 1] + (same_letter(a[i - 1], b[j - 1]) ? 0 : 1);

            row[j] = smallest(above[j] + 1, row[j - 1] + 1, changed);
            if (i > 1 && j > 1 && same_letter(a[i - 1], b[j - 2]) &&
                same_letter(a[i - 2], b[j - 1]) && two_above[j - 2] < row[j]) {
                row[j] = two_above[j - 2] + 1;
            }
        }
    }
    return rows[a_length % 3][b_length];
}

static bool begins(const char *name, const char *text)
{
    while (*text != '\0' && same_letter(*name, *text)) {
        name++;
        text++;
    }
    return *text == '\0';
}

const char *pace_nearest(const char *text, const char *const names[],
                         size_t count)
{
    size_t length = strlen(text);
    size_t least = SIZE_MAX;
    const char *nearest = NULL;

    for (size_t i = 0; length <= MAX_LENGTH && i < count; i++) {
        size_t name_length = names[i] ? strlen(names[i]) : SIZE_MAX;
        size_t longer = name_length > length ? name_length : length;
        size_t changes;

        if (name_length > MAX_LENGTH) {
            continue;
        }
        changes = distance(text, names[i]);
        if (changes <= longer / 3 && changes < least) {
            least = changes;
            nearest = names[i];
        }
    }
    for (size_t i = 0; !nearest && length > 0 && i < count; i++) {
        if (names[i] && begins(names[i], text)) {
            nearest = names[i];
        }
    }
    return nearest;
}
