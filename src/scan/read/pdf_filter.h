/* How the bytes of a PDF's stream are packed, one filter behind another (ISO 32000-1 §7.4). Pure. */
#ifndef SCAN_PDF_FILTER_H
#define SCAN_PDF_FILTER_H
#include <stddef.h>
#include <stdint.h>

#include "base/base.h"

/* Is the name that of a filter of bytes, long or short? Those of pictures are none. */
bool pdf_filter(const char *name);
/* How Flate and LZW were asked to pack: rows of `columns` values of `bits` bits, `colors` side by side, told apart from their neighbours (2 as TIFF, 10 and more as PNG does; 1 not at all); late: LZW's codes grow when they must. */
struct pdf_parms { int64_t predictor, columns, colors, bits; bool late; };
#define PDF_PARMS_USUAL {1, 1, 1, 8, false}
/* What stands behind the filters named, the first first, into mem with FILTER_PAD behind it; a cut or broken stream as far as it goes. The parameters are those of the last of Flate and LZW.
 * in   names  other names are passed over      max bytes of the last step, a quarter of them of each before
 * out  *ret_n bytes; without a filter p itself      cost linear in what is made      source ISO 32000-1; test tests/scan/places/in_pdf.py, fuzz scan_pdf */
const uint8_t *pdf_unfilter(struct arena *mem, const char *names, int n_names, size_t step, const struct pdf_parms *parms, const uint8_t *p, size_t n, size_t max, size_t *ret_n);
#endif
