/* Records of wtmp and btmp, as glibc writes them: 384 bytes each where it keeps to the old 32-bit times (x86-64), 400 where it never had them (arm64, LoongArch). */
#ifndef PROBE_UTMP_H
#define PROBE_UTMP_H
#include "probe/collect.h"

enum { UTMP_BYTES = 384, UTMP_BYTES_64 = 400, UTMP_BOOT = 2, UTMP_LOGIN = 7 };
struct utmp_record { int type; int64_t at; bool remote; };

/* Reads a file of records; ret_n 0 and state noted when it is not there. Damaged: size no multiple of a record, unknown types. */
const struct utmp_record *utmp_read(struct probe *p, const char *path, int *ret_n);
/* The same of wtmpdb's SQLite file (Debian 13 and kin write no wtmp). */
const struct utmp_record *wtmpdb_read(struct probe *p, const char *path, int *ret_n);
/* Pure part, for tests and fuzzing: false when the bytes make no sense. `out` has room for n / UTMP_BYTES. */
bool utmp_parse(const char *bytes, size_t n, struct utmp_record *out, int *ret_n);
#endif
