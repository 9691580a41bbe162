/* Character recognition by tesseract with chi_sim, found at run time, so that the program needs it only when it is asked for (--ocr). */
#ifndef SCAN_OCR_H
#define SCAN_OCR_H
#include "scan/job.h"

enum { OCR_PAGES = 20 };                                 /* of one document: a page costs seconds */
void ocr_prepare(const struct scan_options *o);          /* before the worker is shut in */
bool ocr_ready(void);
bool ocr_enough(struct scan_job *j, const struct scan_input *in, int page);      /* behind the last page that is recognised? page: from 1; says so once */
/* A picture file's bytes, or grey pixels from the top; turned when what stands in it is garbled as it lies. *ret_text is in the job's arena. at: 0 first; comes back where the next page of a TIFF stands, 0 none.
 * err E_INVALID damaged, too large, or of an unknown kind | E_LIMIT no memory */
int ocr_picture(struct scan_job *j, const uint8_t *p, size_t n, size_t *at, const char **ret_text);
int ocr_grey(struct scan_job *j, const uint8_t *pixels, int width, int height, int stride, const char **ret_text);
#endif
