/* Many SM3 digests at once. */
#ifndef LEDGER_LANES_H
#define LEDGER_LANES_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SM3_BLOCK = 64, SM3_PADDING = 72 };

/* A message with its padding, and where its digest goes. */
struct sm3_message { const unsigned char *padded; size_t n_blocks; unsigned char *sum; };

/* Has this processor what sm3_lanes needs? */
bool sm3_lanes_there(void);
/* The digests of n messages. Only where sm3_lanes_there(). */
void sm3_lanes(const struct sm3_message *m, int n);
/* Pads a message of n bytes in place, where at most SM3_PADDING bytes are free behind it: the number of its blocks. */
size_t sm3_pad(unsigned char *message, size_t n);
#endif
