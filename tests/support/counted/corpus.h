#ifndef TESTS_CORPUS_H
#define TESTS_CORPUS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Functions whose growth is known, built as the concepts are for counting.
 * Each takes a struct corpus, so that pace_work_run can call it.
 */
struct corpus {
    size_t n;
    char *text; /* room for n + 1 bytes; the contents are the function's */
    char *copy; /* the same room */
    int *items; /* n numbers */
    uint64_t result;
};

void corpus_nothing(void *corpus);
void corpus_sum(void *corpus);             /* n */
void corpus_pairs(void *corpus);           /* n^2 */
void corpus_strcat(void *corpus);          /* n^2 */
void corpus_snprintf(void *corpus);        /* n^2: append, formatted anew */
void corpus_strlen_loop(void *corpus);     /* n^2: in the condition */
void corpus_insert_front(void *corpus);    /* n^2: memmove */
void corpus_split(void *corpus);           /* n: strtok */
void corpus_sort(void *corpus);            /* n log n: qsort */
void corpus_search(void *corpus);          /* log n: bsearch */
void corpus_search_by_hand(void *corpus);  /* log n */
void corpus_endless(void *corpus);         /* counts in result */
void corpus_empty_endless(void *corpus);   /* a loop without a body */
void corpus_endless_compare(void *corpus); /* within qsort */
void corpus_one_call(void *corpus);        /* ends with one memset of n */
void corpus_tally(void *corpus);           /* n tallies of 2 */

#endif
