/* Records of Excel's binary books ([MS-XLS]): numbers and strings that go on over CONTINUE records. */
#ifndef OLE_BIFF_H
#define OLE_BIFF_H
#include "base/base.h"

enum { BIFF_FORMULA = 0x06, BIFF_EOF = 0x0A, BIFF_HEADER = 0x14, BIFF_FOOTER = 0x15, BIFF_DATEMODE = 0x22, BIFF_FILEPASS = 0x2F, BIFF_FONT = 0x31, BIFF_CONTINUE = 0x3C, BIFF_BOUNDSHEET = 0x85, BIFF_MULRK = 0xBD, BIFF_MULBLANK = 0xBE, BIFF_RSTRING = 0xD6, BIFF_DBCELL = 0xD7,
       BIFF_XF = 0xE0, BIFF_MERGED = 0xE5, BIFF_SST = 0xFC, BIFF_LABELSST = 0xFD, BIFF_EXTSST = 0xFF, BIFF_TXO = 0x1B6, BIFF_BLANK = 0x201, BIFF_NUMBER = 0x203, BIFF_LABEL = 0x204, BIFF_BOOLERR = 0x205, BIFF_STRING = 0x207, BIFF_ROW = 0x208, BIFF_RK = 0x27E, BIFF_FORMAT = 0x41E, BIFF_BOF = 0x809 };

struct biff { const uint8_t *p, *end; size_t left; bool more; uint32_t type; };      /* left: bytes of the record; more: false once it has ended before its time */
/* The record at `at` of n bytes; false: none. *ret_next: behind it, in the next record (CONTINUE or another). */
bool biff_begin(const uint8_t *bytes, size_t n, size_t at, struct biff *b, size_t *ret_next);
/* Steps into the CONTINUE record that must follow. */
bool biff_continue(struct biff *b);
/* A number of n bytes, least first, of which four count; 0 at the end. */
uint32_t biff_uint(struct biff *b, int n);
/* n characters, one byte each or two; where they are cut over a CONTINUE record a byte says anew how wide they are. Halves of a character are put together, alone left out. */
void biff_chars(struct biff *b, uint32_t n, bool wide, void (*put)(void *arg, uint32_t cp), void *arg);
/* A string of n characters behind its byte of flags, with its formatting, which is stepped over. */
void biff_string(struct biff *b, uint32_t n, void (*put)(void *arg, uint32_t cp), void *arg);
#endif
