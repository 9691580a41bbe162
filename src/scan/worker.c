/* Runs inside the sandbox: receives files, scans them, answers with hits. */
#include <openssl/evp.h>
#include <unistd.h>

#include "scan/doc.h"
#include "scan/hit.h"
#include "scan/job.h"
#include "scan/name.h"
#include "scan/pool.h"

/* Messages begin with `what`: 'H' more hits of a file, 'D' its last hits and its end. */
struct sending {
    int sock;
    struct pool_done head;
    struct record_out out;
    uint8_t buf[OS_MESSAGE];
};

static void begin(struct sending *s, uint64_t id) {
    s->head = (struct pool_done){.what = 'H', .id = id};
    s->out = (struct record_out){.p = s->buf + sizeof s->head, .cap = sizeof s->buf - sizeof s->head};
}

static void send(struct sending *s, char what) {
    s->head.what = what;
    memcpy(s->buf, &s->head, sizeof s->head);
    if (os_send(s->sock, s->buf, sizeof s->head + s->out.n, -1) < 0)
        _exit(1);
    s->out.n = 0;
}

static void emit(void *arg, const struct record *r) {
    struct sending *s = arg;
    if (!r && s->out.n)
        send(s, 'H');
    if (!r || record_put(&s->out, r))
        return;
    send(s, 'H');
    record_put(&s->out, r);
}

void worker_prepare(const struct scan_options *o) {
    uint8_t md[EVP_MAX_MD_SIZE];
    unsigned n;
    EVP_Digest("", 0, md, &n, EVP_sm3(), NULL);
    for (const struct scan_format *const *f = scan_formats; *f; f++)
        if ((*f)->prepare)
            (*f)->prepare(o);
}

static void one(struct ctx *c, const struct pool *p, struct scan_state *state, struct sending *out, const struct pool_task *t, int fd) {
    struct scan_job j = {.c = c, .o = p->o, .d = p->d, .emit = emit, .arg = out, .state = state};
    j.file = (struct scan_input){.fd = fd, .size = t->size, .sparse = t->sparse, .name = t->name};
    struct scan_input in = j.file;
    if (t->size < 0)
        name_scan(&j, &in);
    else if (t->plain ? doc_raw(&j, &in) < 0 : name_scan(&j, &in) < 0 || job_input(&j, &in) < 0)
        job_unreadable(&j, &in, c->err.detail);
    if (in.p)
        job_unmap(&in);
    out->head.pictures = (uint64_t)j.pictures;
}

void worker_body(void *arg, int sock) {
    const struct pool *p = arg;
    struct ctx keep, c;
    static struct sending out;
    struct pool_task t;
    int fd;
    ctx_init(&keep);
    ctx_init(&c);
    c.lang = keep.lang = p->c->lang;
    struct scan_state *state = doc_state_new(&keep);
    out.sock = sock;
    ctx_enter(&c);
    for (ssize_t n; (n = os_receive(sock, &t, sizeof t, &fd)) > 0;) {
        begin(&out, t.id);
        if (n == (ssize_t)sizeof t && (fd >= 0 || t.size < 0)) {
            t.name[POOL_NAME - 1] = 0;
            one(&c, p, state, &out, &t, fd);
        }
        if (fd >= 0)
            close(fd);
        send(&out, 'D');
        ctx_reset(&c);
    }
}
