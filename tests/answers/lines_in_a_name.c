#include "unordered_pairs.h"

/* Instructions of its own behind the name of a section, which compilers write
 * as it stands. */
int64_t row(const int32_t values[], size_t i);

#define ROW                                                                    \
    ".globl row\nrow: xorl %eax, %eax\n xorl %ecx, %ecx\n"                     \
    "movslq (%rdi,%rsi,4), %rdx\n 1: cmpq %rsi, %rcx\n jae 2f\n"               \
    "movslq (%rdi,%rcx,4), %r8\n imulq %rdx, %r8\n"                            \
    "addq %r8, %rax\n incq %rcx\n jmp 1b\n 2: ret\n#"

__attribute__((section(".text.x,\"ax\",@progbits\n" ROW), used)) static void
nothing(void)
{
}

int64_t unordered_pairs(const int32_t values[], size_t count)
{
    int64_t pairs = 0;

    for (size_t i = 1; i < count; i++) {
        pairs += row(values, i);
    }
    return pairs;
}
