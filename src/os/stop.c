/* The signals that ask a command to end. */
#include "os/stop.h"

#include <signal.h>
#include <stdatomic.h>

static const int asks[] = {SIGINT, SIGTERM, SIGHUP};
static volatile sig_atomic_t came;
static atomic_bool kept;

static void on_signal(int sig) {
    (void)sig;
    came = 1;
}

void os_stop_on_signal(void) {
    const struct sigaction act = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};
    struct sigaction was;
    for (size_t i = 0; i < COUNT(asks); i++)
        if (sigaction(asks[i], NULL, &was) == 0 && was.sa_handler != SIG_IGN)      /* nohup */
            sigaction(asks[i], &act, NULL);
}

void os_stop_not_here(void) {
    for (size_t i = 0; i < COUNT(asks); i++)
        signal(asks[i], SIG_IGN);
}

void os_stop_no_more(void) { kept = true; }

void os_stop_may(void) { kept = false; }

bool os_stopped(void) { return came && !kept; }

int os_go_on(struct ctx *c) {
    return os_stopped() ? fail(c, E_STOPPED, T("已按要求中断。没有做完的已撤销，没有留下半成品", "interrupted as asked: what was not finished is undone, nothing half-made is left")) : 0;
}
