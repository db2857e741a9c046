#ifndef LEAK_HUNT_H
#define LEAK_HUNT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A program that answers rightly and leaks in five places.
 *
 * The stub counts the words of a text that are distinct.  Find what it never
 * frees, and on which way through it; the answers are to stay as they are.
 *
 * text      words of the letters a to z, with any number of blanks between,
 *           before and behind; at most 100,000 characters
 * distinct  receives how many different words there are
 * result    false: a character that is neither letter nor blank, or out of
 *           memory; *distinct is then untouched
 * cost      whatever happens, nothing is allocated when it returns
 */
bool distinct_words(const char *text, size_t *distinct);

#endif
