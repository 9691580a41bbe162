/* Text whose Chinese is written as something else: \uXXXX and its kin, bytes behind percent signs, backslashes or equals signs, character references, UTF-7, HZ, ISO-2022-CN;
 * or with inline markup or commands of TeX between its characters. */
#ifndef SCAN_ESCAPE_H
#define SCAN_ESCAPE_H
#include "text/code.h"
#include "scan/doc.h"

enum { ESCAPE_AHEAD = 16 << 10 };    /* no sequence is longer, nor what is taken of one that goes on */
enum { ESCAPE_WRITTEN = 1, ESCAPE_TEX = 2 };
/* Does the beginning of a text tell that there is something of it? In which ways, 0 none. */
int escape_sniff(const uint8_t *p, size_t n);
/* Decodes [p, stop) of text that goes on to `end`, its own characters in encoding e, -1 unknown, written in those ways, into the document; returns where it came to, NULL when the document refused. */
const uint8_t *escape_text(struct scan_doc *d, int e, int ways, const uint8_t *p, const uint8_t *stop, const uint8_t *end);
/* The character written at p in one of these ways; bytes taken, 0 none. */
size_t escape_char(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp);
#endif
