/*
 * The C library's share of the counted work.
 *
 * The compiler calls back in the blocks of the concept, not in those of the C
 * library: without a charge, a loop that appends with strcat looks linear.
 * Linked with --wrap=strcat (CHARGE in the Makefile), each call of strcat
 * becomes a call of __wrap_strcat, which charges 1 unit and 1 more for every
 * 8 bytes gone over, and __real_strcat is the C library's.  Sorting and
 * searching cost 1 and 1 per comparison, whose own blocks count as well; what
 * the C library moves meanwhile is in proportion and left out.
 *
 * malloc and its family are charged by interpose.c.  What is not listed here
 * (mathematics, numbers read and printed, files) is part of the block that
 * calls it.  A copy of a whole struct is, too, unless the compiler makes a
 * call of memcpy of it; its size does not depend on the input.
 *
 * Without --wrap nothing refers to this file, and it stays in the archive.
 */
#include "lib/measure/work.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UNIT_BYTES 8

/* NOLINTBEGIN(*-reserved-identifier,cert-dcl37-c,*-identifier-naming,
 * *-macro-parentheses): the linker chose the names. */
#define WRAPPED(name) __typeof__(name) __real_##name, __wrap_##name

WRAPPED(memcpy);
WRAPPED(memmove);
WRAPPED(memset);
WRAPPED(memcmp);
WRAPPED(memchr);
WRAPPED(strlen);
WRAPPED(strnlen);
WRAPPED(strcpy);
WRAPPED(strncpy);
WRAPPED(stpcpy);
WRAPPED(strcat);
WRAPPED(strncat);
WRAPPED(strcmp);
WRAPPED(strncmp);
WRAPPED(strchr);
WRAPPED(strrchr);
WRAPPED(strspn);
WRAPPED(strcspn);
WRAPPED(strpbrk);
WRAPPED(strstr);
WRAPPED(strtok);
WRAPPED(strtok_r);
WRAPPED(strdup);
WRAPPED(strndup);
WRAPPED(sprintf);
WRAPPED(snprintf);
WRAPPED(qsort);
WRAPPED(bsearch);

static void charge_bytes(size_t bytes)
{
    pace_work_charge(1 + bytes / UNIT_BYTES);
}

/* How many leading bytes two blocks of that size have in common. */
static size_t common_bytes(const char a[], const char b[], size_t size)
{
    size_t i = 0;

    while (i < size && a[i] == b[i]) {
        i++;
    }
    return i;
}

/* Up to the place found, or the whole string if there is none. */
static size_t bytes_searched(const char string[], const char *found)
{
    return found ? (size_t)(found - string) : __real_strlen(string);
}

void *__wrap_memcpy(void *to, const void *from, size_t size)
{
    charge_bytes(size);
    return __real_memcpy(to, from, size);
}

void *__wrap_memmove(void *to, const void *from, size_t size)
{
    charge_bytes(size);
    return __real_memmove(to, from, size);
}

void *__wrap_memset(void *block, int byte, size_t size)
{
    charge_bytes(size);
    return __real_memset(block, byte, size);
}

int __wrap_memcmp(const void *a, const void *b, size_t size)
{
    int order = __real_memcmp(a, b, size);

    charge_bytes(order ? common_bytes(a, b, size) : size);
    return order;
}

void *__wrap_memchr(const void *block, int byte, size_t size)
{
    char *found = __real_memchr(block, byte, size);

    charge_bytes(found ? (size_t)(found - (const char *)block) : size);
    return found;
}

size_t __wrap_strlen(const char *string)
{
    size_t length = __real_strlen(string);

    charge_bytes(length);
    return length;
}

size_t __wrap_strnlen(const char *string, size_t limit)
{
    size_t length = __real_strnlen(string, limit);

    charge_bytes(length);
    return length;
}

char *__wrap_strcpy(char *to, const char *from)
{
    charge_bytes(__real_strlen(from));
    return __real_strcpy(to, from);
}

/* Goes over all of the target: what the string leaves is filled with 0. */
char *__wrap_strncpy(char *to, const char *from, size_t size)
{
    charge_bytes(size);
    return __real_strncpy(to, from, size);
}

char *__wrap_stpcpy(char *to, const char *from)
{
    char *end = __real_stpcpy(to, from);

    charge_bytes((size_t)(end - to));
    return end;
}

char *__wrap_strcat(char *to, const char *from)
{
    charge_bytes(__real_strlen(to) + __real_strlen(from));
    return __real_strcat(to, from);
}

char *__wrap_strncat(char *to, const char *from, size_t limit)
{
    charge_bytes(__real_strlen(to) + __real_strnlen(from, limit));
    return __real_strncat(to, from, limit);
}

int __wrap_strcmp(const char *a, const char *b)
{
    int order = __real_strcmp(a, b);

    charge_bytes(order ? common_bytes(a, b, SIZE_MAX) : __real_strlen(a));
    return order;
}

int __wrap_strncmp(const char *a, const char *b, size_t limit)
{
    int order = __real_strncmp(a, b, limit);

    charge_bytes(order ? common_bytes(a, b, limit) : __real_strnlen(a, limit));
    return order;
}

char *__wrap_strchr(const char *string, int byte)
{
    char *found = __real_strchr(string, byte);

    charge_bytes(bytes_searched(string, found));
    return found;
}

char *__wrap_strrchr(const char *string, int byte)
{
    charge_bytes(__real_strlen(string));
    return __real_strrchr(string, byte);
}

size_t __wrap_strspn(const char *string, const char *set)
{
    size_t length = __real_strspn(string, set);

    charge_bytes(length + __real_strlen(set));
    return length;
}

size_t __wrap_strcspn(const char *string, const char *set)
{
    size_t length = __real_strcspn(string, set);

    charge_bytes(length + __real_strlen(set));
    return length;
}

char *__wrap_strpbrk(const char *string, const char *set)
{
    char *found = __real_strpbrk(string, set);

    charge_bytes(bytes_searched(string, found) + __real_strlen(set));
    return found;
}

char *__wrap_strstr(const char *string, const char *part)
{
    char *found = __real_strstr(string, part);

    charge_bytes(bytes_searched(string, found) + __real_strlen(part));
    return found;
}

char *__wrap_strtok_r(char *string, const char *set, char **rest)
{
    const char *start = string ? string : *rest;
    size_t skipped = start ? __real_strspn(start, set) : 0;
    size_t token = start ? __real_strcspn(start + skipped, set) : 0;

    charge_bytes(skipped + token + __real_strlen(set));
    return __real_strtok_r(string, set, rest);
}

char *__wrap_strtok(char *string, const char *set)
{
    static char *rest;

    return __wrap_strtok_r(string, set, &rest);
}

/* The two that allocate do so here, where tests can refuse it. */
char *__wrap_strndup(const char *string, size_t limit)
{
    size_t length = __real_strnlen(string, limit);
    char *copy = malloc(length + 1);

    charge_bytes(length);
    if (copy) {
        __real_memcpy(copy, string, length);
        copy[length] = '\0';
    }
    return copy;
}

char *__wrap_strdup(const char *string)
{
    return __wrap_strndup(string, SIZE_MAX - 1);
}

static int charge_printed(int length)
{
    charge_bytes(length > 0 ? (size_t)length : 0);
    return length;
}

int __wrap_sprintf(char *to, const char *format, ...)
{
    va_list values;
    int length;

    va_start(values, format);
    length = vsprintf(to, format, values);
    va_end(values);
    return charge_printed(length);
}

int __wrap_snprintf(char *to, size_t size, const char *format, ...)
{
    va_list values;
    int length;

    va_start(values, format);
    length = vsnprintf(to, size, format, values);
    va_end(values);
    return charge_printed(length);
}

/* The comparison that the C library is to make, through charge_compare. */
static _Thread_local int (*compare_items)(const void *, const void *);

static int charge_compare(const void *a, const void *b)
{
    pace_work_charge(1);
    return compare_items(a, b);
}

/* A comparison may itself sort or search: the outer one comes back after. */
void __wrap_qsort(void *items, size_t count, size_t size,
                  int (*compare)(const void *, const void *))
{
    int (*outer)(const void *, const void *) = compare_items;

    pace_work_charge(1);
    compare_items = compare;
    __real_qsort(items, count, size, charge_compare);
    compare_items = outer;
}

void *__wrap_bsearch(const void *key, const void *items, size_t count,
                     size_t size, int (*compare)(const void *, const void *))
{
    int (*outer)(const void *, const void *) = compare_items;
    void *found;

    pace_work_charge(1);
    compare_items = compare;
    found = __real_bsearch(key, items, count, size, charge_compare);
    compare_items = outer;
    return found;
}
/* NOLINTEND(*-reserved-identifier,cert-dcl37-c,*-identifier-naming,
 * *-macro-parentheses) */
