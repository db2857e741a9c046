/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _DEFAULT_SOURCE /* MAP_ANONYMOUS */

#include "lib/exercise/child/main.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/child/block.h"
#include "lib/exercise/child/fault.h"
#include "lib/exercise/child/heap.h"
#include "lib/exercise/child/report.h"
#include "lib/exercise/child/sandbox.h"
#include "lib/exercise/child/system.h"
#include "lib/exercise/child/work.h"

#define REPORT_DESCRIPTOR 3
/* Where programs do not look. */
#define REPORT_MOVED_TO 200
/* No report can be written, for the one who starts this does not keep to
 * what was agreed: EX_SOFTWARE. */
#define STATUS_BROKEN 70

static struct pace_call call;

/* All of the descriptor in memory of its own, ended by a 0. */
static char *read_all(int descriptor)
{
    struct stat about;
    char *text;
    size_t size;
    size_t length = 0;
    ssize_t got = 1;

    if (fstat(descriptor, &about) != 0 || about.st_size < 0) {
        return NULL;
    }
    size = (size_t)about.st_size;
    text = mmap(NULL, size + 1, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (text == MAP_FAILED) {
        return NULL;
    }
    while (length < size && got > 0) {
        got = pread(descriptor, text + length, size - length, (off_t)length);
        length += got > 0 ? (size_t)got : 0;
    }
    return got > 0 ? text : NULL;
}

/* "WORD ": the place behind it, or NULL. */
static const char *skip(const char *text, const char *word)
{
    while (text && *word) {
        text = *text == *word ? text + 1 : NULL;
        word++;
    }
    return text;
}

/* A number and the character behind it. */
static const char *read_number(const char *text, char end, uint64_t *number)
{
    const char *start = text;

    *number = 0;
    while (text && *text >= '0' && *text <= '9') {
        *number = *number * 10 + (uint64_t)(*text++ - '0');
    }
    return text && text > start && *text == end ? text + 1 : NULL;
}

static uint32_t key_of(const char nonce[])
{
    uint32_t key = 0;

    for (size_t i = 0; i < PACE_NONCE_LENGTH; i++) {
        key = key * UINT32_C(31) + (unsigned char)nonce[i];
    }
    return key;
}

/* Nothing of the first line stays where the answer might find it. */
static void forget(char *text, const char *end)
{
    while (text < end) {
        *(volatile char *)text++ = '\0';
    }
}

/* Reads "pace 1 NONCE BUDGET REFUSE GUARD"; false if that is not there. */
static bool begin_run(char *text, uint32_t *key)
{
    const char *nonce = skip(text, "pace 1 ");
    const char *rest = nonce;
    uint64_t budget;
    uint64_t refuse;
    uint64_t guarded;

    for (int i = 0; rest && i < PACE_NONCE_LENGTH; i++) {
        rest = *rest ? rest + 1 : NULL;
    }
    rest = skip(rest, " ");
    rest = read_number(rest, ' ', &budget);
    rest = read_number(rest, ' ', &refuse);
    rest = read_number(rest, '\n', &guarded);
    if (!nonce || !rest) {
        return false;
    }
    call.rest = rest;
    *key = key_of(nonce);
    pace_report_begin(REPORT_DESCRIPTOR, nonce);
    pace_work_begin(budget);
    pace_heap_begin(refuse, guarded != 0);
    forget(text, rest);
    return true;
}

/* Out of the way of an answer that closes or writes to what it finds. */
static int move_report(void)
{
    int moved = fcntl(REPORT_DESCRIPTOR, F_DUPFD, REPORT_MOVED_TO);

    if (moved < 0) {
        return REPORT_DESCRIPTOR;
    }
    close(REPORT_DESCRIPTOR);
    return moved;
}

static void read_nothing(void)
{
    int nothing = open("/dev/null", O_RDONLY);

    if (nothing > 0) {
        dup2(nothing, STDIN_FILENO);
        close(nothing);
    } else {
        close(STDIN_FILENO);
    }
}

void pace_child_begin(void)
{
    /* stdio is to allocate nothing that would be counted. */
    static char printed[1 << 14];
    static char scanned[1 << 10];
    static bool begun;
    uint32_t key;
    char *text;

    if (begun) {
        return;
    }
    begun = true;
    text = read_all(STDIN_FILENO);
    if (!text || !begin_run(text, &key)) {
        pace_system_exit(STATUS_BROKEN);
    }
    read_nothing();
    pace_report_move(move_report());
    pace_system_use_key(key);
    setvbuf(stdin, scanned, _IOFBF, sizeof scanned);
    setvbuf(stdout, printed, _IOFBF, sizeof printed);
    pace_fault_begin();
    pace_report_sealed(pace_sandbox_close(key));
}

void pace_enter(struct pace_call *caller)
{
    (void)caller;
    pace_work_enter();
}

void pace_leave(struct pace_call *caller)
{
    (void)caller;
    pace_work_leave();
}

uint64_t pace_live_bytes(const struct pace_call *caller)
{
    (void)caller;
    return pace_heap_so_far().live_bytes;
}

uint64_t pace_live_blocks(const struct pace_call *caller)
{
    (void)caller;
    return pace_heap_so_far().live_blocks;
}

uint64_t pace_work_so_far(const struct pace_call *caller)
{
    (void)caller;
    return pace_work_units();
}

int main(void)
{
    static bool called;

    if (called) {
        pace_report_end(PACE_REPORT_DENIED, "calls main");
    }
    called = true;
    pace_child_begin();
    pace_exercise_call(&call);
    if (!pace_taken_all(&call)) {
        pace_report_end(PACE_REPORT_CASE,
                        "is given a case of which not all is taken");
    }
    pace_block_check();
    pace_report_done(call.given, call.given_length);
}
