#include "scan/read/lzfu.h"

#include "base/limits.h"
#include "base/bytes.h"

enum { WINDOW = 4096, HEAD = 16, PAD = 64 };
static const char begin[] = "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

uint8_t *lzfu_inflate(struct arena *mem, const uint8_t *p, size_t n, size_t *ret_n) {
    if (n < HEAD || (memcmp(p + 8, "LZFu", 4) != 0 && memcmp(p + 8, "MELA", 4) != 0))
        return NULL;
    size_t room = u32(p + 4), most = (n - HEAD) * 9 + PAD, have = 0;      /* 17 bits give at most 17 bytes */
    room = room < most ? room : most;
    room = room < LIMIT_SCAN_PART ? room : LIMIT_SCAN_PART;
    uint8_t *out = arena_alloc(mem, room + PAD), window[WINDOW] = {0};
    if (p[8] == 'M') {
        *ret_n = n - HEAD < room ? n - HEAD : room;
        memcpy(out, p + HEAD, *ret_n);
        return out;
    }
    size_t at = sizeof begin - 1;
    memcpy(window, begin, at);
    const uint8_t *end = p + n;
    for (p += HEAD; p < end && have < room;) {
        unsigned flags = *p++;
        for (int bit = 0; bit < 8 && p < end && have < room; bit++) {
            if (!(flags >> bit & 1)) {
                out[have++] = window[at++ % WINDOW] = *p++;
                continue;
            }
            if (end - p < 2) {
                p = end;
                break;
            }
            unsigned ref = (unsigned)p[0] << 8 | p[1], from = ref >> 4, len = (ref & 0xF) + 2;
            p += 2;
            if (from == at % WINDOW) {                     /* the end */
                p = end;
                break;
            }
            for (unsigned i = 0; i < len && have < room; i++)
                out[have++] = window[at++ % WINDOW] = window[(from + i) % WINDOW];
        }
    }
    *ret_n = have;
    return out;
}
