/* Compound files ([MS-CFB], "OLE"): streams by name, from bytes in memory. Chains that run in a circle or outside end where they do. */
#ifndef OLE_CFB_H
#define OLE_CFB_H
#include "base/base.h"

struct cfb_stream { char name[72]; int type; uint32_t start; uint64_t size; };      /* name as UTF-8; type 2 a stream */
struct cfb {
    const uint8_t *p;
    size_t n;
    uint32_t shift, mini_shift, cutoff, n_fat;
    uint32_t *fat, *mini;
    uint32_t n_mini, top;        /* top: the highest sector that the tables stand in */
    struct cfb_stream *stream;
    int n_streams;
    uint8_t *ministream;
    size_t ministream_n;
};
/* err E_INVALID. Memory from `mem`. */
int cfb_open(struct ctx *c, struct arena *mem, const uint8_t *p, size_t n, struct cfb *ret_f);
/* The bytes of stream i, with 32 readable bytes behind them; what is missing is cut off. */
void cfb_read(const struct cfb *f, struct arena *mem, int i, uint8_t **ret_p, size_t *ret_n);
bool cfb_cut(const struct cfb *f);                         /* do bytes that its tables or streams take stand behind its end? */
size_t cfb_end(const struct cfb *f);                       /* behind the last sector that tables or streams take */
int cfb_find(const struct cfb *f, const char *name);      /* whatever its letters' case; -1 none */
#endif
