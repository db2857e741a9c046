#include "lib/profile/functions/session.h"

#include <stdatomic.h>
#include <time.h>

#include "lib/profile/functions/arena.h"
#include "lib/profile/functions/calibrate.h"
#include "lib/profile/functions/hooks.h"

static _Atomic(struct pace_session *) the_session;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static bool forked;

uint64_t pace_session_process_cpu_ns(void)
{
    struct timespec cpu = {0, 0};

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &cpu);
    return (uint64_t)cpu.tv_sec * 1000000000U + (uint64_t)cpu.tv_nsec;
}

/* A child that the program forks would write into its parent's record. */
static void stop_in_child(void)
{
    pace_hooks_record(0);
    forked = true;
}

void pace_session_adopt(void)
{
    forked = false;
}

/* The thread ends: by pthread_exit its frames are still there. */
static void leave(void *record)
{
    struct pace_thread *thread = record;
    struct pace_session *session = atomic_load(&the_session);
    uint64_t end = pace_session_end_of(session, thread, pace_tick());

    pace_thread_unwind(thread, thread->base, end - thread->guard.stolen);
    pace_hooks_swap(NULL);
    pthread_mutex_lock(&session->mutex);
    thread->busy = false;
    pthread_mutex_unlock(&session->mutex);
}

static void begin(void)
{
    struct pace_session *session = pace_arena_take(sizeof *session);

    if (!session || pthread_key_create(&key, leave) != 0 ||
        pthread_atfork(NULL, NULL, stop_in_child) != 0) {
        return;
    }
    pthread_mutex_init(&session->mutex, NULL);
    pace_rate_start(&session->rate);
    pace_rate_measure(&session->rate);
    pace_calibrate(&session->rate, &session->probe);
    atomic_store(&the_session, session);
}

struct pace_session *pace_session(void)
{
    pthread_once(&once, begin);
    return forked ? NULL : atomic_load(&the_session);
}

/* One that a finished thread left behind, or a new one. */
static struct pace_thread *vacant(struct pace_session *session)
{
    for (struct pace_thread *t = session->threads; t; t = t->next) {
        if (!t->busy) {
            return t;
        }
    }

    struct pace_thread *thread = pace_thread_new();

    if (thread) {
        thread->epoch = session->epoch;
        thread->next = session->threads;
        session->threads = thread;
    }
    return thread;
}

struct pace_thread *pace_session_join(void)
{
    struct pace_session *session = atomic_load(&the_session);

    pthread_mutex_lock(&session->mutex);

    struct pace_thread *thread = vacant(session);

    if (thread) {
        thread->busy = true;
        thread->stretch = 0;
        session->joined++;
        pthread_setspecific(key, thread);
    }
    pthread_mutex_unlock(&session->mutex);
    return thread;
}

uint64_t pace_session_end_of(const struct pace_session *session,
                             const struct pace_thread *thread, uint64_t now)
{
    unsigned stretch = thread->stretch;

    if (session->nesting && stretch == session->stretches) {
        return now;
    }
    if (session->ends[stretch % PACE_ENDS_KEPT].stretch == stretch) {
        return session->ends[stretch % PACE_ENDS_KEPT].tick;
    }
    return thread->guard.last; /* too long ago to be known */
}

void pace_session_turn(struct pace_thread *thread, unsigned stretch)
{
    struct pace_session *session = atomic_load(&the_session);
    uint64_t end = pace_session_end_of(session, thread, pace_tick());
    uint64_t stolen = thread->guard.stolen;
    uint64_t steals = thread->guard.steals;

    pace_thread_unwind(thread, thread->base, end - stolen);
    thread->too_deep = 0;
    if (thread->epoch != session->epoch) {
        pace_thread_clear(thread);
        thread->epoch = session->epoch;
        stolen = steals = 0;
    }
    pace_guard_start(&thread->guard, &session->rate);
    thread->guard.stolen = stolen;
    thread->guard.steals = steals;
    thread->stretch = stretch;
}

static void start_stretch(struct pace_session *session)
{
    session->began_cpu_ns = pace_session_process_cpu_ns();
    session->began_tick = pace_tick();
    pace_hooks_record(++session->stretches);
}

static void end_stretch(struct pace_session *session, uint64_t now)
{
    unsigned stretch = session->stretches;

    pace_hooks_record(0);
    session->ends[stretch % PACE_ENDS_KEPT].stretch = stretch;
    session->ends[stretch % PACE_ENDS_KEPT].tick = now;
    session->wall_ticks += now - session->began_tick;
    session->cpu_ns += pace_session_process_cpu_ns() - session->began_cpu_ns;
}

void pace_session_enable(struct pace_session *session)
{
    pthread_mutex_lock(&session->mutex);
    if (session->nesting++ == 0) {
        start_stretch(session);
    }
    pthread_mutex_unlock(&session->mutex);
}

void pace_session_disable(struct pace_session *session)
{
    uint64_t now = pace_tick();

    pthread_mutex_lock(&session->mutex);
    if (session->nesting > 0 && --session->nesting == 0) {
        end_stretch(session, now);
    }
    pthread_mutex_unlock(&session->mutex);
}

void pace_session_clear(struct pace_session *session)
{
    uint64_t now = pace_tick();

    pthread_mutex_lock(&session->mutex);
    /* Each thread forgets by itself, at its next turn. */
    session->epoch++;
    if (session->nesting) {
        end_stretch(session, now);
        start_stretch(session);
    }
    session->wall_ticks = 0;
    session->cpu_ns = 0;
    session->joined = 0;
    pthread_mutex_unlock(&session->mutex);
}

double pace_session_wall_ns(const struct pace_session *session, uint64_t now)
{
    uint64_t ticks = session->wall_ticks;

    if (session->nesting) {
        ticks += now - session->began_tick;
    }
    return (double)ticks * session->rate.ns_per_tick;
}

double pace_session_cpu_ns(const struct pace_session *session,
                           uint64_t process_cpu_ns)
{
    uint64_t ns = session->cpu_ns;

    if (session->nesting) {
        ns += process_cpu_ns - session->began_cpu_ns;
    }
    return (double)ns;
}
