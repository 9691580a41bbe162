/* Ctrl-C, SIGTERM and a terminal that is closed: a scan ends with what it has, and the program says so. */
#ifndef CHECK_STOP_H
#define CHECK_STOP_H

const volatile int *stop_on_signal(void);      /* from now on; set once one came */
#endif
