/* Collectors of endpoint facts: they read files of the machine (or of a fixture tree) into fact tables, and never judge.
 *
 * Nothing is written, no process is started, no socket opened: probe_lock makes the kernel refuse it. Every open goes through one
 * door that stays inside the root, keeps access times where it may, and notes the path. A collector is one file linux/<table>.c.
 * Life: probe_lock (live only, once, before) -> probe_run. */
#ifndef PROBE_PROBE_H
#define PROBE_PROBE_H
#include "fact/fact.h"

enum { PROBE_LOCK_FORK = 1 };   /* children may be made (the content scan's), and existing files opened for both (their /dev/null); no program started */

/* From now on this process can open no socket but netlink, open no file for writing, start no program and (without PROBE_LOCK_FORK) make no child; whoever
 * wants to write a result opens it before. Cannot be undone.
 * err  E_INTERNAL the kernel has no seccomp      cost about 1 ms      source seccomp(2), libseccomp; test probe/lock_test.c */
int probe_lock(struct ctx *c, int flags);

struct probe_options {
    const char *root;                 /* directory read as if it were /; NULL or "/": the live system */
    const unsigned char *key;         /* 32 bytes: keys the digests */
    const char *const *dirs;          /* registered important folders of the ticket, NULL-ended; or NULL */
};
/* Runs every collector into db (made by fact_create). A collector that fails makes its table's state `error` and the others go on.
 * err  E_NOTFOUND no such root | E_INTERNAL      cost  tens of ms on a desktop, at most about 1 s with huge logs */
int probe_run(struct ctx *c, struct db *db, const struct fact_model *m, const struct probe_options *o);
#endif
