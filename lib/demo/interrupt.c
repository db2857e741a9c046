#include "lib/demo/interrupt.h"

#include <signal.h>
#include <stddef.h>

/* A signal handler can reach nothing but a variable of this kind. */
static volatile sig_atomic_t asked;

static void ask(int signal_number)
{
    (void)signal_number;
    asked = 1;
}

void pace_interrupt_watch(void)
{
    struct sigaction action = {.sa_handler = ask};

    sigemptyset(&action.sa_mask);
    action.sa_flags = (int)(SA_RESTART | (int)SA_RESETHAND);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool pace_interrupt_asked(void)
{
    return asked != 0;
}
