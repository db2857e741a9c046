/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _GNU_SOURCE /* the registers' names */

#include "lib/exercise/child/fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <ucontext.h>

#include "lib/exercise/child/guard.h"
#include "lib/exercise/child/report.h"

/* No object of a program lies so low. */
#define NULL_AREA ((uintptr_t)1 << 16)
/* How far from the end of the stack a step over it still lands. */
#define STACK_EDGE ((uintptr_t)1 << 18)
/* A stack pointer further from it than this has been overwritten. */
#define FRAME_MOST ((uintptr_t)1 << 32)

/* The linker's names for where the program's constants begin and end; missing
 * elsewhere than with GNU's and LLVM's. */
extern const char __executable_start[] /* NOLINT(*-reserved-identifier,
    cert-dcl37-c,*-identifier-naming): the linker's name */
    __attribute__((weak));
extern const char etext[] __attribute__((weak));
extern const char edata[] __attribute__((weak));

static struct {
    uintptr_t stack_top;
    uintptr_t stack_size;
} bounds;

/* Where the stack pointer stood, and where the next instruction. */
struct place {
    bool is_known;
    uintptr_t stack;
    uintptr_t code;
};

static struct place place_of(const void *context)
{
    const ucontext_t *state = context;
#if defined(__linux__) && defined(__x86_64__)
    const greg_t *registers = state->uc_mcontext.gregs;

    return (struct place){true, (uintptr_t)registers[REG_RSP],
                          (uintptr_t)registers[REG_RIP]};
#elif defined(__linux__) && defined(__aarch64__)
    return (struct place){true, state->uc_mcontext.sp, state->uc_mcontext.pc};
#else
    (void)state;
    return (struct place){false, 0, 0};
#endif
}

/* A frame that reaches far below the end in one step holds a large variable,
 * while calls come to it step by step. */
static void look_at_stack(uintptr_t address, const struct place *place)
{
    uintptr_t stack = place->is_known ? place->stack : address;
    uintptr_t end = bounds.stack_top - bounds.stack_size;
    uint64_t mebibytes = bounds.stack_size >> 20;

    if (bounds.stack_size == 0 || stack >= end + STACK_EDGE ||
        stack < end - FRAME_MOST) {
        return;
    }
    if (stack < end - STACK_EDGE) {
        pace_report_end(PACE_REPORT_OVERFLOW,
                        "has a variable that is too large for the stack of "
                        "%u MiB",
                        mebibytes);
    }
    pace_report_end(PACE_REPORT_OVERFLOW,
                    "calls itself too deeply: the stack of %u MiB is full",
                    mebibytes);
}

static void look_at_area(uintptr_t address)
{
    const struct pace_area *area = pace_guard_near(address);
    const char *side;

    if (!area) {
        return;
    }
    if (area->kind == PACE_AREA_FREED) {
        pace_report_end(PACE_REPORT_FAULT,
                        "uses an allocated block of %u bytes after it was "
                        "freed",
                        (uint64_t)area->size);
    }
    side =
        address < (uintptr_t)area->start ? "before the start" : "past the end";
    if (area->kind == PACE_AREA_BLOCK) {
        pace_report_end(PACE_REPORT_FAULT,
                        "goes %s of an allocated block of %u bytes", side,
                        (uint64_t)area->size);
    }
    if (address - (uintptr_t)area->start < area->size) {
        pace_report_end(PACE_REPORT_FAULT,
                        "writes to %s, which it may only read", area->name);
    }
    if (area->count == 0) {
        pace_report_end(PACE_REPORT_FAULT, "goes %s of %s, which is empty",
                        side, area->name);
    }
    pace_report_end(PACE_REPORT_FAULT, "goes %s of %s, which holds %u%s", side,
                    area->name, (uint64_t)area->count, area->unit);
}

static _Noreturn void end_at(uintptr_t address, const struct place *place)
{
    look_at_area(address);
    look_at_stack(address, place);
    if (place->is_known && place->code == address) {
        pace_report_end(PACE_REPORT_FAULT,
                        address < NULL_AREA
                            ? "calls a function through a null pointer"
                            : "calls or returns to an address where there is "
                              "no function");
    }
    if (address < NULL_AREA) {
        pace_report_end(PACE_REPORT_FAULT, "follows a null pointer");
    }
    if (address >= (uintptr_t)__executable_start &&
        address < (uintptr_t)edata) {
        pace_report_end(PACE_REPORT_FAULT,
                        "writes to a constant, such as a string in quotes");
    }
    pace_report_end(PACE_REPORT_FAULT,
                    "uses an address at which it has nothing");
}

/* An address that no memory can have is not told: the processor reports 0. */
static bool is_impossible_address(const siginfo_t *info)
{
#ifdef SI_KERNEL
    return info->si_code == SI_KERNEL;
#else
    (void)info;
    return false;
#endif
}

static void on_memory(int signal_number, siginfo_t *info, void *context)
{
    struct place place = place_of(context);

    if (info->si_code <= 0) {
        pace_report_end(PACE_REPORT_FAULT, "raises the signal %u",
                        (uint64_t)signal_number);
    }
    if (is_impossible_address(info)) {
        look_at_stack(place.stack, &place);
        pace_report_end(PACE_REPORT_FAULT,
                        "uses an address that cannot be one: a pointer that "
                        "was never set, or was overwritten");
    }
    end_at((uintptr_t)info->si_addr, &place);
}

static void on_other(int signal_number, siginfo_t *info, void *context)
{
    (void)context;
    if (signal_number == SIGABRT) {
        pace_report_end(PACE_REPORT_FAULT, "aborts");
    }
    if (signal_number == SIGXCPU) {
        pace_report_end(PACE_REPORT_BUDGET, "does not end within its time");
    }
    if (info->si_code <= 0) {
        pace_report_end(PACE_REPORT_FAULT, "raises the signal %u",
                        (uint64_t)signal_number);
    }
    if (signal_number == SIGFPE) {
        pace_report_end(PACE_REPORT_FAULT,
                        "divides by zero, or the smallest number by -1");
    }
    pace_report_end(PACE_REPORT_FAULT,
                    "stops at an instruction that the processor does not know");
}

void pace_fault_handle(int signal_number,
                       void (*handle)(int, siginfo_t *, void *))
{
    struct sigaction action = {.sa_sigaction = handle,
                               .sa_flags = SA_SIGINFO | SA_ONSTACK};

    sigfillset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

void pace_fault_begin(void)
{
    static _Alignas(16) char stack[1 << 16];
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    struct rlimit limit;

    if (getrlimit(RLIMIT_STACK, &limit) == 0 &&
        limit.rlim_cur != RLIM_INFINITY) {
        bounds.stack_top = (uintptr_t)__builtin_frame_address(0);
        bounds.stack_size = (uintptr_t)limit.rlim_cur;
    }
    sigaltstack(&own, NULL);
    pace_fault_handle(SIGSEGV, on_memory);
    pace_fault_handle(SIGBUS, on_memory);
    pace_fault_handle(SIGFPE, on_other);
    pace_fault_handle(SIGILL, on_other);
    pace_fault_handle(SIGABRT, on_other);
    pace_fault_handle(SIGXCPU, on_other);
}
