#include "scan/bytes.h"

#include <stdlib.h>
#include <zlib.h>

size_t bytes_unpack(enum unpack how, const uint8_t *p, size_t n, uint8_t *out, size_t room) {
    z_stream z = {.next_in = (Bytef *)(uintptr_t)p, .avail_in = (uInt)n, .next_out = out, .avail_out = (uInt)room};
    if (inflateInit2(&z, how) != Z_OK)
        abort();
    inflate(&z, Z_SYNC_FLUSH);
    inflateEnd(&z);
    return room - z.avail_out;
}
