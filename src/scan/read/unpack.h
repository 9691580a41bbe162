/* Streams packed by one method: all that can be had of them, also before a cut or damage, and where they end. What libarchive gives of a stream is enough when nothing is wrong with it. */
#ifndef SCAN_UNPACK_H
#define SCAN_UNPACK_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum unpack { UNPACK_NONE, UNPACK_ZLIB, UNPACK_GZIP, UNPACK_BZIP2, UNPACK_XZ };      /* XZ: also .lzma and .lz */
struct unpacked {
    size_t made, taken;          /* bytes in `out`; bytes of the stream */
    bool whole;                  /* it ended as it should: what follows is no part of it */
};
/* What the first bytes say. */
enum unpack unpack_kind(const uint8_t *p, size_t n);
/* Unpacks until the end, the damage, or `room` is full; the first `skip` bytes that come out are dropped. Streams of a kind that follow each other are one.
 * err  aborts the worker without memory: the parent tries the file again, alone      source RFC 1950, RFC 1952 by zlib; bzip2, liblzma; test tests/scan/variants_test.py */
struct unpacked unpack(enum unpack how, const uint8_t *p, size_t n, size_t skip, uint8_t *out, size_t room);
/* Where the frames of a zstd (RFC 8878) or lz4 file end, n when the last is not whole or it is neither. */
size_t unpack_frames_end(const uint8_t *p, size_t n);
#endif
