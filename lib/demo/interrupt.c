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
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction action = {.sa_handler = ask};

    sigemptyset(&action.sa_mask);
    action.sa_flags = (int)(SA_RESTART | (int)SA_RESETHAND);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        struct sigaction before;

        /* By nohup, whoever started this has said that it is to go on. */
        if (sigaction(signals[i], NULL, &before) == 0 &&
            before.sa_handler != SIG_IGN) {
            sigaction(signals[i], &action, NULL);
        }
    }
}

bool pace_interrupt_asked(void)
{
    return asked != 0;
}
