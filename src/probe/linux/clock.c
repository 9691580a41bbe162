/* Signs of a clock that was set: time running backwards inside one boot or from one to the next, files from the future, a hardware clock that disagrees. */
#include "probe/collect.h"
#include "probe/journal.h"

enum { JUMPS = 50, JUMP_S = 300, SETTLE_S = 600, DAY = 86400 };
struct jumps { struct probe *p; struct journal_entry last; int64_t ended_us; bool have, settled; int n; struct { int64_t at, seconds; } v[JUMPS]; };

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
    s->have = true;
    return 0;
}

static int on_journal(void *arg, struct journal *j) {
    struct jumps *s = arg;
    s->have = s->settled = false;
    s->ended_us = 0;
    return journal_entries(s->p->c, j, on_entry, s);
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
    for (int i = 0; i < s->n; i++)
        PUT(p, A("jump back"), A(s->v[i].at), A(s->v[i].seconds));
    TRY(future(p));
    int64_t rtc = probe_number(p, "/sys/class/rtc/rtc0", "since_epoch", 0);
    if (rtc && p->live && (rtc - p->now > JUMP_S || p->now - rtc > JUMP_S))
        PUT(p, A("hardware clock"), A(rtc), A(rtc - p->now));
    return 0;
}
COLLECTOR(clock, .run = run);
