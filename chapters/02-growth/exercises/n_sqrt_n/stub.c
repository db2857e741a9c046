#include "n_sqrt_n.h"

void n_sqrt_n(size_t n, void (*step)(void *counter), void *counter)
{
    (void)n;
    (void)step;
    (void)counter; /* Your turn. */
}
