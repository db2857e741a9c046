#ifndef LOOKUP_EXHIBIT_H
#define LOOKUP_EXHIBIT_H

#include "demos/lookup/lookup.h"
#include "lib/demo/demo.h"

/*
 * The reader's own arrays at size n: the first n of one file and as large a
 * part of the other, or of one file its first half against its second.  They
 * point into the records.
 */
struct lookup_arrays lookup_of_records(const struct pace_records records[],
                                       size_t n);

/* From which n on a hash set is faster than a search for each, and how much of
 * the reader's own arrays is common. */
enum pace_status lookup_exhibit(const struct pace_exhibit *exhibit);

#endif
