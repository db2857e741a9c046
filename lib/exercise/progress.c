#include "lib/exercise/progress.h"

static const struct pace_notebook_kind kind = {"progress", "exercises"};

enum pace_status pace_progress_read(const char *root,
                                    struct pace_progress *progress)
{
    return pace_notebook_read(root, &kind, &progress->notebook);
}

enum pace_status pace_progress_write(const struct pace_progress *progress)
{
    return pace_notebook_write(&progress->notebook, &kind);
}

void pace_progress_release(struct pace_progress *progress)
{
    pace_notebook_release(&progress->notebook);
}

struct pace_progress_entry pace_progress_of(
    const struct pace_progress *progress, const char *exercise)
{
    struct pace_progress_entry entry = {.verdict = ""};
    json_t *found = json_object_get(progress->notebook.entries, exercise);
    json_int_t tries = 0;
    json_int_t hints = 0;
    int passed = 0;
    int shown = 0;

    /* What an entry does not say stays as it is. */
    json_unpack(found, "{s?I, s?I, s?b, s?b, s?s}", "tries", &tries, "hints",
                &hints, "passed", &passed, "solution_shown", &shown, "verdict",
                &entry.verdict);
    entry.tries = tries > 0 ? (size_t)tries : 0;
    entry.hints = hints > 0 ? (size_t)hints : 0;
    entry.passed = passed;
    entry.solution_shown = shown;
    return entry;
}

enum pace_status pace_progress_set(struct pace_progress *progress,
                                   const char *exercise,
                                   const struct pace_progress_entry *entry)
{
    json_t *json = json_pack(
        "{s:I, s:I, s:b, s:b, s:s}", "tries", (json_int_t)entry->tries, "hints",
        (json_int_t)entry->hints, "passed", entry->passed, "solution_shown",
        entry->solution_shown, "verdict", entry->verdict);

    return json && json_object_set_new(progress->notebook.entries, exercise,
                                       json) == 0
               ? PACE_OK
               : PACE_NO_MEMORY;
}
