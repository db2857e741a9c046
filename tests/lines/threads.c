/* Lines run by several threads, at once and one after the other. */
#include <pthread.h>
#include <stdlib.h>

static void step(int n)
{
    for (int i = 0; i < n; i++) {
        free(malloc(8));
    }
}

static void *run(void *argument)
{
    step(250);
    if (argument) {
        pthread_exit(NULL);
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) {
        pthread_create(&threads[i], NULL, run, i % 2 ? threads : NULL);
    }
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], NULL);
    }
    for (int i = 0; i < 300; i++) {
        pthread_create(&threads[0], NULL, run, NULL);
        pthread_join(threads[0], NULL);
    }
    return 0;
}
