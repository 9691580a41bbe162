/* Reader of journald's files: walks the objects, so that an identical message logged five times counts five times.
 * Regular and compact form, keyed hashes; compressed texts are skipped, and counted when they are short: journald packs texts from 512 bytes, the lines looked for are shorter, unless Compress= names a lower number.
 * Source: systemd's "Journal File Format". Reads by pread through a small cache: a file that shrinks meanwhile is an error, not a signal. */
#ifndef PROBE_JOURNAL_H
#define PROBE_JOURNAL_H
#include "base/base.h"

enum { JOURNAL_STEPS = 4000000 };   /* objects visited in one file, at most */

struct journal;
struct journal_entry { int64_t realtime_us, monotonic_us, seq; unsigned char boot[16]; uint64_t at; };

/* in  fd  open for reading, stays the caller's; max_ms  processor time for everything done with it, then E_LIMIT      err  E_SYNTAX not a journal, or damaged at once | E_UNSUPPORTED */
int journal_open(struct ctx *c, int fd, int64_t max_ms, struct journal **ret_j);
struct journal_span { int64_t first_us, last_us, n_entries, first_seq, last_seq; bool archived, damaged; int64_t n_compressed; unsigned char seq_id[16], machine[16]; };
/* What the head says, and whether something damaged was met so far. */
struct journal_span journal_span(const struct journal *j);
/* Calls fn for each entry of each distinct MESSAGE that `want` wants. A damaged object ends its chain, not the reading.
 * err what fn returned | E_LIMIT too many objects */
int journal_messages(struct ctx *c, struct journal *j, bool (*want)(void *arg, const char *text), int (*fn)(void *arg, struct journal *j, const char *text, const struct journal_entry *e), void *arg);
/* Calls fn for each entry, in the order they were written. */
int journal_entries(struct ctx *c, struct journal *j, int (*fn)(void *arg, const struct journal_entry *e), void *arg);
/* Value of a field of an entry ("_TRANSPORT"); false: not there. */
bool journal_field(struct journal *j, const struct journal_entry *e, const char *field, char *out, size_t n_out);
struct probe;
/* Written by this machine, as /etc/machine-id says; how far another's reach proves nothing. In logs.c. */
bool journal_own(struct probe *p, const struct journal_span *s);
#endif
