#ifndef DATASET_H
#define DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A small program to be profiled.  It reads records from text, a number per
 * line, doubles each, adds the doubles up, keeps those above 50 and writes a
 * label with the square root of each kept one.  Every phase is a function, so
 * that a profile has names to show.
 */

/* Doubles above this are kept. */
#define DATASET_THRESHOLD 50

/* The largest number in a record. */
#define DATASET_LARGEST 1000000000

/* "44.721": a square root with three decimals, cut off. */
struct dataset_label {
    char text[16];
};

struct dataset_summary {
    int64_t sum;       /* of the doubles */
    size_t kept;       /* doubles above the threshold */
    uint64_t checksum; /* of the labels' bytes */
};

/*
 * Reads at most count numbers from 0 to DATASET_LARGEST, each followed by a
 * newline.  Returns how many there were.
 */
size_t dataset_parse(const char *text, int64_t values[], size_t count);

void dataset_double(int64_t values[], size_t count);

int64_t dataset_sum(const int64_t values[], size_t count);

/* Writes the square roots of those kept; returns how many they are. */
size_t dataset_keep(const int64_t values[], size_t count, double roots[]);

/* Writes a label for each root, by snprintf. */
void dataset_describe(const double roots[], size_t count,
                      struct dataset_label labels[]);

/* The same labels, digit by digit: what the profile leads to. */
void dataset_describe_digits(const double roots[], size_t count,
                             struct dataset_label labels[]);

uint64_t dataset_checksum(const struct dataset_label labels[], size_t count);

/*
 * All phases, one after the other; the second with labels made digit by digit.
 *
 * text    count numbers, a line each
 * result  false: out of memory; *summary is then untouched
 * cost    O(n) time, 32 (n + 1) bytes of heap
 */
bool dataset_plain(const char *text, size_t count,
                   struct dataset_summary *summary);
bool dataset_digits(const char *text, size_t count,
                    struct dataset_summary *summary);

#endif
