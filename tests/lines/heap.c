/* Known allocations, one per line. */
#include <stdlib.h>
#include <string.h>

static void spike(size_t size)
{
    char *block = malloc(size);
    memset(block, 1, size);
    free(block);
}

/* At each level 10 bytes, which the caller of all frees. */
static char *chain(int depth)
{
    char *block = malloc(10);
    if (depth > 1) {
        char *rest = chain(depth - 1);
        free(rest);
    }
    return block;
}

static void work(void)
{
    char *a = malloc(1000);
    char *b = calloc(10, 20);
    a = realloc(a, 3000);
    a = realloc(a, 500);
    spike(1000000);
    spike(2000000);
    char *c = strdup("seven!!");
    for (int i = 0; i < 5; i++) {
        free(malloc(7));
    }
    free(b);
    free(chain(4));
    free(c);
    free(a);
}

static char *leak(void)
{
    return malloc(33); /* on purpose */
}

int main(void)
{
    work();
    /* NOLINTNEXTLINE(clang-analyzer-unix.Malloc): the leak is the test */
    return leak() == NULL;
}
