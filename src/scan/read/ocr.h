/* Character recognition by tesseract with chi_sim, found at run time, so that the program needs it only when it is asked for (--ocr). */
#ifndef SCAN_OCR_H
#define SCAN_OCR_H
#include "scan/job.h"

enum { OCR_PAGES = 20 };                                 /* of one document: a page costs seconds */
void ocr_prepare(const struct scan_options *o);          /* before the worker is shut in */
bool ocr_ready(void);
/* A picture file's bytes, or grey pixels from the top: *ret_text is in the job's arena. err E_INVALID damaged, or of an unknown kind */
int ocr_picture(struct scan_job *j, const uint8_t *p, size_t n, const char **ret_text);
int ocr_grey(struct scan_job *j, const uint8_t *pixels, int width, int height, int stride, const char **ret_text);
#endif
