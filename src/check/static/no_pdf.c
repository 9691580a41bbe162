/* For the static build: Debian has no static poppler, so a PDF is said to be what cannot be looked into. */
#include "scan/read/pdf_text.h"

void pdf_prepare(bool drawing) { (void)drawing; }

int pdf_text(const char *bytes, size_t n, const struct pdf_sink *sink) {
    (void)bytes, (void)n, (void)sink;
    return PDF_ABSENT;
}
