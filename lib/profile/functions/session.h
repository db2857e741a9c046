#ifndef PACE_SESSION_H
#define PACE_SESSION_H

#include <pthread.h>
#include <stdbool.h>

#include "lib/profile/functions/thread.h"
#include "lib/profile/rate.h"

#define PACE_ENDS_KEPT 64U

/* Nanoseconds that a probe adds to the callee's and to the caller's time. */
struct pace_probe {
    double callee_ns;
    double caller_ns;
    double spread_ns; /* between repetitions: half of them differ by more */
};

/*
 * What is recorded, and when.  It lies in the arena, where a parent can read
 * it after the recording process has crashed.
 */
struct pace_session {
    pthread_mutex_t mutex;
    struct pace_thread *threads;
    unsigned nesting;   /* enables without their disable */
    unsigned stretches; /* so far, the present one included */
    unsigned epoch;     /* raised by clear */
    uint64_t joined;    /* threads that made an instrumented call */
    struct pace_rate rate;
    struct pace_probe probe; /* measured when the session began */
    uint64_t wall_ticks;     /* of finished stretches since clear */
    uint64_t cpu_ns;
    uint64_t began_tick; /* of the present stretch */
    uint64_t began_cpu_ns;
    /* By number modulo PACE_ENDS_KEPT: when stretches ended. */
    struct {
        unsigned stretch;
        uint64_t tick;
    } ends[PACE_ENDS_KEPT];
};

/* The one session, begun by the first call; NULL: out of memory, or this
 * process was forked by the one that records. */
struct pace_session *pace_session(void);

/* From now on it is this process, just forked, that records. */
void pace_session_adopt(void);

void pace_session_enable(struct pace_session *session);
void pace_session_disable(struct pace_session *session);
void pace_session_clear(struct pace_session *session);

/* A record for the calling thread, for the hooks; NULL: out of memory. */
struct pace_thread *pace_session_join(void);

/* Ends the thread's frames of an earlier stretch, and lets it take part in
 * that one. */
void pace_session_turn(struct pace_thread *thread, unsigned stretch);

/* The tick at which the thread's frames ended, or now if they go on. */
uint64_t pace_session_end_of(const struct pace_session *session,
                             const struct pace_thread *thread, uint64_t now);

/* Both in ns, the present stretch included up to now. */
double pace_session_wall_ns(const struct pace_session *session, uint64_t now);
double pace_session_cpu_ns(const struct pace_session *session,
                           uint64_t process_cpu_ns);

uint64_t pace_session_process_cpu_ns(void);

#endif
