/* Folders under encryption of their own: eCryptfs, gocryptfs, EncFS, fscrypt, boxes. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const sign[][2] = {{".ecryptfs", "ecryptfs"}, {".Private", "ecryptfs"}, {".box", "box"}, {".config/gocryptfs", "gocryptfs"}, {".encfs6.xml", "encfs"}};
    char *text = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev ? next_word(&line) : NULL, *fs = place ? next_word(&line) : NULL;
        if (fs && crypt_fs(fs))
            PUT(p, A((const char *)fs), ANULL, A((const char *)place));
    }
    if (probe_is(p, "/.fscrypt") || probe_is(p, "/home/.fscrypt"))
        PUT(p, A("fscrypt"), ANULL, ANULL);
    for (int i = 0; i < p->n_homes; i++)
        for (size_t k = 0; k < COUNT(sign); k++)
            if (probe_is(p, arena_printf(c->mem, "%s/%s", p->homes[i].dir, sign[k][0])))
                PUT(p, A(sign[k][1]), A(p->homes[i].nr), ANULL);
    return 0;
}
COLLECTOR(crypt_dir, .run = run);
