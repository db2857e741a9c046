/* Every call that allocates, for bench-profile-lines. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *line = NULL;
    size_t capacity = 0;
    FILE *file = fmemopen("one\ntwo\n", 8, "r");
    void *aligned = NULL;
    char *text = NULL;

    for (int i = 1; i <= 500; i++) {
        char *a = malloc((size_t)i * 10);
        char *b = calloc((size_t)i, 3);

        a = realloc(a, (size_t)i * 20);
        free(b);
        free(a);
    }
    while (file && getline(&line, &capacity, file) >= 0) {
        free(strdup(line));
    }
    free(line);
    fclose(file);
    if (asprintf(&text, "%0100d", 7) > 0) {
        free(text);
    }
    free(aligned_alloc(64, 640));
    if (posix_memalign(&aligned, 256, 1000) == 0) {
        free(aligned);
    }
    free(realpath(".", NULL));
    return 0;
}
