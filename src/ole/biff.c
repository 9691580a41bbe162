#include "ole/biff.h"

#include "base/bytes.h"

bool biff_begin(const uint8_t *bytes, size_t n, size_t at, struct biff *b, size_t *ret_next) {
    if (at > n || n - at < 4)
        return false;
    size_t len = u16(bytes + at + 2), room = n - at - 4;
    *b = (struct biff){bytes + at + 4, bytes + n, len < room ? len : room, true, u16(bytes + at)};
    *ret_next = at + 4 + len;
    return true;
}

bool biff_continue(struct biff *b) {
    if (b->end - b->p < 4 || u16(b->p) != BIFF_CONTINUE)
        return b->more = false;
    b->left = u16(b->p + 2);
    b->p += 4;
    if (b->left > (size_t)(b->end - b->p))
        b->left = (size_t)(b->end - b->p);
    return true;
}

static int byte_of(struct biff *b) {
    while (!b->left)
        if (!biff_continue(b))
            return -1;
    b->left--;
    return *b->p++;
}

uint32_t biff_uint(struct biff *b, int n) {
    uint32_t v = 0;
    for (int i = 0; i < n; i++) {
        int x = byte_of(b);
        if (x < 0)
            return v;
        v |= i < 4 ? (uint32_t)x << 8 * i : 0;               /* longer is only skipped */
    }
    return v;
}

void biff_chars(struct biff *b, uint32_t n, bool wide, void (*put)(void *arg, uint32_t cp), void *arg) {
    uint32_t high = 0;
    for (uint32_t i = 0; i < n && b->more; i++) {
        if (!b->left) {
            if (!biff_continue(b) || !b->left)
                return;
            b->left--;
            wide = *b->p++ & 1;
        }
        if (wide && b->left < 2)
            return;
        uint32_t u = wide ? u16(b->p) : *b->p;
        b->p += wide ? 2 : 1;
        b->left -= wide ? 2 : 1;
        if (high && u >= 0xDC00 && u < 0xE000)
            put(arg, 0x10000 + ((high - 0xD800) << 10) + (u - 0xDC00));
        else if (u < 0xD800 || u >= 0xE000)
            put(arg, u);
        high = u >= 0xD800 && u < 0xDC00 ? u : 0;
    }
}

void biff_string(struct biff *b, uint32_t n, void (*put)(void *arg, uint32_t cp), void *arg) {
    int flags = byte_of(b);
    uint32_t runs = flags > 0 && flags & 8 ? biff_uint(b, 2) : 0, extra = flags > 0 && flags & 4 ? biff_uint(b, 4) : 0;
    if (flags < 0)
        return;
    biff_chars(b, n, flags & 1, put, arg);
    for (uint64_t i = 0, m = (uint64_t)runs * 4 + extra; i < m && b->more; i++)
        byte_of(b);
}
