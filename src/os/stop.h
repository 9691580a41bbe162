/* Ctrl-C, SIGTERM, a terminal that went: a command ends at its next statement with E_STOPPED, and what it had begun is undone as after any other error.
 * Once something is kept for good it goes on to its end instead: then its exit status still tells whether it was done. A second signal ends it at once. */
#ifndef OS_STOP_H
#define OS_STOP_H
#include "base/base.h"

void os_stop_on_signal(void);      /* from now on */
void os_stop_not_here(void);       /* a child: Ctrl-C goes to both, and so does systemd's stop, and the parent answers */
void os_stop_no_more(void);        /* something was kept for good */
void os_stop_may(void);            /* it was upkeep that can be done again: what the command is for has not begun */
bool os_stopped(void);             /* one came, and it is to be followed; cost none */
/* err E_STOPPED one came      test src/os/os_test.c, tests/cli/stopped_test.py */
int os_go_on(struct ctx *c);
#endif
