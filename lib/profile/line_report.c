#include "lib/profile/line_report.h"

#include <assert.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "lib/profile/line_cells.h"
#include "lib/profile/line_groups.h"
#include "lib/profile/line_source.h"

#define NS_PER_MS 1000000.0
#define NS_PER_S  1000000000.0

static const char *plural(uint64_t count)
{
    return count == 1 ? "" : "s";
}

static void write_end(FILE *stream, const struct pace_line_facts *facts)
{
    if (facts->end == PACE_LINE_SIGNALLED && facts->end_value == SIGINT) {
        fputs("Interrupted: the table shows what ran until then.\n", stream);
    } else if (facts->end == PACE_LINE_SIGNALLED) {
        fprintf(stream,
                "Stopped by signal %d (%s): the table shows what ran until "
                "then.\n",
                facts->end_value, strsignal(facts->end_value));
    } else if (facts->end_value != 0) {
        fprintf(stream, "The program ended with status %d.\n",
                facts->end_value);
    }
}

/* What makes the numbers less than complete. */
static void write_limits(FILE *stream, const struct pace_line_facts *facts)
{
    if (facts->lost) {
        fprintf(stream,
                "%llu call%s too deep to be recorded: their lines are "
                "missing.\n",
                (unsigned long long)facts->lost, plural(facts->lost));
    }
    if (facts->unseen) {
        fprintf(stream, "%llu thread%s found no room and went unseen.\n",
                (unsigned long long)facts->unseen, plural(facts->unseen));
    }
    if (facts->unwound) {
        fprintf(stream, "%llu call%s left by longjmp.\n",
                (unsigned long long)facts->unwound, plural(facts->unwound));
    }
}

static void write_heap(FILE *stream, const struct pace_line_facts *facts)
{
    char peak[PACE_LINE_CELL];
    char asked[PACE_LINE_CELL];
    char left[PACE_LINE_CELL];

    if (!facts->heap_known) {
        return;
    }
    pace_line_grouped(peak, facts->peak_bytes);
    pace_line_grouped(asked, facts->allocated_bytes);
    pace_line_grouped(left, facts->left_bytes);
    fprintf(stream,
            "Heap: peak %s bytes; %llu allocations, %llu frees, %s bytes "
            "asked for in all, %s left.\n",
            peak, (unsigned long long)facts->allocations,
            (unsigned long long)facts->frees, asked, left);
}

/* Where the probes took more than a fifth, short lines are not sharp: a fast
 * stamp does not wait for the statement before it to be done. */
static void write_hint(FILE *stream, const struct pace_line_facts *facts)
{
    if (!facts->precise && facts->subtracted_ns > 0.2 * facts->cpu_ns) {
        fputs("Much of the run was probes: a short line may show under the "
              "next one.  PRECISE=1 tells them apart.\n",
              stream);
    }
}

static void write_facts(FILE *stream, const struct pace_line_facts *facts,
                        bool memory)
{
    if (facts->counts_only) {
        fputs("Hits only, counted by gcov: no times and no heap on this "
              "system.\n",
              stream);
        write_end(stream, facts);
        return;
    }
    fprintf(stream, "Wall %.3f ms, CPU %.3f ms, %llu thread%s.",
            facts->wall_ns / NS_PER_MS, facts->cpu_ns / NS_PER_MS,
            (unsigned long long)facts->threads, plural(facts->threads));
    if (facts->preemptions) {
        fprintf(stream, "  Taken out: %.3f ms in which others ran (%llu).",
                facts->preempted_ns / NS_PER_MS,
                (unsigned long long)facts->preemptions);
    }
    fprintf(stream,
            "\nProbes: %.1f ns a line, %.1f ns a call, %.3f ms in all: "
            "subtracted.\n",
            facts->hit_cost_ns, facts->call_cost_ns,
            facts->subtracted_ns / NS_PER_MS);
    if (!memory) {
        fprintf(stream,
                "Compiled with -O0 so that every line is there.  <res: under "
                "%.0f ns a hit, too short to tell.\n",
                PACE_LINE_RESOLUTION_NS);
        write_hint(stream, facts);
    }
    write_heap(stream, facts);
    write_limits(stream, facts);
    write_end(stream, facts);
}

/* The row of that line, or NULL; *from is where to look, and moves on. */
static const struct pace_line_row *row_at(const struct pace_line_group *group,
                                          unsigned line, size_t *from)
{
    while (*from < group->count && group->rows[*from].line < line) {
        ++*from;
    }
    return *from < group->count && group->rows[*from].line == line
               ? &group->rows[*from]
               : NULL;
}

static bool is_blank_or_ends(const char *line)
{
    size_t length = strlen(line);

    while (length > 0 && strchr(" \t", line[length - 1])) {
        length--;
    }
    return length == 0 || strchr("};/", line[length - 1]) || line[0] == '#';
}

/* The first line to show: compilers count a function from its brace on; what
 * stands above it up to a line that ends something is its name. */
static unsigned first_line(const struct pace_line_group *group,
                           const struct pace_line_source *source)
{
    unsigned line = group->entry ? group->entry->line : group->rows[0].line;

    if (strcmp(pace_line_source_line(source, line), "{") != 0) {
        return line;
    }
    while (line > 1 &&
           !is_blank_or_ends(pace_line_source_line(source, line - 1))) {
        line--;
    }
    return line;
}

/* A function's end is looked for so many lines after its last statement. */
#define MAX_TAIL 20

/* The last line to show: the brace in the first column that ends the function,
 * or else its last statement. */
static unsigned last_line(const struct pace_line_group *group,
                          const struct pace_line_source *source)
{
    const struct pace_line_row *last = group->entry;

    if (group->count > 0) {
        last = &group->rows[group->count - 1];
    }
    assert(last); /* a group has an entry or lines, or both */
    for (unsigned i = 1; group->entry && i <= MAX_TAIL; i++) {
        const char *text = pace_line_source_line(source, last->line + i);

        if (text[0] == '}') {
            return last->line + i;
        }
        if (text[0] != '\0' && !strchr(" \t", text[0])) {
            break;
        }
    }
    return last->line;
}

static void write_total(FILE *stream, const struct pace_line_row *entry)
{
    if (pace_line_resolved(entry->hits, entry->total_ns)) {
        fprintf(stream, "Total time: %.6g s", entry->total_ns / NS_PER_S);
    } else {
        fputs("Total time: <res", stream);
    }
    fprintf(stream, " in %llu call%s\n", (unsigned long long)entry->hits,
            plural(entry->hits));
}

static void write_title(FILE *stream, const struct pace_line_group *group,
                        const struct pace_line_facts *facts, bool memory,
                        unsigned line)
{
    const struct pace_line_row *first =
        group->entry ? group->entry : group->rows;

    fputc('\n', stream);
    if (group->entry && !memory && !facts->counts_only) {
        write_total(stream, group->entry);
    }
    fprintf(stream, "File: %s\nFunction: %s at line %u\n\n", first->file,
            first->function, line);
}

static enum pace_status write_group(FILE *stream,
                                    const struct pace_line_data *data,
                                    const struct pace_line_group *group,
                                    bool memory)
{
    struct pace_line_source source;
    const struct pace_line_row *first =
        group->entry ? group->entry : group->rows;
    unsigned line;
    unsigned last;
    size_t from = 0;

    if (pace_line_source_read(first->file, &source)) {
        return PACE_NO_MEMORY;
    }
    last = last_line(group, &source);
    line = first_line(group, &source);
    write_title(stream, group, &data->facts, memory, line);
    pace_line_heading(stream, &data->facts, memory);
    for (; line <= last; line++) {
        const struct pace_line_row *row = row_at(group, line, &from);

        if (!row && source.count == 0) {
            continue; /* nothing to show of it */
        }
        fprintf(stream, "%6u ", line);
        pace_line_cells(stream, data, group->entry, row, memory);
        fprintf(stream, "  %s\n", pace_line_source_line(&source, line));
    }
    if (source.count == 0) {
        fprintf(stream, "(%s cannot be read: no line contents)\n", first->file);
    }
    pace_line_source_release(&source);
    return PACE_OK;
}

static void write_uncalled(FILE *stream, const struct pace_line_data *data)
{
    const char *before = "\nNever called: ";

    for (size_t i = 0; i < data->row_count; i++) {
        const struct pace_line_row *row = &data->rows[i];

        if (row->is_entry && row->hits == 0 && !pace_line_is_own(row)) {
            fprintf(stream, "%s%s", before, row->function);
            before = ", ";
        }
    }
    if (before[0] == ',') {
        fputc('\n', stream);
    }
}

enum pace_status pace_line_report(FILE *stream,
                                  const struct pace_line_data *data,
                                  const struct pace_line_view *view)
{
    struct pace_line_group *groups;
    size_t count;
    bool memory = view->memory && data->facts.heap;
    enum pace_status status = pace_line_groups(data, view, &groups, &count);

    if (status) {
        return status;
    }
    write_facts(stream, &data->facts, memory);
    for (size_t i = 0; i < count && !status; i++) {
        status = write_group(stream, data, &groups[i], memory);
    }
    if (!view->top) {
        write_uncalled(stream, data);
    }
    free(groups);
    if (!status && (fflush(stream) != 0 || ferror(stream))) {
        status = PACE_CANNOT_WRITE;
    }
    return status;
}
