#include "lib/exercise/desk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/measure/results.h"

static const char *state_of(const struct pace_progress_entry *entry)
{
    if (entry->passed) {
        return "done";
    }
    return entry->tries > 0 ? "tried" : "untouched";
}

static int write_csv(const struct pace_desk *desk, const char *path)
{
    FILE *stream = fopen(path, "w");
    bool written;

    if (!stream) {
        return pace_desk_fail(path, PACE_CANNOT_CREATE);
    }
    fputs("chapter,exercise,state,tries,hints,solution_shown,verdict\n",
          stream);
    for (size_t i = 0; i < desk->catalog.count; i++) {
        const struct pace_exercise *one = &desk->catalog.items[i];
        struct pace_progress_entry entry =
            pace_progress_of(&desk->progress, one->name);

        fprintf(stream, "%s,%s,%s,%zu,%zu,%d,", one->chapter, one->name,
                state_of(&entry), entry.tries, entry.hints,
                entry.solution_shown);
        pace_results_csv_text(stream, entry.verdict);
        fputc('\n', stream);
    }
    written = fflush(stream) == 0 && !ferror(stream);
    written = fclose(stream) == 0 && written;
    return written ? EXIT_SUCCESS : pace_desk_fail(path, PACE_CANNOT_WRITE);
}

/* One line for the chapter that begins at first; returns where the next does.
 */
static size_t print_chapter(const struct pace_desk *desk, size_t first)
{
    const char *chapter = desk->catalog.items[first].chapter;
    size_t done = 0;
    size_t tried = 0;
    size_t i = first;

    for (; i < desk->catalog.count &&
           strcmp(desk->catalog.items[i].chapter, chapter) == 0;
         i++) {
        struct pace_progress_entry entry =
            pace_progress_of(&desk->progress, desk->catalog.items[i].name);

        done += entry.passed;
        tried += !entry.passed && entry.tries > 0;
    }
    printf("%-16s %4zu %6zu %10zu  ", chapter, done, tried,
           i - first - done - tried);
    for (size_t k = 0; k < i - first; k++) {
        putchar(k < done ? '#' : k < done + tried ? '+' : '.');
    }
    putchar('\n');
    return i;
}

int pace_desk_progress(const struct pace_desk *desk, const char *csv)
{
    size_t i = 0;

    printf("%-16s %4s %6s %10s\n", "chapter", "done", "tried", "untouched");
    while (i < desk->catalog.count) {
        i = print_chapter(desk, i);
    }
    return csv ? write_csv(desk, csv) : EXIT_SUCCESS;
}
