/* Numbers and packed bytes as formats write them. */
#ifndef SCAN_BYTES_H
#define SCAN_BYTES_H
#include <stddef.h>
#include <stdint.h>

/* Least byte first; most first. */
static inline uint32_t u16(const uint8_t *p) { return (uint32_t)p[0] | (uint32_t)p[1] << 8; }
static inline uint32_t u32(const uint8_t *p) { return u16(p) | u16(p + 2) << 16; }
static inline uint64_t u64(const uint8_t *p) { return (uint64_t)u32(p) | (uint64_t)u32(p + 4) << 32; }
static inline uint32_t b32(const uint8_t *p) { return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]; }

/* What can be unpacked of deflated bytes, also when they are cut off or damaged: how many of at most `room`.
 * err  aborts the worker without memory: the parent tries the file again, alone      source RFC 1950, RFC 1952, by zlib; test tests/scan/variants_test.py */
enum unpack { UNPACK_ZLIB = 15, UNPACK_GZIP = 31 };
size_t bytes_unpack(enum unpack how, const uint8_t *p, size_t n, uint8_t *out, size_t room);
#endif
