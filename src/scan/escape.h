/* Text whose Chinese is written as something else: \uXXXX and its kin, bytes behind percent signs, backslashes or equals signs, character references, UTF-7, HZ, ISO-2022-CN;
 * or with inline markup between its characters. */
#ifndef SCAN_ESCAPE_H
#define SCAN_ESCAPE_H
#include "scan/code.h"
#include "scan/doc.h"

enum { ESCAPE_AHEAD = 4 << 10 };     /* no sequence is longer */
/* Does the beginning of a text tell that there is something of it? */
bool escape_sniff(const uint8_t *p, size_t n);
/* Decodes [p, stop) of text that goes on to `end`, its own characters in encoding e, -1 unknown, into the document; returns where it came to, NULL when the document refused. */
const uint8_t *escape_text(struct scan_doc *d, int e, const uint8_t *p, const uint8_t *stop, const uint8_t *end);
/* The character written at p in one of these ways; bytes taken, 0 none. */
size_t escape_char(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp);
#endif
