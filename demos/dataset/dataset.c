#include "demos/dataset/dataset.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "lib/measure/tally.h"

/* FNV-1a, 64 bits. */
#define CHECKSUM_START UINT64_C(14695981039346656037)
#define CHECKSUM_PRIME UINT64_C(1099511628211)

/* A root is shown in thousandths. */
#define THOUSAND 1000

size_t dataset_parse(const char *text, int64_t values[], size_t count)
{
    size_t parsed = 0;

    while (parsed < count && *text) {
        int64_t value = 0;

        while (*text != '\n') {
            PACE_TALLY(digits, 1);
            value = 10 * value + (*text - '0');
            text++;
        }
        text++;
        values[parsed++] = value;
    }
    return parsed;
}

void dataset_double(int64_t values[], size_t count)
{
    for (size_t i = 0; i < count; i++) {
        values[i] *= 2;
    }
}

int64_t dataset_sum(const int64_t values[], size_t count)
{
    int64_t sum = 0;

    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum;
}

size_t dataset_keep(const int64_t values[], size_t count, double roots[])
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (values[i] > DATASET_THRESHOLD) {
            PACE_TALLY(kept, 1);
            roots[kept] = sqrt((double)values[i]);
            kept++;
        }
    }
    return kept;
}

void dataset_describe(const double roots[], size_t count,
                      struct dataset_label labels[])
{
    for (size_t i = 0; i < count; i++) {
        unsigned thousandths = (unsigned)(roots[i] * THOUSAND);

        snprintf(labels[i].text, sizeof labels[i].text, "%u.%03u",
                 thousandths / THOUSAND, thousandths % THOUSAND);
    }
}

/* Writes the number's digits before end; returns where they begin. */
static char *digits_before(char *end, unsigned number)
{
    do {
        *--end = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return end;
}

void dataset_describe_digits(const double roots[], size_t count,
                             struct dataset_label labels[])
{
    for (size_t i = 0; i < count; i++) {
        unsigned thousandths = (unsigned)(roots[i] * THOUSAND);
        char digits[16];
        char *end = digits + sizeof digits;
        char *begin = digits_before(end, thousandths % THOUSAND + THOUSAND);
        char *text = labels[i].text;

        *begin = '.'; /* over the 1 of 1,000, which keeps leading zeros */
        begin = digits_before(begin, thousandths / THOUSAND);
        while (begin < end) {
            *text++ = *begin++;
        }
        *text = '\0';
    }
}

uint64_t dataset_checksum(const struct dataset_label labels[], size_t count)
{
    uint64_t checksum = CHECKSUM_START;

    for (size_t i = 0; i < count; i++) {
        for (const char *c = labels[i].text; *c; c++) {
            checksum = (checksum ^ (unsigned char)*c) * CHECKSUM_PRIME;
        }
    }
    return checksum;
}

typedef void describe_fn(const double roots[], size_t count,
                         struct dataset_label labels[]);

static bool summarize(const char *text, size_t count, describe_fn *describe,
                      struct dataset_summary *summary)
{
    int64_t *values = malloc((count + 1) * sizeof *values);
    double *roots = malloc((count + 1) * sizeof *roots);
    struct dataset_label *labels = malloc((count + 1) * sizeof *labels);
    bool enough = values && roots && labels;

    if (enough) {
        size_t parsed = dataset_parse(text, values, count);

        dataset_double(values, parsed);
        summary->sum = dataset_sum(values, parsed);
        summary->kept = dataset_keep(values, parsed, roots);
        describe(roots, summary->kept, labels);
        summary->checksum = dataset_checksum(labels, summary->kept);
    }
    free(labels);
    free(roots);
    free(values);
    return enough;
}

bool dataset_plain(const char *text, size_t count,
                   struct dataset_summary *summary)
{
    return summarize(text, count, dataset_describe, summary);
}

bool dataset_digits(const char *text, size_t count,
                    struct dataset_summary *summary)
{
    return summarize(text, count, dataset_describe_digits, summary);
}
