/* Runs inside the sandbox: receives files, scans them, answers with hits. */
#include <openssl/evp.h>
#include <unistd.h>

#include "scan/doc.h"
#include "scan/hit.h"
#include "scan/name.h"
#include "scan/pool.h"

struct sending { int sock; };

static void emit(void *arg, const char *json, size_t n) {
    struct sending *s = arg;
    static char buf[OS_MESSAGE];
    if (n + 1 > sizeof buf)
        return;
    buf[0] = 'H';
    memcpy(buf + 1, json, n);
    if (os_send(s->sock, buf, n + 1, -1) < 0)
        _exit(1);
}

/* Libraries read their settings now, while they still can. */
void worker_prepare(void *arg) {
    const struct pool *p = arg;
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned n;
    EVP_Digest("", 0, md, &n, EVP_sm3(), NULL);
    for (const struct scan_format *const *f = scan_formats; *f; f++)
        if ((*f)->prepare)
            (*f)->prepare(p->o);
}

static void one(struct ctx *c, const struct pool *p, struct scan_state *state, struct sending *out, const struct pool_task *t, int fd) {
    struct scan_job j = {.c = c, .o = p->o, .d = p->d, .emit = emit, .arg = out, .state = state};
    j.file = (struct scan_input){.fd = fd, .size = t->size, .sparse = t->sparse, .name = t->name};
    struct scan_input in = j.file;
    name_scan(&j, &in);
    if (job_input(&j, &in) < 0)
        job_unreadable(&j, &in, c->err.detail);
    if (in.p)
        job_unmap(&in);
}

void worker_body(void *arg, int sock) {
    const struct pool *p = arg;
    struct ctx keep, c;
    struct sending out = {sock};
    struct pool_task t;
    int fd;
    ctx_init(&keep);
    ctx_init(&c);
    c.lang = keep.lang = p->c->lang;
    struct scan_state *state = doc_state_new(&keep, p->d);
    ctx_enter(&c);
    for (ssize_t n; (n = os_receive(sock, &t, sizeof t, &fd)) > 0;) {
        if (n == (ssize_t)sizeof t && fd >= 0) {
            t.name[POOL_NAME - 1] = 0;
            one(&c, p, state, &out, &t, fd);
            close(fd);
        }
        struct pool_done d = {'D', t.id};
        if (os_send(sock, &d, sizeof d, -1) < 0)
            break;
        ctx_reset(&c);
    }
}
