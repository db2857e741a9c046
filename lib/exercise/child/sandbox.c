/*
 * The filter of system calls: a list of what an answer may do, so that what is
 * not thought of here is refused.  Linux on x86-64 and AArch64; elsewhere
 * nothing is filtered and pace_sandbox_close returns false.
 */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-naming) */
#define _GNU_SOURCE /* syscall numbers, siginfo's fields */

#include "lib/exercise/child/sandbox.h"

#include "lib/exercise/child/main.h"

#ifdef __linux__
#include <linux/audit.h>
#if defined(__x86_64__)
#define PACE_SANDBOX_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define PACE_SANDBOX_ARCH AUDIT_ARCH_AARCH64
#endif

/* Before the constructors of the answer, and before main. */
__attribute__((section(".preinit_array"),
               used)) static void (*const begin_first)(void) = pace_child_begin;
#endif

#ifdef PACE_SANDBOX_ARCH

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "lib/exercise/child/denied.h"
#include "lib/exercise/child/system.h"

#define ALLOW        SECCOMP_RET_ALLOW
#define FAIL(number) (SECCOMP_RET_ERRNO | (number))
/* Says that it was done, and does nothing. */
#define PRETEND SECCOMP_RET_ERRNO
#define ANY     (-1)
/* The C library takes the first two real-time signals for itself. */
#define FIRST_OF_THREADS 32
/* Instructions: two for a rule without an argument, five for one with. */
#define MOST_CODE 512

/* What becomes of a call, if the lower half of an argument has that value. */
struct rule {
    long call;
    uint32_t action;
    int argument; /* ANY: whatever they are */
    uint32_t value;
};

/* What the C library's memory, output, clock, sorting and abort need. */
static const long allowed[] = {
    SYS_read,          SYS_pread64,
    SYS_readv,         SYS_lseek,
    SYS_fstat,         SYS_brk,
    SYS_munmap,        SYS_mremap,
    SYS_madvise,       SYS_futex,
    SYS_getrandom,     SYS_sysinfo,
    SYS_uname,         SYS_getpid,
    SYS_gettid,        SYS_getppid,
    SYS_getuid,        SYS_geteuid,
    SYS_getgid,        SYS_getegid,
    SYS_sched_yield,   SYS_sched_getaffinity,
    SYS_rt_sigreturn,  SYS_restart_syscall,
    SYS_nanosleep,     SYS_clock_nanosleep,
    SYS_clock_gettime, SYS_clock_getres,
    SYS_gettimeofday,  SYS_times,
    SYS_getrusage,     SYS_ppoll,
    SYS_pselect6,
#ifdef SYS_time
    SYS_time,          SYS_poll,
    SYS_select,
#endif
};

/* What an answer may try in good faith; it is told that it may not. */
static const long refused[] = {
    SYS_openat,      SYS_newfstatat, SYS_faccessat, SYS_readlinkat,
    SYS_getcwd,      SYS_unlinkat,   SYS_renameat2, SYS_mkdirat,
    SYS_linkat,      SYS_symlinkat,  SYS_fchmod,    SYS_fchmodat,
    SYS_fchown,      SYS_fchownat,   SYS_truncate,  SYS_ftruncate,
    SYS_chdir,       SYS_fsync,      SYS_pwrite64,  SYS_fcntl,
    SYS_ioctl,       SYS_prlimit64,  SYS_getrlimit, SYS_setrlimit,
    SYS_sigaltstack,
#ifdef SYS_open
    SYS_open,        SYS_creat,      SYS_stat,      SYS_lstat,
    SYS_access,      SYS_readlink,   SYS_unlink,    SYS_rename,
    SYS_mkdir,       SYS_rmdir,      SYS_link,      SYS_symlink,
    SYS_chmod,       SYS_chown,      SYS_lchown,
#endif
#ifdef SYS_renameat
    SYS_renameat,
#endif
/* Younger than some kernels' headers. */
#ifdef SYS_statx
    SYS_statx,
#endif
#ifdef SYS_openat2
    SYS_openat2,
#endif
#ifdef SYS_close_range
    SYS_close_range,
#endif
#ifdef SYS_faccessat2
    SYS_faccessat2,
#endif
};

#define COUNT_OF(array) (sizeof(array) / sizeof(array)[0])

_Static_assert(2 * (COUNT_OF(allowed) + COUNT_OF(refused)) < MOST_CODE - 192,
               "the rest must find room as well");

struct program {
    struct sock_filter code[MOST_CODE];
    unsigned short length;
};

static void emit(struct program *program, struct sock_filter instruction)
{
    program->code[program->length++] = instruction;
}

static uint32_t place_of_argument(int argument)
{
    size_t place = offsetof(struct seccomp_data, args) +
                   (size_t)argument * sizeof(uint64_t);

    return (uint32_t)place;
}

/* The number of the call is loaded, before and after. */
static void add_rule(struct program *program, const struct rule *rule)
{
    const uint32_t number = offsetof(struct seccomp_data, nr);
    bool has_argument = rule->argument != ANY;

    emit(program, (struct sock_filter)BPF_JUMP(
                      BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)rule->call, 0,
                      (uint8_t)(has_argument ? 4 : 1)));
    if (has_argument) {
        emit(program,
             (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                          place_of_argument(rule->argument)));
        emit(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                                                   rule->value, 0, 1));
    }
    emit(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, rule->action));
    if (has_argument) {
        emit(program,
             (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number));
    }
}

/* Another architecture has other numbers for its calls. */
static void add_start(struct program *program)
{
    emit(program,
         (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                      offsetof(struct seccomp_data, arch)));
    emit(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
                                               PACE_SANDBOX_ARCH, 1, 0));
    emit(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
                                               SECCOMP_RET_KILL_PROCESS));
    emit(program,
         (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
                                      offsetof(struct seccomp_data, nr)));
}

/* Memory can be had and changed, but holds no instructions. */
static void add_memory(struct program *program)
{
    for (uint32_t use = PROT_NONE; use <= (PROT_READ | PROT_WRITE); use++) {
        add_rule(program, &(struct rule){SYS_mmap, ALLOW, 2, use});
        add_rule(program, &(struct rule){SYS_mprotect, ALLOW, 2, use});
    }
}

/* The first rule that fits counts.  What is printed goes to the standard
 * descriptors; of signals, abort and raise need those that can be handled.
 * system() and pthread_create change what
 * some signals do and block others before they start something, which is what
 * is to be told of; and while SIGSYS were blocked, nothing could be told. */
static void write_program(struct program *program, uint32_t key)
{
    const struct rule first[] = {
        {SYS_exit_group, ALLOW, PACE_SYSTEM_EXIT_KEY, key},
        {SYS_write, ALLOW, PACE_SYSTEM_WRITE_KEY, key},
        {SYS_write, ALLOW, 0, STDOUT_FILENO},
        {SYS_write, ALLOW, 0, STDERR_FILENO},
        {SYS_writev, ALLOW, 0, STDOUT_FILENO},
        {SYS_writev, ALLOW, 0, STDERR_FILENO},
        {SYS_tgkill, SECCOMP_RET_TRAP, 2, SIGKILL},
        {SYS_tgkill, SECCOMP_RET_TRAP, 2, SIGSTOP},
        {SYS_tgkill, SECCOMP_RET_TRAP, 2, SIGTSTP},
        {SYS_tgkill, SECCOMP_RET_TRAP, 2, SIGTTIN},
        {SYS_tgkill, SECCOMP_RET_TRAP, 2, SIGTTOU},
        {SYS_tgkill, ALLOW, 0, (uint32_t)getpid()},
        {SYS_rt_sigaction, PRETEND, 0, SIGINT},
        {SYS_rt_sigaction, PRETEND, 0, SIGQUIT},
        {SYS_rt_sigaction, PRETEND, 0, FIRST_OF_THREADS},
        {SYS_rt_sigaction, PRETEND, 0, FIRST_OF_THREADS + 1},
        {SYS_rt_sigprocmask, PRETEND, ANY, 0},
    };

    add_start(program);
    for (size_t i = 0; i < COUNT_OF(first); i++) {
        add_rule(program, &first[i]);
    }
    add_memory(program);
    for (size_t i = 0; i < COUNT_OF(allowed); i++) {
        add_rule(program, &(struct rule){allowed[i], ALLOW, ANY, 0});
    }
    for (size_t i = 0; i < COUNT_OF(refused); i++) {
        add_rule(program, &(struct rule){refused[i], FAIL(EACCES), ANY, 0});
    }
    emit(program,
         (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP));
}

bool pace_sandbox_close(uint32_t key)
{
    static struct program program;
    struct sock_fprog fprog = {.filter = program.code};

    pace_denied_begin();
    write_program(&program, key);
    fprog.len = program.length;
    return prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L) == 0 &&
           prctl(PR_SET_SECCOMP, (long)SECCOMP_MODE_FILTER, &fprog) == 0;
}

#else

bool pace_sandbox_close(uint32_t key)
{
    (void)key;
    return false;
}

#endif
