/* libFuzzer target of inflate64: never more than there is room for, whatever the bytes. */
#include <stdlib.h>

#include "scan/read/inflate64.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    enum { ROOM = 100000 };
    uint8_t *out = malloc(ROOM);
    if (!out || inflate64(data, n, out, ROOM) > ROOM)
        __builtin_trap();
    free(out);
    return 0;
}
