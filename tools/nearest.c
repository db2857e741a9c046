/*
 * nearest WORD NAME ...  - prints the name that was most likely meant, or
 * nothing.  For scripts: "no such demo: did you mean pair_sum?"
 */
#include <stdio.h>

#include "lib/demo/nearest.h"

int main(int argc, char *argv[])
{
    const char *found;

    if (argc < 2) {
        fprintf(stderr, "usage: nearest WORD NAME ...\n");
        return 2;
    }
    found =
        pace_nearest(argv[1], (const char *const *)argv + 2, (size_t)argc - 2);
    if (found) {
        puts(found);
    }
    return fflush(stdout) ? 74 : 0;
}
