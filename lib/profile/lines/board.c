#define _GNU_SOURCE /* NOLINT(*-reserved-identifier,cert-dcl37-c,*-naming) */
#include "lib/profile/lines/board.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "lib/profile/lines/program.h"

struct pace_lines_board *pace_lines_board;
struct pace_rate pace_lines_rate;

static int board_file;

/* One thing that gets a number: a site or a function. */
struct place {
    const char *file;
    const char *function;
    uint32_t line;
    uint32_t is_entry;
    uint32_t *entry; /* where the number goes */
};

static int compare_places(const void *left, const void *right)
{
    const struct place *a = left;
    const struct place *b = right;
    int order = strcmp(a->file, b->file);

    if (order == 0) {
        order = strcmp(a->function, b->function);
    }
    if (order == 0) {
        order = (a->line > b->line) - (a->line < b->line);
    }
    /* A function's entry comes before its lines. */
    return order ? order : (int)b->is_entry - (int)a->is_entry;
}

static bool same_place(const struct place *a, const struct place *b)
{
    return a->line == b->line && a->is_entry == b->is_entry &&
           strcmp(a->file, b->file) == 0 &&
           strcmp(a->function, b->function) == 0;
}

static size_t collect(struct place *places)
{
    size_t count = 0;

    for (struct pace_lines_function *f = __start_pace_line_functions;
         f < __stop_pace_line_functions; f++) {
        places[count++] =
            (struct place){f->file, f->name, f->line, 1, &f->entry};
    }
    for (struct pace_lines_site *s = __start_pace_line_sites;
         s < __stop_pace_line_sites; s++) {
        places[count++] =
            (struct place){s->file, s->function->name, s->line, 0, &s->entry};
    }
    return count;
}

/* Numbers them; equal ones, as of a function in a header, get one number. */
static size_t number(struct place *places, size_t count)
{
    size_t entries = 0;

    qsort(places, count, sizeof *places, compare_places);
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && same_place(&places[i], &places[i - 1])) {
            *places[i].entry = (uint32_t)(entries - 1);
            continue;
        }
        *places[i].entry = (uint32_t)entries;
        places[entries++] = places[i];
    }
    return entries;
}

static size_t names_bytes(const struct place *places, size_t entries)
{
    size_t bytes = 0;

    for (size_t i = 0; i < entries; i++) {
        bytes += strlen(places[i].file) + strlen(places[i].function) + 2;
    }
    return bytes;
}

static size_t round_to_pages(size_t bytes)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    return (bytes + page - 1) / page * page;
}

static void lay_out(struct pace_lines_board *board, size_t entries,
                    size_t name_bytes)
{
    size_t accounts = entries * sizeof(struct pace_lines_account);
    size_t steps = PACE_LINES_MAX_STEPS * sizeof(struct pace_lines_step);
    size_t frames =
        (PACE_LINES_MAX_DEPTH + 1) * sizeof(struct pace_lines_frame);

    board->version = PACE_LINES_VERSION;
    board->entry_count = entries;
    board->entries_at = sizeof *board;
    board->names_at =
        board->entries_at + entries * sizeof(struct pace_lines_entry);
    board->threads_at = round_to_pages(board->names_at + name_bytes);
    board->accounts_at = round_to_pages(sizeof(struct pace_lines_thread));
    board->steps_at = board->accounts_at + round_to_pages(accounts);
    board->frames_at = board->steps_at + round_to_pages(steps);
    board->thread_bytes = board->frames_at + round_to_pages(frames);
}

static void *map_board(size_t offset, size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_NORESERVE, board_file, (off_t)offset);

    return memory == MAP_FAILED ? NULL : memory;
}

static uint32_t put_name(char *names, size_t *used, const char *name)
{
    size_t at = *used;

    memcpy(names + at, name, strlen(name) + 1);
    *used += strlen(name) + 1;
    return (uint32_t)at;
}

static void describe(struct pace_lines_board *board, const struct place *places,
                     size_t entries)
{
    struct pace_lines_entry *entry =
        (struct pace_lines_entry *)((char *)board + board->entries_at);
    char *names = (char *)board + board->names_at;
    size_t used = 0;

    for (size_t i = 0; i < entries; i++) {
        entry[i].file = put_name(names, &used, places[i].file);
        entry[i].function = put_name(names, &used, places[i].function);
        entry[i].line = places[i].line;
        entry[i].is_entry = places[i].is_entry;
    }
}

bool pace_lines_board_begin(int file, bool heap)
{
    size_t most =
        (size_t)(__stop_pace_line_functions - __start_pace_line_functions) +
        (size_t)(__stop_pace_line_sites - __start_pace_line_sites);
    struct place *places = malloc((most + 1) * sizeof *places);
    struct pace_lines_board plan = {.heap = heap};
    size_t entries;

    if (!places) {
        return false;
    }
    board_file = file;
    entries = number(places, collect(places));
    lay_out(&plan, entries, names_bytes(places, entries));
    if (ftruncate(file, (off_t)(plan.threads_at +
                                PACE_LINES_MAX_THREADS * plan.thread_bytes)) ==
        0) {
        pace_lines_board = map_board(0, plan.threads_at);
    }
    if (pace_lines_board) {
        *pace_lines_board = plan;
        describe(pace_lines_board, places, entries);
    }
    free(places);
    return pace_lines_board != NULL;
}

struct pace_lines_thread *pace_lines_board_thread(uint64_t index)
{
    const struct pace_lines_board *board = pace_lines_board;
    char *memory = map_board(board->threads_at + index * board->thread_bytes,
                             board->thread_bytes);
    struct pace_lines_thread *thread = (struct pace_lines_thread *)memory;

    if (!memory) {
        return NULL;
    }
    thread->accounts =
        (struct pace_lines_account *)(memory + board->accounts_at);
    thread->frames = (struct pace_lines_frame *)(memory + board->frames_at);
    thread->top = thread->frames;
    thread->limit = thread->frames + PACE_LINES_MAX_DEPTH;
    thread->step_stride = 1;
    if (board->heap) {
        thread->steps = (struct pace_lines_step *)(memory + board->steps_at);
    }
    return thread;
}
