#ifndef JOIN_WORDS_H
#define JOIN_WORDS_H

#include <stddef.h>

/*
 * Words joined by a separator, with none behind the last.
 *
 * "a", "", "b" joined by ", " are "a, , b": an empty word is a word, too.
 *
 * words      count texts; not modified
 * count      0 or more; no words make an empty text
 * separator  a text of any length, also an empty one
 * result     a text that the caller frees; NULL: no memory
 * memory     one allocation, just as long as the result and its 0
 * cost       work that grows as n, where n is the length of the result
 */
char *join_words(const char *const words[], size_t count,
                 const char *separator);

#endif
