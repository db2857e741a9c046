#include "leak_hunt.h"

#include <stdlib.h>
#include <string.h>

struct word {
    struct word *next;
    char *letters; /* a copy of its own */
};

static char *copy_of(const char *letters, size_t length)
{
    char *copy = malloc(length + 1);

    if (copy) {
        memcpy(copy, letters, length);
        copy[length] = '\0';
    }
    return copy;
}

static bool knows(const struct word *list, const char *letters)
{
    while (list && strcmp(list->letters, letters) != 0) {
        list = list->next;
    }
    return list != NULL;
}

/* Takes letters over, whatever comes of it. */
static bool add(struct word **list, char *letters)
{
    struct word *word;

    if (knows(*list, letters)) {
        free(letters);
        return true;
    }
    word = malloc(sizeof *word);
    if (!word) {
        free(letters);
        return false;
    }
    word->next = *list;
    word->letters = letters;
    *list = word;
    return true;
}

static size_t length_of(const struct word *list)
{
    size_t length = 0;

    for (; list; list = list->next) {
        length++;
    }
    return length;
}

static void release(struct word *list)
{
    while (list) {
        struct word *next = list->next;

        free(list->letters);
        free(list);
        list = next;
    }
}

static bool add_all(struct word **list, const char *text)
{
    for (text += strspn(text, " "); *text; text += strspn(text, " ")) {
        size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");
        char *letters = length > 0 ? copy_of(text, length) : NULL;

        if (!letters || !add(list, letters)) {
            return false;
        }
        text += length;
    }
    return true;
}

/* One way out, which every way through comes by. */
bool distinct_words(const char *text, size_t *distinct)
{
    struct word *list = NULL;
    bool added = add_all(&list, text);

    if (added) {
        *distinct = length_of(list);
    }
    release(list);
    return added;
}
