/*
 * Linux on x86-64 and AArch64, like sandbox.c; elsewhere nothing is denied.
 */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _GNU_SOURCE /* syscall numbers, siginfo's fields, registers' names */

#include "lib/exercise/child/denied.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))

#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <ucontext.h>

#include "lib/exercise/child/fault.h"
#include "lib/exercise/child/report.h"

/* Calls that a learner may have met, by what they do. */
static const struct {
    long call;
    const char *does;
} known[] = {
    {SYS_clone, "starts another process or thread"},
#ifdef SYS_clone3
    {SYS_clone3, "starts another process or thread"},
#endif
#ifdef SYS_fork
    {SYS_fork, "starts another process"},
    {SYS_vfork, "starts another process"},
    {SYS_pipe, "asks the system for pipe"},
    {SYS_dup2, "asks the system for dup2"},
    {SYS_alarm, "asks the system for alarm"},
    {SYS_pause, "asks the system for pause"},
#endif
    {SYS_close, "closes a descriptor that it did not open"},
    {SYS_write, "writes to a descriptor that it did not open"},
    {SYS_writev, "writes to a descriptor that it did not open"},
    {SYS_execve, "runs another program"},
    {SYS_execveat, "runs another program"},
    {SYS_rt_sigaction, "changes what a signal does"},
    {SYS_mmap, "makes instructions of its own"},
    {SYS_mprotect, "makes instructions of its own"},
    {SYS_kill, "sends a signal"},
    {SYS_tkill, "sends a signal"},
    {SYS_tgkill, "sends a signal"},
    {SYS_rt_sigqueueinfo, "sends a signal"},
    {SYS_socket, "uses the network"},
    {SYS_socketpair, "uses the network"},
    {SYS_connect, "uses the network"},
    {SYS_pipe2, "asks the system for pipe"},
    {SYS_dup, "asks the system for dup"},
    {SYS_dup3, "asks the system for dup3"},
    {SYS_setitimer, "asks the system for setitimer"},
    {SYS_timer_create, "asks the system for timer_create"},
    {SYS_ptrace, "asks the system for ptrace"},
    {SYS_prctl, "asks the system for prctl"},
    {SYS_seccomp, "asks the system for seccomp"},
    {SYS_setsid, "asks the system for setsid"},
    {SYS_setpgid, "asks the system for setpgid"},
    {SYS_process_vm_writev, "asks the system for process_vm_writev"},
    {SYS_bpf, "asks the system for bpf"},
    {SYS_unshare, "asks the system for unshare"},
    {SYS_mount, "asks the system for mount"},
};

static uint64_t first_argument(const void *context)
{
    const ucontext_t *state = context;

#ifdef __x86_64__
    return (uint64_t)state->uc_mcontext.gregs[REG_RDI];
#else
    return state->uc_mcontext.regs[0];
#endif
}

static void on_denied(int signal_number, siginfo_t *info, void *context)
{
    long call = info->si_syscall;

    if (info->si_code <= 0) {
        pace_report_end(PACE_REPORT_FAULT, "raises the signal %u",
                        (uint64_t)signal_number);
    }
    if (call == SYS_exit_group) {
        pace_report_end(PACE_REPORT_EXIT,
                        "ends the program by exit(%u) and does not return",
                        first_argument(context) & 0xFF);
    }
    if (call == SYS_exit) {
        pace_report_end(PACE_REPORT_EXIT,
                        "ends its thread and does not return");
    }
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        if (known[i].call == call) {
            pace_report_end(PACE_REPORT_DENIED, "%s", known[i].does);
        }
    }
    pace_report_end(PACE_REPORT_DENIED,
                    "asks the system for its service number %u",
                    (uint64_t)call);
}

void pace_denied_begin(void)
{
    pace_fault_handle(SIGSYS, on_denied);
}

#else

void pace_denied_begin(void)
{
}

#endif
