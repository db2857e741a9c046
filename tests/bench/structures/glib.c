/* As GLib's documentation has it: a hash table used as a set; a hash table of
 * links in a queue for LRU; GString and GArray. */
#include "tests/bench/structures/ways.h"

#if defined(__has_include)
#if __has_include(<glib.h>)
#define HAVE_GLIB
#endif
#endif

#ifdef HAVE_GLIB
#include <glib.h>

static GHashTable *set_of(const struct bench_input *in)
{
    GHashTable *set = g_hash_table_new(g_direct_hash, g_direct_equal);

    for (size_t i = 0; i < in->count; i++) {
        g_hash_table_add(set, GSIZE_TO_POINTER(in->keys[i]));
    }
    return set;
}

static void *make_set(const struct bench_input *in)
{
    return set_of(in);
}

static void drop_set(void *made)
{
    g_hash_table_destroy(made);
}

static uint64_t build(void *made, const struct bench_input *in)
{
    GHashTable *set = set_of(in);
    uint64_t count = g_hash_table_size(set);

    (void)made;
    g_hash_table_destroy(set);
    return count;
}

static uint64_t ask(GHashTable *set, const uint64_t keys[], size_t count)
{
    uint64_t found = 0;

    for (size_t i = 0; i < count; i++) {
        found +=
            (uint64_t)g_hash_table_contains(set, GSIZE_TO_POINTER(keys[i]));
    }
    return found;
}

static uint64_t hit(void *made, const struct bench_input *in)
{
    return ask(made, in->asked, in->count);
}

static uint64_t miss(void *made, const struct bench_input *in)
{
    return ask(made, in->absent, in->count);
}

struct entry {
    uint64_t key;
    uint64_t value;
};

static uint64_t lru(void *made, const struct bench_input *in)
{
    GHashTable *links = g_hash_table_new(g_direct_hash, g_direct_equal);
    GQueue queue = G_QUEUE_INIT;
    uint64_t sum = 0;

    (void)made;
    for (size_t i = 0; i < in->count; i++) {
        gpointer key = GSIZE_TO_POINTER(in->requests[i]);
        GList *link = g_hash_table_lookup(links, key);
        struct entry *entry;

        if (link) {
            g_queue_unlink(&queue, link);
            g_queue_push_head_link(&queue, link);
            entry = link->data;
        } else {
            if (queue.length == in->capacity) {
                entry = g_queue_pop_tail(&queue);
                g_hash_table_remove(links, GSIZE_TO_POINTER(entry->key));
                g_free(entry);
            }
            entry = g_new(struct entry, 1);
            *entry = (struct entry){in->requests[i], ~in->requests[i]};
            g_queue_push_head(&queue, entry);
            g_hash_table_insert(links, key, queue.head);
        }
        sum += entry->value;
    }
    g_hash_table_destroy(links);
    g_queue_clear_full(&queue, g_free);
    return sum;
}

static uint64_t checksum(GString *text)
{
    uint64_t sum = text->len + (unsigned char)text->str[text->len / 2];

    g_string_free(text, TRUE);
    return sum;
}

static uint64_t join(void *made, const struct bench_input *in)
{
    GString *text = g_string_new(NULL);

    (void)made;
    for (size_t i = 0; i < in->count; i++) {
        g_string_append_len(text, in->words[i], (gssize)in->word_bytes[i]);
        g_string_append_c(text, '\n');
    }
    return checksum(text);
}

static uint64_t last_of(GArray *array)
{
    uint64_t sum =
        array->len + (uint64_t)g_array_index(array, gint64, array->len - 1);

    g_array_free(array, TRUE);
    return sum;
}

static uint64_t append(void *made, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    GArray *array = g_array_new(FALSE, FALSE, sizeof(gint64));

    (void)made;
    for (size_t i = 0; i < count; i++) {
        g_array_append_val(array, numbers[i]);
    }
    return last_of(array);
}

static uint64_t extend_by(size_t piece, const struct bench_input *in)
{
    const int64_t *numbers = in->numbers;
    size_t count = in->count;
    GArray *array = g_array_new(FALSE, FALSE, sizeof(gint64));

    for (size_t i = 0; i + piece <= count; i += piece) {
        g_array_append_vals(array, numbers + i, (guint)piece);
    }
    return last_of(array);
}

static uint64_t extend_few(void *made, const struct bench_input *in)
{
    (void)made;
    return extend_by(in->few, in);
}

static uint64_t extend_many(void *made, const struct bench_input *in)
{
    (void)made;
    return extend_by(in->many, in);
}

static const struct bench_way ways[] = {
    {"set build", "GLib", NULL, build, NULL},
    {"set hit", "GLib", make_set, hit, drop_set},
    {"set miss", "GLib", make_set, miss, drop_set},
    {"cache", "GLib", NULL, lru, NULL},
    {"join", "GLib", NULL, join, NULL},
    {"append", "GLib", NULL, append, NULL},
    {"extend few", "GLib", NULL, extend_few, NULL},
    {"extend many", "GLib", NULL, extend_many, NULL},
};

const struct bench_ways bench_glib = {ways, sizeof ways / sizeof ways[0], NULL};
#else
const struct bench_ways bench_glib = {NULL, 0, "libglib2.0-dev"};
#endif
