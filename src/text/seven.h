/* Bytes in seven bits: base64, and what mail did before MIME: UTF-7 (RFC 2152), HZ (RFC 1843), ISO-2022-CN (RFC 1922), uuencoded files. */
#ifndef TEXT_SEVEN_H
#define TEXT_SEVEN_H
#include "base/base.h"

enum seven { SEVEN_NONE, SEVEN_UTF7, SEVEN_HZ, SEVEN_2022 };
/* What a charset of a mail header asks for; NULL asks for nothing. */
enum seven seven_of(const char *charset);
/* The text as UTF-8, in `mem`. */
void seven_decode(enum seven kind, struct arena *mem, const char *p, size_t n, const char **ret_p, size_t *ret_n);
/* One run of them at p in other text (+…-, ~{…~}, ESC $ …), as UTF-8 of at most three times its length: bytes taken, 0 when it is none or says nothing everyday. */
size_t seven_run(const char *p, const char *end, uint8_t *out, size_t *ret_n);
/* Does a uuencoded file begin at p? */
bool seven_uu_begins(const char *p, const char *end);
/* The next uuencoded file in [p, end): its name and bytes, and where the text goes on; NULL none. */
const char *seven_uu(struct arena *mem, const char *p, const char *end, const char **ret_name, uint8_t **ret_b, size_t *ret_n);
/* Bytes written to `out`, which may be `p`; what is none of base64 is stepped over. */
size_t seven_base64(const uint8_t *p, size_t n, uint8_t *out);
#endif
