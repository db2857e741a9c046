#include "lib/demo/sizes.h"

#include <stdbool.h>
#include <string.h>

#include "lib/demo/number.h"

/* More digits than any size has. */
#define NUMBER_BYTES ((size_t)32)

#define IS_NO_SIZE "is not a whole number from 1 to 1000G"

/* Says what is wrong with a part of the text. */
static enum pace_status refuse(struct pace_sizes_fault *fault, const char *part,
                               size_t bytes, const char *what)
{
    *fault = (struct pace_sizes_fault){part, bytes, what};
    return PACE_BAD_INPUT;
}

/* Reads the number in the first bytes of text. */
static bool read_number(const char *text, size_t bytes, size_t low,
                        size_t *number)
{
    char digits[NUMBER_BYTES];
    uint64_t value;

    if (bytes >= sizeof digits) {
        return false;
    }
    memcpy(digits, text, bytes);
    digits[bytes] = '\0';
    if (pace_number_count(digits, low, PACE_MAX_SIZE, &value)) {
        return false;
    }
    *number = (size_t)value;
    return true;
}

static enum pace_status parse_list(const char *text,
                                   struct pace_sizes_fault *fault,
                                   struct pace_size_list *list)
{
    struct pace_size_list read = {.count = 0};
    const char *end = NULL;

    for (const char *part = text; !end || *end != '\0'; part = end + 1) {
        size_t bytes = strcspn(part, ",");
        size_t size;

        end = part + bytes;
        if (!read_number(part, bytes, 1, &size)) {
            return refuse(fault, part, bytes, IS_NO_SIZE);
        }
        if (read.count > 0 && size == read.items[read.count - 1]) {
            return refuse(fault, part, bytes, "is there twice");
        }
        if (read.count > 0 && size < read.items[read.count - 1]) {
            return refuse(fault, part, bytes, "comes after a larger size");
        }
        if (read.count == PACE_MAX_SIZES) {
            return refuse(fault, part, bytes, "is the 65th size, 64 at most");
        }
        read.items[read.count++] = size;
    }
    *list = read;
    return PACE_OK;
}

/* FIRST:LAST:xRATIO or FIRST:LAST:+STEP */
static enum pace_status parse_range(const char *text,
                                    struct pace_sizes_fault *fault,
                                    struct pace_size_list *list)
{
    size_t first_bytes = strcspn(text, ":");
    const char *last = text + first_bytes + 1;
    size_t last_bytes = strcspn(last, ":");
    const char *by = last[last_bytes] == ':' ? last + last_bytes + 1 : "";
    size_t by_bytes = strlen(by);
    struct pace_sizes sizes = {.first = 0};

    if (!read_number(text, first_bytes, 1, &sizes.first)) {
        return refuse(fault, text, first_bytes, IS_NO_SIZE);
    }
    if (!read_number(last, last_bytes, 1, &sizes.last)) {
        return refuse(fault, last, last_bytes, IS_NO_SIZE);
    }
    if (sizes.last < sizes.first) {
        return refuse(fault, text, strlen(text), "ends below its beginning");
    }
    if (*by == 'x' && !read_number(by + 1, by_bytes - 1, 2, &sizes.ratio)) {
        return refuse(fault, by, by_bytes, "is no ratio of at least 2, as x2");
    }
    if (*by == '+' && !read_number(by + 1, by_bytes - 1, 1, &sizes.step)) {
        return refuse(fault, by, by_bytes, "is no step, as +100");
    }
    if (sizes.ratio == 0 && sizes.step == 0) {
        return refuse(fault, text, strlen(text),
                      "does not end with a ratio or step, as :x2 or :+100");
    }
    if (pace_sizes_expand(&sizes, 0, list)) {
        return refuse(fault, text, strlen(text), "is more than 64 sizes");
    }
    return PACE_OK;
}

enum pace_status pace_sizes_parse(const char *text,
                                  struct pace_sizes_fault *fault,
                                  struct pace_size_list *list)
{
    if (*text == '\0') {
        return refuse(fault, text, 0, "holds no size");
    }
    return strchr(text, ':') ? parse_range(text, fault, list)
                             : parse_list(text, fault, list);
}

/* The size after this one; 0: it would be above last. */
static size_t next_size(const struct pace_sizes *sizes, size_t size,
                        size_t last)
{
    if (sizes->ratio > 0) {
        return size > last / sizes->ratio ? 0 : size * sizes->ratio;
    }
    return last - size < sizes->step ? 0 : size + sizes->step;
}

enum pace_status pace_sizes_expand(const struct pace_sizes *sizes, size_t max_n,
                                   struct pace_size_list *list)
{
    struct pace_size_list made = {.count = 0};
    size_t last = max_n > 0 && max_n < sizes->last ? max_n : sizes->last;
    size_t size = sizes->first;

    if (size == 0 || size > last || sizes->ratio == 1 ||
        (sizes->ratio > 0) == (sizes->step > 0)) {
        return PACE_BAD_INPUT;
    }
    for (; size > 0; size = next_size(sizes, size, last)) {
        if (made.count == PACE_MAX_SIZES) {
            return PACE_BAD_INPUT;
        }
        made.items[made.count++] = size;
    }
    *list = made;
    return PACE_OK;
}
