/* The least of PDF's syntax that its readers share. Pure. */
#ifndef SCAN_PDF_TOKEN_H
#define SCAN_PDF_TOKEN_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool pdf_blank(uint8_t ch);                      /* NUL, tab, line ends, form feed, space */
bool pdf_delimiter(uint8_t ch);                  /* ends a name or a number */
/* A string behind its "(" or "<": its bytes, at most max, into buf. Returns what follows. */
const uint8_t *pdf_literal(const uint8_t *p, const uint8_t *end, uint8_t *buf, size_t max, size_t *ret_n);
const uint8_t *pdf_hexadecimal(const uint8_t *p, const uint8_t *end, uint8_t *buf, size_t max, size_t *ret_n);
/* Before `at` in b: "N G obj". Its number, 0 none; *ret_g its generation. */
int pdf_object_at(const uint8_t *b, size_t at, int *ret_g);
#endif
