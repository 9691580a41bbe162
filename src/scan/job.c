#include "scan/job.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include "os/os.h"
#include "scan/doc.h"
#include "scan/hit.h"
#include "text/judge.h"
#include "scan/name.h"

enum { RELAX_US = 4000, RELAX_FROM = 2 << 20 };

static struct { void *volatile p; volatile size_t n; } mapped;      /* the file, when it is large */

const char *job_name_utf8(struct ctx *c, const char *name, size_t n) {
    struct str s;
    str_init(&s, c, 16 << 10);
    if (utf8_valid(name, n) && !memchr(name, 0, n))
        return arena_dupn(c->mem, name, n);
    const uint8_t *p = (const uint8_t *)name, *end = p + n;
    enum { SAMPLE = 256, LEAD = 10, LEAST = 60 };       /* LEAST: people have rare characters in their names */
    int big5 = judge_score(ENC_BIG5, p, end, SAMPLE), gb = judge_score(ENC_GB18030, p, end, SAMPLE);
    enum scan_enc e = big5 > gb + LEAD ? ENC_BIG5 : ENC_GB18030;
    bool known = (e == ENC_BIG5 ? big5 : gb) >= LEAST;
    for (const uint8_t *q = p; q < end && known;) {
        uint32_t cp;
        q += code_next(e, q, end, &cp);
        known = cp >= ' ' && cp != CODE_BAD && code_common(cp) >= 0;
    }
    while (p < end) {
        uint32_t cp = *p;
        if (known)
            p += code_next(e, p, end, &cp);
        else
            p++;
        if (known || (cp >= 0x20 && cp < 0x7F))
            utf8_put(&s, cp);
        else
            str_putf(&s, "\\x%02X", (unsigned)cp);
    }
    return s.p;
}

const char *job_inner(struct scan_job *j, const struct scan_input *in, const char *name) {
    const char *clean = job_name_utf8(j->c, name, strlen(name));
    if (strlen(clean) > 512)
        clean = arena_dupn(j->c->mem, clean, 512);
    if (!utf8_valid(clean, strlen(clean)))
        clean = "?";
    return in->inner ? arena_printf(j->c->mem, "%s!%s", in->inner, clean) : clean;
}

void job_unreadable(struct scan_job *j, const struct scan_input *in, const char *reason) {
    hit_unreadable(j, in, reason);
}

int job_bytes(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    if (in->p)
        return 0;
    if (in->size > (int64_t)LIMIT_SCAN_MAP_MIB << 20)
        return fail(c, E_LIMIT, T("文件大于%d MiB", "the file is larger than %d MiB"), LIMIT_SCAN_MAP_MIB);
    if (in->size == 0) {
        in->p = arena_alloc(c->mem, 1);
        return 0;
    }
    void *p = mmap(NULL, (size_t)in->size, PROT_READ, MAP_PRIVATE, in->fd, 0);
    if (p == MAP_FAILED)
        return fail(c, E_IO, "%s", os_why(c, errno));
    in->p = p;
    in->n = (size_t)in->size;
    if (in->n >= RELAX_FROM) {
        mapped.n = in->n;
        mapped.p = p;
    }
    return 0;
}

static void relax(int sig) {
    int keep = errno;
    (void)sig;
    if (mapped.p)
        madvise(mapped.p, mapped.n, MADV_DONTNEED);        /* read-only: comes back from the file when it is looked at again */
    errno = keep;
}

void job_prepare(void) {
    struct sigaction a = {.sa_handler = relax, .sa_flags = SA_RESTART};
    const struct itimerval t = {{0, RELAX_US}, {0, RELAX_US}};
    sigaction(SIGPROF, &a, NULL);
    setitimer(ITIMER_PROF, &t, NULL);
}

void job_unmap(struct scan_input *in) {
    if (mapped.p == in->p)
        mapped.p = NULL;
    if (in->p && in->fd >= 0 && in->n)
        munmap((void *)(uintptr_t)in->p, in->n);
    in->p = NULL;
}

int job_spend(struct scan_job *j, int64_t n) {
    struct ctx *c = j->c;
    j->made_bytes += n;
    if (j->made_bytes > (int64_t)LIMIT_SCAN_OUTPUT_MIB << 20)
        return fail(c, E_LIMIT, T("解压后超过%d MiB", "more than %d MiB when decompressed"), LIMIT_SCAN_OUTPUT_MIB);
    if (++j->members > LIMIT_SCAN_MEMBERS)
        return fail(c, E_LIMIT, T("内含文件超过%d个", "more than %d parts"), LIMIT_SCAN_MEMBERS);
    return 0;
}

size_t job_head(const struct scan_input *in, uint8_t head[JOB_HEAD]) {
    if (in->p) {
        size_t n = in->n < JOB_HEAD ? in->n : JOB_HEAD;
        memcpy(head, in->p, n);
        return n;
    }
    ssize_t n = pread(in->fd, head, JOB_HEAD, 0);
    return n > 0 ? (size_t)n : 0;
}

static const struct scan_format *pick(const struct scan_input *in, const uint8_t *head, size_t n) {
    const struct scan_format *best = NULL;
    for (const struct scan_format *const *f = scan_formats; *f; f++)
        if ((!best || (*f)->order < best->order) && (*f)->sniff(in, head, n))
            best = *f;
    return best;
}

/* Does a zip archive end where the input ends? Behind programs and pictures they hide, or belong. */
static bool zip_behind(const struct scan_input *in) {
    enum { END = 22 };
    uint8_t b[END];
    if (in->size < END || in->sparse)
        return false;
    if (in->p)
        memcpy(b, in->p + in->n - END, END);
    else if (pread(in->fd, b, END, in->size - END) != END)
        return false;
    return memcmp(b, "PK\5\6", 4) == 0 && (b[10] || b[11]);
}

static const struct scan_format *by_name(const char *name) {
    const struct scan_format *const *f = scan_formats;
    while (*f && !str_eq((*f)->name, name))
        f++;
    return *f;
}

bool job_blank(const uint8_t *p, size_t n) {
    bool fills = n && (*p == 0 || *p == 0xFF || *p == ' ' || *p == '\r' || *p == '\n');
    return !n || (fills && memcmp(p, p + 1, n - 1) == 0) || (n == 2 && memcmp(p, "\r\n", 2) == 0);
}

int job_tail(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n) {
    const uint8_t *end = p + n;
    if (job_blank(p, n))
        return 0;
    while (p < end && (*p == 0 || *p == '\r' || *p == '\n'))
        p++;
    return job_part(j, in, name, p, (size_t)(end - p));
}

int job_input(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    uint8_t head[JOB_HEAD + 8] = {0};
    size_t n = job_head(in, head);
    const struct scan_format *f = pick(in, head, n);
    if (in->depth > SCAN_DEPTH) {
        job_unreadable(j, in, arena_printf(c->mem, T("嵌套超过%d层，看不到里面", "nested more than %d deep, cannot look inside"), SCAN_DEPTH));
        return 0;
    }
    in->own = 0;
    int rc = f ? f->scan(j, in) : doc_raw(j, in);
    const struct scan_format *zip = by_name("zip");
    if (rc >= 0 && f != zip && zip_behind(in)) {
        in->own = in->own ? in->own : in->n;
        rc = zip->scan(j, in);
    }
    if (rc >= 0 && in->p && in->own && in->own < in->n)
        rc = job_tail(j, in, "tail", in->p + in->own, in->n - in->own);
    if (rc == E_LIMIT || rc == E_INVALID || rc == E_SYNTAX || rc == E_UNSUPPORTED || rc == E_IO) {
        job_unreadable(j, in, arena_dup(c->mem, c->err.detail));
        c->err.code = 0;
        if (f && rc != E_LIMIT)        /* damaged: its bytes may still show something */
            rc = doc_raw(j, in);
        else
            rc = rc == E_LIMIT && in->depth ? rc : 0;
    }
    return rc;
}

int job_part(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n) {
    struct scan_input part = {.p = p, .n = n, .fd = -1, .size = (int64_t)n, .name = name, .inner = job_inner(j, in, name), .depth = in->depth + 1};
    TRY(job_spend(j, (int64_t)n));
    struct arena_mark mark = arena_mark(j->c->mem);      /* a part's hits are out when it ends */
    int rc = name_scan(j, &part);
    rc = rc < 0 ? rc : job_input(j, &part);
    j->emit(j->arg, NULL);
    arena_release(j->c->mem, mark);
    return rc == E_LIMIT && j->made_bytes <= (int64_t)LIMIT_SCAN_OUTPUT_MIB << 20 && j->members <= LIMIT_SCAN_MEMBERS ? 0 : rc;
}
