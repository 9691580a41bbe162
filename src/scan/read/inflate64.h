/* Deflate64, the method of zips that no library here reads: deflate with a window of 64 KiB and lengths of up to 64 KiB. */
#ifndef SCAN_INFLATE64_H
#define SCAN_INFLATE64_H
#include <stddef.h>
#include <stdint.h>

/* Bytes written to `out`, at most `room`: all before the end, a cut or damage.
 * source  PKWARE APPNOTE 4.4.5 (method 9), RFC 1951; canonical codes read as Mark Adler's puff.c does; test tests/scan/variants_test.py */
size_t inflate64(const uint8_t *p, size_t n, uint8_t *out, size_t room);
#endif
