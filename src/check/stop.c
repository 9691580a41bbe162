#include "check/stop.h"

#include <signal.h>

static volatile int stop;

static void on_signal(int sig) {
    (void)sig;
    stop = 1;
}

const volatile int *stop_on_signal(void) {
    const struct sigaction act = {.sa_handler = on_signal};
    sigaction(SIGINT, &act, NULL);
    sigaction(SIGTERM, &act, NULL);
    struct sigaction was;
    if (sigaction(SIGHUP, NULL, &was) == 0 && was.sa_handler != SIG_IGN)      /* nohup */
        sigaction(SIGHUP, &act, NULL);
    return &stop;
}
