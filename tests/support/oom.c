#include "tests/support/oom.h"

#include <stdbool.h>
#include <stddef.h>

#include <gsl/gsl_rng.h>

/* The names are the linker's: --wrap=malloc turns calls of malloc into calls
 * of __wrap_malloc, and __real_malloc into the C library's. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);
gsl_rng *__real_gsl_rng_alloc(const gsl_rng_type *type);
void __real_gsl_rng_free(gsl_rng *generator);
gsl_rng *__wrap_gsl_rng_alloc(const gsl_rng_type *type);
void __wrap_gsl_rng_free(gsl_rng *generator);

static int left = -1;
static long live;

void oom_after(int count)
{
    left = count;
}

long oom_live_blocks(void)
{
    return live;
}

static bool refused(void)
{
    if (left > 0) {
        left--;
        return false;
    }
    return left == 0;
}

void *__wrap_malloc(size_t size)
{
    void *block = refused() ? NULL : __real_malloc(size);

    live += block != NULL;
    return block;
}

void *__wrap_calloc(size_t count, size_t size)
{
    void *block = refused() ? NULL : __real_calloc(count, size);

    live += block != NULL;
    return block;
}

void *__wrap_realloc(void *block, size_t size)
{
    void *grown = refused() ? NULL : __real_realloc(block, size);

    live += grown != NULL && block == NULL;
    return grown;
}

void __wrap_free(void *block)
{
    live -= block != NULL;
    __real_free(block);
}

gsl_rng *__wrap_gsl_rng_alloc(const gsl_rng_type *type)
{
    gsl_rng *generator = refused() ? NULL : __real_gsl_rng_alloc(type);

    live += generator != NULL;
    return generator;
}

void __wrap_gsl_rng_free(gsl_rng *generator)
{
    live -= generator != NULL;
    __real_gsl_rng_free(generator);
}
