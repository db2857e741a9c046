#ifndef PACE_STATUS_H
#define PACE_STATUS_H

/*
 * How a call ended.  PACE_OK is 0, so `if (status)` reads "if it failed".
 * A call that fails leaves what its last pointer points at untouched.
 */
enum pace_status {
    PACE_OK = 0,
    PACE_NO_MEMORY,     /* malloc and friends returned NULL */
    PACE_BAD_INPUT,     /* data or options outside what the call accepts */
    PACE_CANNOT_CREATE, /* a file or directory could not be made; see errno */
    PACE_CANNOT_READ,   /* opening or reading failed; see errno */
    PACE_CANNOT_WRITE,  /* a write, flush or rename failed; see errno */
    PACE_OVER_BUDGET,   /* stopped by a limit on work, time or memory */
    PACE_DISAGREE,      /* exact variants gave different answers */
    PACE_INTERRUPTED,   /* the user asked to stop */
    PACE_UNAVAILABLE,   /* this build or this machine cannot do it */
};

/* A short sentence without a full stop, for messages; never NULL. */
const char *pace_status_text(enum pace_status status);

/*
 * The exit status of a program that ends with this status:
 * 0 fine, 1 disagreement, 2 bad input, 69 unavailable, 71 out of memory,
 * 73 cannot create, 74 cannot write, 130 interrupted.
 */
int pace_status_exit(enum pace_status status);

#endif
