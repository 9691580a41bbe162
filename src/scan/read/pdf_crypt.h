/* PDFs that are encrypted and open without asking: the standard handler with an empty user password (RC4, AES-128, AES-256). */
#ifndef SCAN_PDF_CRYPT_H
#define SCAN_PDF_CRYPT_H
#include "scan/job.h"

struct pdf_crypt { int revision, n, object; bool aes, metadata; uint8_t key[32]; };   /* n: bytes of key; object: number of the dictionary that says how */

enum { PDF_PLAIN, PDF_OPEN, PDF_CLOSED };
/* PDF_PLAIN nothing is encrypted; PDF_OPEN *ret_k reads it; PDF_CLOSED it asks for a password, or is locked in a way not known here.
 * source  ISO 32000-2, 7.6      test tests/scan/places_test.py */
int pdf_crypt_open(const struct scan_input *in, struct pdf_crypt *ret_k);
/* A string or stream of object nr: n bytes from `in` to `out`, which has room for them. Returns how many are plain. */
size_t pdf_crypt_read(const struct pdf_crypt *k, int nr, int generation, const uint8_t *in, size_t n, uint8_t *out);
/* Before the sandbox: libcrypto finds its algorithms. */
void pdf_crypt_prepare(void);
#endif
