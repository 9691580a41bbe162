#include "scan/pool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "scan/job.h"

enum { A_FILE = 64 << 10, CPU_MS = 20000, CPU_MS_A_MIB = 150, OCR_MS = 120000, WALL_TIMES = 8, WALL_MS = 30000, TICK_MS = 200, HEAVY = 128, OVERHEAD_MIB = 12, OWN_FILES = 12, TRIES = 50, PAUSE_US = 100000, UNSAFE = 3 };      /* OVERHEAD: a worker's own, and pages of a mapped file */

static const char *const data_dirs[] = {"/usr/share/poppler", "/usr/share/poppler-data", "/usr/share/fonts", NULL};

static int64_t mono_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t share_mib(const struct pool *p) {
    if (p->alone || p->n_slots == 1)
        return LIMIT_SCAN_ALONE_MIB;
    return LIMIT_SCAN_ALL_MIB / p->n_slots - OVERHEAD_MIB;
}

static void in_worker(void *pool) {
    (void)pool;
    job_prepare();
}

static int start(struct pool *p, struct pool_slot *s) {
    const struct sandbox_limits l = {.memory_bytes = ((int64_t)LIMIT_SCAN_MAP_MIB + 512) << 20, .data_bytes = share_mib(p) << 20};
    s->served = 0;
    return os_worker_start(p->c, &l, data_dirs, in_worker, worker_body, p, &s->w);
}

/* Each worker costs a socket and the files in its hands; what is left may wait to be alone. A soft limit is ours to raise. */
static void share_files(struct pool *p) {
    struct rlimit l = {1024, 1024};
    if (getrlimit(RLIMIT_NOFILE, &l) == 0 && l.rlim_cur < l.rlim_max) {
        rlim_t soft = l.rlim_cur;
        l.rlim_cur = l.rlim_max < 4096 ? l.rlim_max : 4096;
        l.rlim_cur = l.rlim_cur > soft ? l.rlim_cur : soft;
        setrlimit(RLIMIT_NOFILE, &l);
    }
    int files = l.rlim_cur > 4096 ? 4096 : (int)l.rlim_cur, each = 2 + POOL_DEPTH;
    while (p->n_slots > 1 && OWN_FILES + p->n_slots * each > files)
        p->n_slots--;
    int left = (files - OWN_FILES - p->n_slots * each) / 2;
    p->heavy_max = left < 0 ? 0 : left < HEAVY ? left : HEAVY;
}

int pool_open(struct ctx *c, const struct scan_options *o, const struct scan_dict *d, struct pool *p) {
    long n = o->ocr ? 1 : o->threads > 0 ? o->threads : sysconf(_SC_NPROCESSORS_ONLN);      /* tesseract takes up to 175 MiB */
    *p = (struct pool){.c = c, .o = o, .d = d, .next_id = 1};
    p->n_slots = n < 1 ? 1 : n > POOL_WORKERS ? POOL_WORKERS : (int)n;
    share_files(p);
    p->slot = NEWN(c, struct pool_slot, p->n_slots);
    p->heavy = NEWN(c, struct pool_file, HEAVY + p->n_slots * (int)COUNT(p->slot->file));      /* here: the walk gives its memory back directory by directory */
    for (int i = 0; i < p->n_slots; i++) {
        int rc = start(p, &p->slot[i]);
        if (rc < 0 && i == 0)
            return rc;
        if (rc < 0)
            p->n_slots = i;                           /* fewer, but some */
    }
    c->err.code = 0;
    return 0;
}

static bool stopped(const struct pool *p) { return p->o->stop && *p->o->stop; }

static void report(struct pool *p, const char *path, const struct scan_hit *h) {
    *(h->kind == SCAN_UNREADABLE ? &p->unreadable : &p->hits) += 1;
    p->o->hit(p->o->arg, path, h);
}

void pool_unreadable(struct pool *p, const char *path, const char *reason) {
    report(p, path, &(struct scan_hit){.kind = SCAN_UNREADABLE, .page = -1, .offset = -1, .reason = reason});
}

/* Hits of a message; what a worker may have made up ends it: E_INVALID. */
static int records(struct pool *p, struct pool_file *f, const uint8_t *bytes, size_t n) {
    struct ctx *c = p->c;
    struct record_in in = {.p = bytes, .end = bytes + n};
    struct record r;
    char times[96];
    int got;
    while ((got = record_next(&in, &r)) > 0) {
        if (r.term >= p->d->n_terms)
            return E_INVALID;
        if (f->told++ < f->before)
            continue;
        if (r.term >= 0)
            r.hit.term = p->d->term[r.term].text;
        if (r.times) {
            snprintf(times, sizeof times, T("词表中的词，共%d次", "term of the dictionary, %d times"), r.times);
            r.hit.reason = times;
        }
        report(p, f->path, &r.hit);
    }
    return got < 0 ? E_INVALID : 0;
}

static void begin(struct pool_slot *s) {
    s->since_ms = mono_ms();
    s->cpu_ms = s->w.pid > 0 ? os_worker_cpu_ms(&s->w) : -1;
}

/* Its oldest file, whose descriptor is the caller's now. */
static struct pool_file take_first(struct pool_slot *s) {
    struct pool_file first = s->file[0];
    s->n--;
    for (int i = 0; i < s->n; i++)
        s->file[i] = s->file[i + 1];
    begin(s);
    return first;
}

static void drop_first(struct pool_slot *s) {
    close(take_first(s).fd);
}

/* Did it die as one dies who gets no memory? Libraries end by a signal or by exit(). */
static bool starved(int status) {
    int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return sig == SIGABRT || sig == SIGSEGV || sig == SIGKILL || (!sig && WEXITSTATUS(status));
}

static void set_aside(struct pool *p, struct pool_slot *s) {
    p->heavy[p->n_heavy++] = take_first(s);
}

/* The system has no room for another worker: its files wait to be alone, and the others go on without it. */
static void retire(struct pool *p, struct pool_slot *s) {
    while (s->n)
        set_aside(p, s);
    *s = p->slot[--p->n_slots];
}

/* A new worker in the place of a dead one. Descriptors or processes that have run out for a moment come back. */
static int restart(struct pool *p, struct pool_slot *s) {
    int rc = start(p, s);
    if (rc < 0 && p->n_slots > 1) {
        retire(p, s);
        return 1;
    }
    for (int i = 0; rc < 0 && i < TRIES && !(p->o->stop && *p->o->stop); i++) {
        usleep(PAUSE_US);
        rc = start(p, s);
    }
    p->c->err.code = rc < 0 ? p->c->err.code : 0;
    return rc;
}

/* A file is given up, which is said once; what its bytes say as they are is looked for yet. */
static void give_up(struct pool *p, struct pool_slot *s, const char *why) {
    struct pool_file *f = &s->file[0];
    if (!f->task.plain)
        pool_unreadable(p, f->path, why);
    if (f->task.plain || f->task.size < 0 || stopped(p)) {
        p->files += f->task.size >= 0;
        drop_first(s);
        return;
    }
    f->task.plain = true;
    f->told = f->before = 0;
}

/* The worker is gone: its oldest file is the reason; the others go to a new one. */
static int bury(struct pool *p, struct pool_slot *s, const char *why) {
    int status = os_worker_end(&s->w);
    if (os_worker_unsafe(status) && ++p->unsafe >= UNSAFE)      /* no file's fault */
        return fail(p->c, E_UNSUPPORTED, "%s", os_worker_death(p->c, status));
    if (s->n && !why && p->n_slots > 1 && !p->alone && !s->file[0].task.plain && starved(status)) {
        set_aside(p, s);
    } else if (s->n) {
        give_up(p, s, why ? why : os_worker_death(p->c, status));
    }
    int gone = restart(p, s);
    if (gone)
        return gone < 0 ? gone : 0;
    for (int i = 0; i < s->n; i++)
        os_send(s->w.fd, &s->file[i].task, sizeof s->file[i].task, s->file[i].fd);
    begin(s);
    return 0;
}

static int answer(struct pool *p, struct pool_slot *s) {
    struct ctx *c = p->c;
    static uint8_t buf[OS_MESSAGE];
    int fd;
    ssize_t n = os_receive(s->w.fd, buf, sizeof buf, &fd);
    if (fd >= 0)
        close(fd);
    if (n <= 0)
        return bury(p, s, NULL);
    struct pool_done d;
    if (n < (ssize_t)sizeof d || !s->n)
        return bury(p, s, T("解析程序答非所问", "the parser answered out of turn"));
    memcpy(&d, buf, sizeof d);
    if ((d.what != 'H' && d.what != 'D') || d.id != s->file[0].task.id || records(p, &s->file[0], buf + sizeof d, (size_t)n - sizeof d) < 0)
        return bury(p, s, T("解析程序的回答不合规定", "the parser's answer makes no sense"));
    if (d.what == 'D') {
        p->unsafe = 0;
        p->files += s->file[0].task.size >= 0;                /* a folder's name is none */
        p->bytes += s->file[0].task.size > 0 ? s->file[0].task.size : 0;
        p->pictures += (uint32_t)d.pictures;
        s->served++;
        drop_first(s);
    }
    return 0;
}

static int deadline(struct pool *p, struct pool_slot *s) {
    struct ctx *c = p->c;
    if (!s->n)
        return 0;
    int64_t cpu = CPU_MS + (s->file[0].task.size >> 20) * CPU_MS_A_MIB + (p->o->ocr ? OCR_MS : 0), now = os_worker_cpu_ms(&s->w);
    bool over = now >= 0 && s->cpu_ms >= 0 && now - s->cpu_ms > cpu, stuck = mono_ms() - s->since_ms > WALL_TIMES * cpu + WALL_MS;
    if (!over && !stuck)
        return 0;
    return bury(p, s, arena_printf(c->mem, T("解析超过%lld秒，已放弃", "parsing took more than %lld s and was given up"), (long long)(cpu / 1000)));
}

static int pump(struct pool *p, int wait_ms) {
    struct pollfd f[POOL_WORKERS];
    for (int i = 0; i < p->n_slots; i++)
        f[i] = (struct pollfd){p->slot[i].w.fd, POLLIN, 0};
    int ready = poll(f, (nfds_t)p->n_slots, wait_ms);
    for (int i = 0; i < p->n_slots; i++) {
        if (ready > 0 && f[i].revents)
            TRY(answer(p, &p->slot[i]));
        else if (ready <= 0 || p->slot[i].n)
            TRY(deadline(p, &p->slot[i]));
    }
    if (p->o->progress)
        p->o->progress(p->o->arg, p->files, p->bytes, -1, -1);
    return 0;
}

/* By bytes; a file by itself counts too. */
static int64_t in_hand(const struct pool_slot *s) {
    int64_t sum = 0;
    for (int i = 0; i < s->n; i++)
        sum += s->file[i].task.size + A_FILE;
    return sum;
}

/* The worker with least in hand, NULL when all are full. */
static struct pool_slot *free_slot(struct pool *p) {
    struct pool_slot *best = NULL;
    for (int i = 0; i < p->n_slots; i++)
        if (p->slot[i].n < POOL_DEPTH && (!best || in_hand(&p->slot[i]) < in_hand(best)))
            best = &p->slot[i];
    return best;
}

static int put(struct pool *p, int fd, int64_t size, bool sparse, const char *path, int before) {
    struct pool_slot *s;
    TRY(pump(p, 0));
    while (!(s = free_slot(p))) {
        if (stopped(p)) {
            close(fd);
            return 0;
        }
        TRY(pump(p, TICK_MS));
    }
    struct pool_file *f = &s->file[s->n];
    const char *name = strrchr(path, '/');
    *f = (struct pool_file){.task = {.id = p->next_id++, .size = size, .sparse = sparse}, .fd = fd, .before = before};
    snprintf(f->task.name, sizeof f->task.name, "%s", name && name[1] ? name + 1 : path);
    snprintf(f->path, sizeof f->path, "%s", path);
    if (s->n++ == 0)
        begin(s);
    if (os_send(s->w.fd, &f->task, sizeof f->task, fd) < 0)
        return bury(p, s, NULL);
    return 0;
}

static bool busy(const struct pool *p) {
    for (int i = 0; i < p->n_slots; i++)
        if (p->slot[i].n)
            return true;
    return false;
}

static int wait_all(struct pool *p) {
    while (busy(p) && !stopped(p))
        TRY(pump(p, TICK_MS));
    return 0;
}

/* The files that were set aside, one after another, by one worker that has all the memory. */
static int alone(struct pool *p) {
    int rc = wait_all(p);
    const int all = p->n_slots;                        /* now: some may have been given up meanwhile */
    if (rc < 0 || !p->n_heavy || stopped(p))
        return rc;
    for (int i = 0; i < all; i++)
        os_worker_end(&p->slot[i].w);
    p->alone = true;
    p->n_slots = 1;
    rc = restart(p, &p->slot[0]);
    for (int i = 0; i < p->n_heavy; i++) {
        struct pool_file *f = &p->heavy[i];
        if (rc < 0 || stopped(p)) {
            close(f->fd);
            continue;
        }
        rc = put(p, f->fd, f->task.size, f->task.sparse, f->path, f->told);
        rc = rc < 0 ? rc : wait_all(p);
    }
    p->n_heavy = 0;
    if (rc < 0 || stopped(p))
        return rc;
    os_worker_end(&p->slot[0].w);
    p->alone = false;
    for (int i = 0; i < all; i++) {
        p->n_slots = i + 1;                            /* one at least, the others when there is room */
        rc = i == 0 ? restart(p, &p->slot[0]) : start(p, &p->slot[i]);
        if (rc < 0 && i > 0) {
            p->n_slots = i;
            break;
        }
        TRY(rc);
    }
    p->c->err.code = 0;
    return 0;
}

int pool_put(struct pool *p, int fd, int64_t size, bool sparse, const char *path) {
    if (p->n_heavy && p->n_heavy >= p->heavy_max)
        TRY(alone(p));
    return put(p, fd, size, sparse, path, 0);
}

int pool_drain(struct pool *p) {
    return alone(p);
}

void pool_close(struct pool *p) {
    for (int i = 0; i < p->n_slots; i++)
        os_worker_bid(&p->slot[i].w);
    for (int i = 0; i < p->n_slots; i++) {
        if (p->slot[i].n)
            kill(p->slot[i].w.pid, SIGKILL);
        os_worker_end(&p->slot[i].w);
        for (int k = 0; k < p->slot[i].n; k++)
            close(p->slot[i].file[k].fd);
    }
    for (int i = 0; i < p->n_heavy; i++)
        close(p->heavy[i].fd);
}
