/* Signs of a clock that was set: time running backwards inside one boot or from one to the next, files from the future, a hardware clock that disagrees. */
#include <stdlib.h>

#include "probe/collect.h"
#include "probe/journal.h"

enum { JUMPS = 50, JUMP_S = 300, SETTLE_S = 600, DAY = 86400, FILES = 64 };
/* One file's first entry; the first and the last of boots that have settled. */
struct file { struct journal_span span; struct journal_entry first, settled, last; };
struct jumps {
    struct probe *p;
    struct journal_entry last;
    int64_t ended_us;
    bool have, settled;
    int n, n_files;
    struct { int64_t at, seconds; } v[JUMPS];
    struct file file[FILES], *now;
};

static void jump(struct jumps *s, int64_t at_us, int64_t seconds) {
    if (s->n == JUMPS)
        return;
    s->v[s->n].at = at_us / 1000000;
    s->v[s->n++].seconds = seconds;
}

/* A boot that has settled earlier than the one before it ended: set in the firmware, or by another system. */
static void between(struct jumps *s, const struct journal_entry *e) {
    if (s->have && memcmp(s->last.boot, e->boot, 16)) {
        s->ended_us = s->settled || !s->ended_us ? s->last.realtime_us : s->ended_us;
        s->settled = false;
    }
    if (s->settled || e->monotonic_us / 1000000 <= SETTLE_S)
        return;
    s->settled = true;
    if (s->ended_us && (e->realtime_us - s->ended_us) / 1000000 <= -JUMP_S)
        jump(s, s->ended_us, (e->realtime_us - s->ended_us) / 1000000);
}

/* Within a boot, realtime minus monotonic is constant but for setting; the first minutes after boot are the clock's own affair. */
static int on_entry(void *arg, const struct journal_entry *e) {
    struct jumps *s = arg;
    between(s, e);
    if (s->have && !memcmp(s->last.boot, e->boot, 16) && e->monotonic_us >= s->last.monotonic_us) {
        int64_t shift = ((e->realtime_us - s->last.realtime_us) - (e->monotonic_us - s->last.monotonic_us)) / 1000000;
        if (shift <= -JUMP_S && e->monotonic_us / 1000000 > SETTLE_S)
            jump(s, s->last.realtime_us, shift);
    }
    s->last = *e;
    if (!s->have)
        s->now->first = *e;
    if (e->monotonic_us / 1000000 > SETTLE_S) {
        s->now->last = *e;
        if (!s->now->settled.at)
            s->now->settled = *e;
    }
    s->have = true;
    return 0;
}

static int on_journal(void *arg, struct journal *j) {
    struct jumps *s = arg;
    s->have = s->settled = false;
    s->ended_us = 0;
    s->now = &s->file[s->n_files];
    *s->now = (struct file){.span = journal_span(j)};
    int rc = journal_entries(s->p->c, j, on_entry, s);
    s->n_files += rc >= 0 && s->have && s->n_files + 1 < FILES;
    return rc;
}

static int by_seq(const void *a, const void *b) {
    const struct journal_span *x = &((const struct file *)a)->span, *y = &((const struct file *)b)->span;
    int id = memcmp(x->seq_id, y->seq_id, 16);
    return id ? id : x->first_seq < y->first_seq ? -1 : x->first_seq > y->first_seq;
}

/* From one file to the next in the order of their numbers: journald opens a new one as soon as the clock runs back, so that inside a file it hardly shows. */
static void over_files(struct jumps *s) {
    qsort(s->file, (size_t)s->n_files, sizeof *s->file, by_seq);
    for (int i = 1; i < s->n_files; i++) {
        const struct file *a = &s->file[i - 1], *b = &s->file[i];
        const struct journal_entry *to = memcmp(a->last.boot, b->first.boot, 16) ? &b->settled : &b->first;
        int64_t shift = (to->realtime_us - a->last.realtime_us) / 1000000;
        if (!memcmp(a->span.seq_id, b->span.seq_id, 16) && a->settled.at && to->at && to->monotonic_us / 1000000 > SETTLE_S && shift <= -JUMP_S)
            jump(s, a->last.realtime_us, shift);
    }
}

static int future(struct probe *p) {
    static const char *const dir[] = {"/var/log", "/etc", "/var/lib/dpkg/info", "/var/lib/NetworkManager"};
    struct ctx *c = p->c;
    const char *const *name;
    int64_t n = 0, latest = 0;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int k = probe_list(p, dir[d], &name);
        for (int i = 0; i < k && i < 500; i++) {
            int64_t at = probe_mtime(p, arena_printf(c->mem, "%s/%s", dir[d], name[i]));
            n += at > p->now + DAY;
            latest = at > latest ? at : latest;
        }
    }
    if (n)
        PUT(p, A("future files"), A(latest), A(latest - p->now));
    return 0;
}

static int run(struct probe *p) {
    struct jumps *s = NEW(p->c, struct jumps);
    s->p = p;
    probe_journals(p, on_journal, s);
    over_files(s);
    for (int i = 0; i < s->n; i++)
        PUT(p, A("jump back"), A(s->v[i].at), A(s->v[i].seconds));
    TRY(future(p));
    int64_t rtc = probe_number(p, "/sys/class/rtc/rtc0", "since_epoch", 0);
    if (rtc && p->live && (rtc - p->now > JUMP_S || p->now - rtc > JUMP_S))
        PUT(p, A("hardware clock"), A(rtc), A(rtc - p->now));
    return 0;
}
COLLECTOR(clock, .run = run);
