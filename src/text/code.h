/* The five encodings of Chinese text: one character at a time, both ways, without iconv.
 * Tables are made at build time from Python's codecs; code_init() turns them round, once, before use. */
#ifndef TEXT_CODE_H
#define TEXT_CODE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum scan_enc { ENC_UTF8, ENC_GB18030, ENC_BIG5, ENC_UTF16LE, ENC_UTF16BE, ENC_COUNT };
#define CODE_BAD 0xFFFDu

enum { CODE_KIN_FIRST = 0x2E80, CODE_KIN_END = 0x2FE0 };
extern const uint16_t code_kin[CODE_KIN_END - CODE_KIN_FIRST], code_compat[512];      /* radicals; compatibility forms */
extern const uint16_t code_simple[][2];          /* traditional and simplified, in order */
extern const int code_simples;
extern int8_t code_ordinary[65536];              /* code_common's */
extern const uint16_t code_gbk[24066], code_gb4[39420], code_b5[24066];

/* Before any use, once; the name of an encoding as findings say it. */
void code_init(void);
const char *code_name(enum scan_enc e);
/* Next character at p < end: bytes taken (>= 1); *ret_cp is CODE_BAD for bytes that are none. */
int code_next(enum scan_enc e, const uint8_t *p, const uint8_t *end, uint32_t *ret_cp);
/* Bytes written, 0 when the encoding has no such character. */
int code_put(enum scan_enc e, uint32_t cp, uint8_t out[4]);
/* Of a hexadecimal digit, -1 none. */
int code_digit(uint8_t ch);
/* Of two hexadecimal digits at p: their byte, -1 none. */
int code_byte(const uint8_t *p, const uint8_t *end);
/* How ordinary a character is: 2 everyday Chinese, 1 other letters, digits and punctuation, 0 rare, -2 none at all. */
static inline int code_common(uint32_t cp) { return cp < 65536 ? code_ordinary[cp] : cp < 0x110000 ? 0 : -2; }
#endif
