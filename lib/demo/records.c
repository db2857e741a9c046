#include "lib/demo/records.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lib/demo/content.h"
#include "lib/demo/number.h"
#include "lib/demo/quote.h"
#include "lib/measure/memory.h"

/* More digits than any number has. */
#define NUMBER_BYTES ((size_t)32)

/* A file of one-letter words needs 9 times its size beside itself, in
 * pointers and lengths: larger files are refused rather than die halfway. */
#define MEMORY_PER_BYTE 16
/* Where the machine does not tell its memory. */
#define FALLBACK_LIMIT_BYTES ((size_t)64 << 20)

/* The file while it is read. */
struct reader {
    const struct pace_demo *demo;
    const char *name; /* for messages */
    FILE *err;
    struct pace_content text;
};

const char *pace_records_hold(enum pace_input_kind kind)
{
    static const char *const texts[] = {
        [PACE_INPUT_NONE] = "nothing",
        [PACE_INPUT_NUMBERS] = "whole numbers, one per line",
        [PACE_INPUT_WORDS] = "words, one per line",
        [PACE_INPUT_ITEMS] = "capacity, lines \"weight value\"",
    };

    return texts[kind];
}

/* Begins the sentence about the line read last: "sums: x.txt, line 3: 'x7'" */
static void name_line(const struct reader *reader, struct pace_slice part)
{
    fprintf(reader->err, "%s: %s, line %zu: ", reader->demo->name, reader->name,
            reader->text.line);
    pace_quote(reader->err, part.start, part.bytes);
}

static void allowed(const struct pace_demo *demo, int64_t *low, int64_t *high)
{
    bool any = demo->input_low == 0 && demo->input_high == 0;

    *low = any ? INT64_MIN : demo->input_low;
    *high = any ? INT64_MAX : demo->input_high;
}

static enum pace_status parse_number(const struct reader *reader,
                                     struct pace_slice column, int64_t *number)
{
    char digits[NUMBER_BYTES];
    int64_t low;
    int64_t high;

    allowed(reader->demo, &low, &high);
    /* A 0 byte would end the text before its end. */
    if (column.bytes < sizeof digits &&
        !memchr(column.start, '\0', column.bytes)) {
        memcpy(digits, column.start, column.bytes);
        digits[column.bytes] = '\0';
        if (pace_number_integer(digits, low, high, number) == PACE_OK) {
            return PACE_OK;
        }
    }
    name_line(reader, column);
    fprintf(reader->err,
            " is not a whole number from %" PRId64 " to %" PRId64 "\n", low,
            high);
    return PACE_BAD_INPUT;
}

/* Reads a line of exactly count numbers; what they are is for messages. */
static enum pace_status parse_line(struct reader *reader, size_t count,
                                   const char *what, int64_t numbers[])
{
    struct pace_slice columns[2];
    struct pace_slice line = pace_content_next(&reader->text);
    size_t found = pace_slice_split(line, columns, count);
    enum pace_status status = PACE_OK;

    assert(count <= PACE_COUNT(columns));
    if (found != count) {
        name_line(reader, line);
        fprintf(reader->err, " holds %zu %s where %s should be\n", found,
                found == 1 ? "column" : "columns", what);
        return PACE_BAD_INPUT;
    }
    for (size_t i = 0; !status && i < count; i++) {
        status = parse_number(reader, columns[i], &numbers[i]);
    }
    return status;
}

static enum pace_status parse_numbers(struct reader *reader, size_t lines,
                                      struct pace_records *records)
{
    enum pace_status status = PACE_OK;

    records->count = lines;
    records->numbers = malloc(lines * sizeof records->numbers[0]);
    if (!records->numbers) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; !status && i < records->count; i++) {
        status = parse_line(reader, 1, "one number", &records->numbers[i]);
    }
    return status;
}

static enum pace_status parse_items(struct reader *reader, size_t lines,
                                    struct pace_records *records)
{
    enum pace_status status =
        parse_line(reader, 1, "the capacity alone", &records->first_number);

    if (status) {
        return status;
    }
    records->count = lines - 1;
    if (records->count == 0) {
        fprintf(reader->err,
                "%s: %s has a capacity, but no \"weight value\" lines\n",
                reader->demo->name, reader->name);
        return PACE_BAD_INPUT;
    }
    records->numbers = malloc(records->count * 2 * sizeof records->numbers[0]);
    if (!records->numbers) {
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; !status && i < records->count; i++) {
        status = parse_line(reader, 2, "a weight and a value",
                            &records->numbers[2 * i]);
    }
    return status;
}

/* The words stay where they were read: the first one is the block itself,
 * which pace_records_release relies on. */
static enum pace_status parse_words(struct reader *reader, size_t lines,
                                    struct pace_records *records)
{
    char **words = malloc(lines * sizeof words[0]);
    size_t *word_bytes = malloc(lines * sizeof word_bytes[0]);

    if (!words || !word_bytes) {
        free(words);
        free(word_bytes);
        return PACE_NO_MEMORY;
    }
    for (size_t i = 0; i < lines; i++) {
        char *word = reader->text.bytes + reader->text.at;
        struct pace_slice line = pace_content_next(&reader->text);

        word[line.bytes] = '\0';
        words[i] = word;
        word_bytes[i] = line.bytes;
    }
    *records = (struct pace_records){.kind = records->kind,
                                     .count = lines,
                                     .words = words,
                                     .word_bytes = word_bytes};
    reader->text = (struct pace_content){0}; /* it is the records' now */
    return PACE_OK;
}

static size_t size_limit(void)
{
    uint64_t limit = pace_memory_bytes() / MEMORY_PER_BYTE;

    if (limit == 0) {
        return FALLBACK_LIMIT_BYTES;
    }
    return limit < SIZE_MAX ? (size_t)limit : SIZE_MAX;
}

static enum pace_status read_text(struct reader *reader, const char *path)
{
    FILE *stream = stdin;
    enum pace_status status = PACE_CANNOT_READ;
    int error;

    if (strcmp(path, "-") != 0) {
        stream = fopen(path, "r");
    }
    if (stream) {
        status = pace_content_read(stream, size_limit(), &reader->text);
    }
    error = errno;
    if (stream && stream != stdin) {
        fclose(stream);
    }
    if (status == PACE_CANNOT_READ) {
        fprintf(reader->err, "%s: cannot read %s: %s\n", reader->demo->name,
                reader->name, strerror(error));
    }
    return status;
}

static enum pace_status parse(struct reader *reader,
                              struct pace_records *records)
{
    static enum pace_status (*const parsers[])(struct reader *, size_t,
                                               struct pace_records *) = {
        [PACE_INPUT_NUMBERS] = parse_numbers,
        [PACE_INPUT_WORDS] = parse_words,
        [PACE_INPUT_ITEMS] = parse_items,
    };

    size_t lines = pace_content_lines(&reader->text);

    if (lines == 0) {
        fprintf(reader->err, "%s: %s is empty, expected %s\n",
                reader->demo->name, reader->name,
                pace_records_hold(records->kind));
        return PACE_BAD_INPUT;
    }
    return parsers[records->kind](reader, lines, records);
}

enum pace_status pace_records_read(const struct pace_demo *demo,
                                   const char *path,
                                   struct pace_records *records, FILE *err)
{
    struct reader reader = {
        .demo = demo,
        .name = strcmp(path, "-") == 0 ? "standard input" : path,
        .err = err,
    };
    struct pace_records read = {.kind = demo->input};
    enum pace_status status;

    assert(demo->input != PACE_INPUT_NONE);
    status = read_text(&reader, path);
    if (!status) {
        status = parse(&reader, &read);
    }
    if (status == PACE_NO_MEMORY || status == PACE_OVER_BUDGET) {
        fprintf(err, "%s: %s does not fit into memory\n", demo->name,
                reader.name);
        status = PACE_NO_MEMORY;
    }
    pace_content_release(&reader.text);
    if (status) {
        pace_records_release(&read);
        return status;
    }
    *records = read;
    return PACE_OK;
}

void pace_records_release(struct pace_records *records)
{
    if (records->words) {
        free(records->words[0]);
    }
    free(records->words);
    free(records->word_bytes);
    free(records->numbers);
    *records = (struct pace_records){.kind = records->kind};
}
