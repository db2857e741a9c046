#include "tests/support/counted/charges.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A single & instead of &&, which would be another block. */
#define CHARGE(name, holds)                                                    \
    static void name(void *context)                                            \
    {                                                                          \
        struct charge_context *c = context;                                    \
                                                                               \
        c->result = (holds);                                                   \
    }

CHARGE(memcpy_81, memcpy(c->room, c->y, 81) == c->room)
CHARGE(memmove_7, memmove(c->room + 1, c->room, 7) == c->room + 1)
CHARGE(memset_8, memset(c->room, 'z', 8) == c->room)
CHARGE(memcpy_0, memcpy(c->room, c->y, 0) == c->room)
CHARGE(memcmp_40, memcmp(c->x, c->y, 80) < 0)
CHARGE(memcmp_80, memcmp(c->x, c->room, 80) == 0)
CHARGE(memchr_40, (char *)memchr(c->y, 'y', 80) == c->y + 40)
CHARGE(memchr_80, memchr(c->x, 'y', 80) == NULL)
CHARGE(strlen_80, strlen(c->x) == 80)
CHARGE(strlen_0, strlen("") == 0)
CHARGE(strnlen_24, strnlen(c->x, 24) == 24)
CHARGE(strcpy_80, strcpy(c->room, c->y) == c->room)
CHARGE(strncpy_64, (strncpy(c->room, "ab", 64) == c->room) & !c->room[63])
CHARGE(stpcpy_80, stpcpy(c->room, c->y) == c->room + 80)
CHARGE(strcat_80_2, strcat(c->room, "ab") == c->room)
CHARGE(strncat_80_16, (strncat(c->room, c->x, 16) == c->room) & !c->room[96])
CHARGE(strcmp_40, strcmp(c->y, c->x) > 0)
CHARGE(strcmp_80, strcmp(c->x, c->room) == 0)
CHARGE(strncmp_24, strncmp(c->y, c->x, 24) == 0)
CHARGE(strncmp_40, strncmp(c->y, c->x, 41) > 0)
CHARGE(strchr_40, strchr(c->y, 'y') == c->y + 40)
CHARGE(strchr_80, strchr(c->x, 'y') == NULL)
CHARGE(strrchr_80, strrchr(c->y, 'y') == c->y + 40)
CHARGE(strspn_40_1, strspn(c->y, "x") == 40)
CHARGE(strcspn_40_2, strcspn(c->y, "yz") == 40)
CHARGE(strpbrk_40_1, strpbrk(c->y, "y") == c->y + 40)
CHARGE(strpbrk_80_1, strpbrk(c->x, "y") == NULL)
CHARGE(strstr_40_2, strstr(c->y, "yx") == c->y + 40)
CHARGE(strstr_80_2, strstr(c->x, "yx") == NULL)
CHARGE(sprintf_80, sprintf(c->room, "%s", c->y) == 80)
CHARGE(snprintf_80, (snprintf(c->room, 9, "%s", c->y) == 80) & !c->room[8])

/* 40 and 1 bytes, then 39 and 1; the last finds the end and 1 byte of set. */
static void strtok_thrice(void *context)
{
    struct charge_context *c = context;
    char *first = strtok(c->y, "y");
    char *second = strtok(NULL, "y");

    c->result = (first == c->y) & (second == c->y + 41) & !strtok(NULL, "y");
}

/* 8 and 1 bytes to skip, 72 bytes of the token, 1 byte of set. */
static void strtok_r_skips(void *context)
{
    struct charge_context *c = context;
    char *rest;

    memset(c->room, '.', 8);
    c->result = strtok_r(c->room, ".", &rest) == c->room + 8;
}

static void strdup_80(void *context)
{
    struct charge_context *c = context;
    char *copy = strdup(c->y);

    c->result = strcmp(copy, c->y) == 0;
    free(copy);
}

static void strndup_16(void *context)
{
    struct charge_context *c = context;
    char *copy = strndup(c->y, 16);

    c->result = strlen(copy) == 16;
    free(copy);
}

static void qsort_1(void *context)
{
    struct charge_context *c = context;

    qsort(c->x, 1, 1, c->compare);
    c->result = true;
}

static void qsort_2(void *context)
{
    struct charge_context *c = context;
    char items[2] = {'b', 'a'};

    qsort(items, 2, 1, c->compare);
    c->result = (items[0] == 'a') & (items[1] == 'b');
}

static void bsearch_0(void *context)
{
    struct charge_context *c = context;

    c->result = bsearch("x", c->x, 0, 1, c->compare) == NULL;
}

static void bsearch_3(void *context)
{
    struct charge_context *c = context;
    const char items[3] = {'a', 'b', 'c'};

    c->result = bsearch("b", items, 3, 1, c->compare) == items + 1;
}

const struct charge charges[] = {
    {"memcpy of 81 bytes", memcpy_81, 1 + 11},
    {"memmove of 7 bytes", memmove_7, 1 + 1},
    {"memset of 8 bytes", memset_8, 1 + 2},
    {"memcpy of nothing", memcpy_0, 1 + 1},
    {"memcmp of 80 bytes, 40 equal", memcmp_40, 1 + 6},
    {"memcmp of 80 equal bytes", memcmp_80, 1 + 11},
    {"memchr, found at 40", memchr_40, 1 + 6},
    {"memchr, not in 80", memchr_80, 1 + 11},
    {"strlen of 80 bytes", strlen_80, 1 + 11},
    {"strlen of nothing", strlen_0, 1 + 1},
    {"strnlen of 80 bytes, at most 24", strnlen_24, 1 + 4},
    {"strcpy of 80 bytes", strcpy_80, 1 + 11},
    {"strncpy of 2 bytes and 62 zeros", strncpy_64, 1 + 9},
    {"stpcpy of 80 bytes", stpcpy_80, 1 + 11},
    {"strcat of 2 bytes to 80", strcat_80_2, 1 + 11},
    {"strncat of 16 bytes to 80", strncat_80_16, 1 + 13},
    {"strcmp, 40 equal", strcmp_40, 1 + 6},
    {"strcmp, 80 equal", strcmp_80, 1 + 11},
    {"strncmp, 24 equal", strncmp_24, 1 + 4},
    {"strncmp, 40 equal", strncmp_40, 1 + 6},
    {"strchr, found at 40", strchr_40, 1 + 6},
    {"strchr, not in 80", strchr_80, 1 + 11},
    {"strrchr in 80", strrchr_80, 1 + 11},
    {"strspn, 40 of 1", strspn_40_1, 1 + 6},
    {"strcspn, 40 of 2", strcspn_40_2, 1 + 6},
    {"strpbrk, found at 40", strpbrk_40_1, 1 + 6},
    {"strpbrk, not in 80", strpbrk_80_1, 1 + 11},
    {"strstr of 2, found at 40", strstr_40_2, 1 + 6},
    {"strstr of 2, not in 80", strstr_80_2, 1 + 11},
    {"sprintf of 80 bytes", sprintf_80, 1 + 11},
    {"snprintf of 80 bytes into 9", snprintf_80, 1 + 11},
    {"strtok of two words", strtok_thrice, 1 + 6 + 6 + 1},
    {"strtok_r after 8 to skip", strtok_r_skips, 1 + 2 + 11},
    {"strdup of 80, strcmp", strdup_80, 1 + 11 + 11},
    {"strndup of 16, strlen", strndup_16, 1 + 3 + 3},
    {"qsort of one", qsort_1, 1 + 1},
    {"qsort of two", qsort_2, 1 + 1},
    {"bsearch in nothing", bsearch_0, 1 + 1},
    {"bsearch in three", bsearch_3, 1 + 1},
};
const size_t charge_count = sizeof charges / sizeof charges[0];
