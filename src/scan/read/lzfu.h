/* Compressed RTF of Outlook ([MS-OXRTFCP]): bodies of messages. */
#ifndef SCAN_LZFU_H
#define SCAN_LZFU_H
#include "base/base.h"

/* Inflates n bytes into `mem`, as far as they make sense; NULL: it is none. */
uint8_t *lzfu_inflate(struct arena *mem, const uint8_t *p, size_t n, size_t *ret_n);
#endif
