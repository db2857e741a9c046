#include "lib/class/card.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int pace_card_is_time(const struct pace_card_row *row)
{
    return strcmp(row->unit, "ns") == 0;
}

int pace_card_row_order(const void *a, const void *b)
{
    const struct pace_card_row *x = a;
    const struct pace_card_row *y = b;
    int order = strcmp(x->demo, y->demo);

    order = order ? order : strcmp(x->variant, y->variant);
    order = order ? order : strcmp(x->meter, y->meter);
    return order ? order : (x->n > y->n) - (x->n < y->n);
}

int pace_card_same(const struct pace_card *a, const struct pace_card *b)
{
    if (a->count != b->count) {
        return false;
    }
    for (size_t i = 0; i < a->count; i++) {
        if (pace_card_row_order(&a->rows[i], &b->rows[i]) != 0 ||
            a->rows[i].value != b->rows[i].value) {
            return false;
        }
    }
    return true;
}

static bool take_name(const json_t *json, char room[PACE_CARD_NAME_ROOM])
{
    const char *text = json_string_value(json);
    size_t length = text ? strlen(text) : 0;

    if (length == 0 || length >= PACE_CARD_NAME_ROOM) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if (!isalnum((unsigned char)text[i]) && !strchr("_.-/%", text[i])) {
            return false;
        }
    }
    memcpy(room, text, length + 1);
    return true;
}

static bool take_number(const json_t *json, double *number)
{
    *number = json_number_value(json);
    return json_is_number(json) && isfinite(*number) && *number >= 0;
}

static bool take_row(const json_t *json, struct pace_card_row *row)
{
    return json_array_size(json) == 6 &&
           take_name(json_array_get(json, 0), row->demo) &&
           take_name(json_array_get(json, 1), row->variant) &&
           take_number(json_array_get(json, 2), &row->n) &&
           take_name(json_array_get(json, 3), row->meter) &&
           take_name(json_array_get(json, 4), row->unit) &&
           take_number(json_array_get(json, 5), &row->value);
}

/* A text from outside, fit for a terminal. */
static void plain(char *room, size_t size, const char *text)
{
    size_t at = 0;

    for (; *text && at + 1 < size; text++) {
        room[at++] = (char)(isprint((unsigned char)*text) ? *text : '?');
    }
    room[at] = '\0';
}

static void describe(const json_t *json, struct pace_card *card)
{
    char text[sizeof card->machine];
    const char *cpu = NULL;
    const char *compiler = NULL;
    int cores = 0;

    json_unpack((json_t *)json, "{s?s, s?s, s?i}", "cpu", &cpu, "compiler",
                &compiler, "cores", &cores);
    snprintf(text, sizeof text, "%s, %d %s; %s",
             cpu && *cpu ? cpu : "unknown CPU", cores,
             cores == 1 ? "core" : "cores",
             compiler && *compiler ? compiler : "unknown compiler");
    plain(card->machine, sizeof card->machine, text);
}

static enum pace_status refuse(char *reason, size_t size, const char *why)
{
    snprintf(reason, size, "%s", why);
    return PACE_BAD_INPUT;
}

static enum pace_status understand(const json_t *json, struct pace_card *card,
                                   char *reason, size_t reason_size)
{
    const json_t *schema = json_object_get(json, "schema");
    const json_t *rows = json_object_get(json, "rows");
    const char *kind = json_string_value(json_object_get(json, "card"));
    size_t count = json_array_size(rows);

    if (!kind || strcmp(kind, "pace") != 0 || !json_is_integer(schema)) {
        return refuse(reason, reason_size, "is no card of Pace");
    }
    if (json_integer_value(schema) != PACE_CARD_SCHEMA) {
        snprintf(reason, reason_size,
                 "has schema %lld, not %d: make it again with this version",
                 (long long)json_integer_value(schema), PACE_CARD_SCHEMA);
        return PACE_BAD_INPUT;
    }
    if (count == 0 || count > PACE_CARD_MOST_ROWS) {
        return refuse(reason, reason_size,
                      count ? "has too many rows" : "has no rows");
    }
    card->rows = malloc(count * sizeof *card->rows);
    if (!card->rows) {
        return PACE_NO_MEMORY;
    }
    for (; card->count < count; card->count++) {
        if (!take_row(json_array_get(rows, card->count),
                      &card->rows[card->count])) {
            snprintf(reason, reason_size, "has a damaged row, number %zu",
                     card->count + 1);
            return PACE_BAD_INPUT;
        }
    }
    qsort(card->rows, count, sizeof *card->rows, pace_card_row_order);
    for (size_t i = 1; i < count; i++) {
        if (pace_card_row_order(&card->rows[i - 1], &card->rows[i]) == 0) {
            return refuse(reason, reason_size, "says one thing twice");
        }
    }
    describe(json_object_get(json, "machine"), card);
    return PACE_OK;
}

enum pace_status pace_card_read(const char *path, struct pace_card *card,
                                char *reason, size_t reason_size)
{
    struct pace_card read = {0};
    const char *slash = strrchr(path, '/');
    json_error_t error;
    struct stat facts;
    enum pace_status status;
    json_t *json;

    if (stat(path, &facts) != 0) {
        refuse(reason, reason_size, strerror(errno));
        return PACE_CANNOT_READ;
    }
    if (!S_ISREG(facts.st_mode)) {
        return refuse(reason, reason_size, "is no file");
    }
    if ((size_t)facts.st_size > PACE_CARD_MOST_BYTES) {
        return refuse(reason, reason_size, "is too large for a card");
    }
    json = json_load_file(path, 0, &error);
    if (!json) {
        snprintf(reason, reason_size, "is no JSON (line %d)", error.line);
        return PACE_BAD_INPUT;
    }
    plain(read.name, sizeof read.name, slash ? slash + 1 : path);
    status = understand(json, &read, reason, reason_size);
    json_decref(json);
    if (status) {
        pace_card_release(&read);
        return status;
    }
    *card = read;
    return PACE_OK;
}

void pace_card_release(struct pace_card *card)
{
    free(card->rows);
    *card = (struct pace_card){0};
}
