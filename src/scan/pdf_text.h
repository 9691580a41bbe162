/* Text of a PDF by poppler, behind a C door: the only C++ here. */
#ifndef SCAN_PDF_TEXT_H
#define SCAN_PDF_TEXT_H
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
enum { PDF_OK, PDF_DAMAGED = -1, PDF_LOCKED = -2 };
void pdf_prepare(void);
/* Calls page(arg, number from 1, UTF-8, n) for each page in the order text stands in the file, then for titles and attachments; stops when it says other than 0.
 * Attachments: attached(arg, name, bytes, n). */
int pdf_text(const char *bytes, size_t n, int (*page)(void *arg, int number, const char *utf8, size_t len), int (*attached)(void *arg, const char *name, const char *p, size_t len), void *arg);
#ifdef __cplusplus
}
#endif
#endif
