#ifndef STRINGS_EXHIBIT_H
#define STRINGS_EXHIBIT_H

#include "lib/demo/demo.h"

/* No way that is n^2 is measured beyond so many words. */
#define STRINGS_MAX_SLOW 16000

/* The words of the chapter's question. */
#define STRINGS_ASKED 100000

/*
 * How long the text of 100,000 words is (of all the reader's own words, where
 * there are any), and how many bytes a copy for each of them would move; and
 * a picture of the bytes that each way goes over again (strings.again.csv).
 */
enum pace_status strings_exhibit(const struct pace_exhibit *exhibit);

#endif
