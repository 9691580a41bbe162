/* Text of a PDF by poppler, behind a C door: the only C++ here. */
#ifndef SCAN_PDF_TEXT_H
#define SCAN_PDF_TEXT_H
#include <stdbool.h>
#include <stddef.h>
#ifdef __cplusplus
extern "C" {
#endif
enum { PDF_OK, PDF_DAMAGED = -1, PDF_LOCKED = -2, PDF_ABSENT = -3 };   /* ABSENT: this build has no poppler */
/* What becomes of what is found; each says other than 0 to stop. */
struct pdf_sink {
    int (*page)(void *arg, int number, bool again, const char *utf8, size_t n);     /* pages from 1 in the order text stands in the file; again: as it stands on the page; number -1: titles */
    int (*picture)(void *arg, int number, const unsigned char *grey, int width, int height, int stride);      /* of a page without text, 150 dpi; NULL not wanted */
    long long pixels;                                                               /* of all pictures in the file: where there are enough for its pages, a page that says nothing in Chinese counts as one without text */
    int *bare;                                                                      /* counts pages without text when `picture` is NULL */
    int *lost;                                                                      /* counts pages that are listed and are not there */
    int *torn;                                                                      /* counts files with pages whose streams are damaged */
    int (*attached)(void *arg, const char *name, const char *bytes, size_t n);
    void *arg;
};
void pdf_prepare(bool drawing);                          /* drawing: pictures will be wanted; fonts that are not in a file are looked for now, while fontconfig may read what it needs */
int pdf_text(const char *bytes, size_t n, const struct pdf_sink *sink);
#ifdef __cplusplus
}
#endif
#endif
