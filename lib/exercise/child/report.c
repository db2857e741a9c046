#include "lib/exercise/child/report.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include "lib/exercise/child/heap.h"
#include "lib/exercise/child/system.h"
#include "lib/exercise/child/work.h"

/* Words put together without stdio, which a handler must not call: the answer
 * may have been stopped in the middle of it.  An initializer would clear the
 * text, and be charged to the answer. */
struct words {
    char text[640];
    size_t length;
};

static const char *const kind_names[] = {
    [PACE_REPORT_DONE] = "done",         [PACE_REPORT_FAULT] = "fault",
    [PACE_REPORT_OVERFLOW] = "overflow", [PACE_REPORT_BUDGET] = "budget",
    [PACE_REPORT_EXIT] = "exit",         [PACE_REPORT_DENIED] = "denied",
    [PACE_REPORT_HEAP] = "heap",         [PACE_REPORT_DAMAGE] = "heap",
    [PACE_REPORT_CASE] = "case",
};

static struct {
    int descriptor;
    bool sealed;
    char nonce[PACE_NONCE_LENGTH + 1];
} report = {.descriptor = -1};

void pace_report_begin(int descriptor, const char nonce[])
{
    report.descriptor = descriptor;
    for (size_t i = 0; i < PACE_NONCE_LENGTH; i++) {
        report.nonce[i] = nonce[i];
    }
}

void pace_report_move(int descriptor)
{
    report.descriptor = descriptor;
}

void pace_report_sealed(bool sealed)
{
    report.sealed = sealed;
}

static void add(struct words *words, const char *text)
{
    while (*text && words->length < sizeof words->text) {
        words->text[words->length++] = *text++;
    }
}

static void add_number(struct words *words, uint64_t number)
{
    char digits[24];
    size_t start = sizeof digits - 1;

    digits[start] = '\0';
    do {
        digits[--start] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    add(words, digits + start);
}

static void add_count(struct words *words, const char *name, uint64_t count)
{
    add(words, name);
    add_number(words, count);
}

static void add_format(struct words *words, const char *format, va_list values)
{
    for (; *format; format++) {
        if (format[0] == '%' && format[1] == 's') {
            add(words, va_arg(values, const char *));
            format++;
        } else if (format[0] == '%' && format[1] == 'u') {
            add_number(words, va_arg(values, uint64_t));
            format++;
        } else {
            add(words, (const char[]){*format, '\0'});
        }
    }
}

static void send(const char *bytes, size_t length)
{
    while (length > 0) {
        long sent = pace_system_write(report.descriptor, bytes, length);

        if (sent <= 0) {
            return; /* nobody listens: the caller says what it did not hear */
        }
        bytes += sent;
        length -= (size_t)sent;
    }
}

/* What was printed is shown to the learner, so it is let out of its buffer;
 * after the report, as the answer may have left stdio in any state. */
static _Noreturn void finish(enum pace_report_kind kind, const char *bytes,
                             size_t length)
{
    struct pace_child_heap heap = pace_heap_so_far();
    struct words head;

    head.length = 0;
    add(&head, "pace 1 ");
    add(&head, report.nonce);
    add(&head, " ");
    add(&head, kind_names[kind]);
    add_count(&head, " work=", pace_work_units());
    add_count(&head, " peak=", heap.peak_bytes);
    add_count(&head, " allocations=", heap.allocations);
    add_count(&head, " moved=", heap.moved_bytes);
    add_count(&head, " live=", heap.live_bytes);
    add_count(&head, " blocks=", heap.live_blocks);
    add_count(&head, " refused=", heap.refused);
    add_count(&head, " sandbox=", report.sealed);
    add_count(&head, " length=", length);
    add(&head, "\n");
    send(head.text, head.length);
    send(bytes, length);
    fflush(stdout);
    pace_system_exit(0);
}

_Noreturn void pace_report_done(const char *given, size_t length)
{
    finish(PACE_REPORT_DONE, given, length);
}

/* When the caller trips over what it was given, the answer is at fault, but
 * not where it runs. */
_Noreturn void pace_report_end(enum pace_report_kind kind, const char *format,
                               ...)
{
    struct words sentence;
    va_list values;

    sentence.length = 0;
    if ((kind == PACE_REPORT_FAULT || kind == PACE_REPORT_HEAP) &&
        pace_work_has_left()) {
        add(&sentence, "returns what its caller cannot use: the caller ");
    }
    va_start(values, format);
    add_format(&sentence, format, values);
    va_end(values);
    finish(kind, sentence.text, sentence.length);
}
