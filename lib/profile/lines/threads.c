#include "lib/profile/lines/hooks.h"

#include <pthread.h>

#include "lib/profile/lines/board.h"
#include "lib/profile/lines/frame.h"

/* The records of threads that live or have lived, by place. */
static struct pace_lines_thread *threads[PACE_LINES_MAX_THREADS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

void pace_lines_end_thread(void)
{
    struct pace_lines_thread *thread = pace_lines_current;
    uint64_t unwound = thread->unwound;

    pace_lines_current = &pace_lines_nobody;
    if (thread == &pace_lines_nobody) {
        return;
    }
    pace_lines_unwind(thread, thread->frames, pace_guard_stamp(&thread->guard));
    thread->unwound = unwound; /* the thread's end is no longjmp */
    pthread_mutex_lock(&lock);
    thread->stolen += thread->guard.stolen;
    thread->steals += thread->guard.steals;
    thread->guard.stolen = 0;
    thread->guard.steals = 0;
    thread->busy = 0;
    pthread_mutex_unlock(&lock);
}

void pace_lines_forget_thread(void)
{
    struct pace_lines_thread *thread = pace_lines_current;

    if (thread == &pace_lines_nobody) {
        return;
    }
    thread->guard.stolen = 0;
    thread->guard.steals = 0;
    thread->lives--;
    pace_lines_end_thread();
}

/* Called by the system when a thread ends. */
static void end_of_thread(void *record)
{
    if (record == pace_lines_current) {
        pace_lines_end_thread();
    }
}

static void make_key(void)
{
    pthread_key_create(&key, end_of_thread);
}

/* A place that nobody uses any more, or a new one; NULL: all are taken. */
static struct pace_lines_thread *find_place(void)
{
    uint64_t count = pace_lines_board->thread_count;

    for (uint64_t i = 0; i < count; i++) {
        if (!threads[i]->busy) {
            return threads[i];
        }
    }
    if (count == PACE_LINES_MAX_THREADS) {
        return NULL;
    }
    threads[count] = pace_lines_board_thread(count);
    if (threads[count]) {
        pace_lines_board->thread_count++;
    }
    return threads[count];
}

void pace_lines_begin_thread(void)
{
    struct pace_lines_thread *thread;

    if (!pace_lines_board) {
        return;
    }
    pthread_once(&once, make_key);
    pthread_mutex_lock(&lock);
    thread = find_place();
    if (thread) {
        thread->busy = 1;
        thread->lives++;
    } else {
        pace_lines_board->unseen++;
    }
    pthread_mutex_unlock(&lock);
    if (!thread) {
        return;
    }
    pace_guard_start(&thread->guard, &pace_lines_rate);
    pthread_setspecific(key, thread);
    pace_lines_current = thread;
}

void pace_lines_stop(void)
{
    pace_lines_end_thread();
    pace_lines_board = NULL;
}
