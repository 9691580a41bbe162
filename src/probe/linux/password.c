/* State of passwords. The hash is looked at for being there and for its kind, and forgotten. */
#include "probe/collect.h"

/* What crypt can give: "$6$…", 13 characters of the oldest, "_" and 19 of BSD's. Nobody's password gives anything else ("!", "*LK*", "NP"). */
static bool is_hash(const char *s) {
    size_t n = strspn(s, "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    return *s == '$' || (n == 13 && !s[n]) || (*s == '_' && strlen(s) == 20);
}

static const char *state_of(const char *hash, bool over) {
    return over ? "locked" : !*hash ? "empty" : is_hash(hash) ? "set" : "locked";
}

/* Nobody is let in any more: the account's last day has passed (chage -E), or its password's has and the days of grace with it (chage -I). */
static bool is_over(struct probe *p, char **f, int n, int64_t changed, int64_t max) {
    int64_t today = p->now / 86400, grace = -1, end = -1;
    if (n > 6)
        str_i64(f[6], -1, 1000000, &grace);
    if (n > 7)
        str_i64(f[7], -1, 1000000, &end);
    return (end >= 0 && today >= end) || (changed > 0 && max >= 0 && grace >= 0 && today > changed + max + grace);
}

static const char *algorithm_of(const char *hash) {
    static const char *const mark[][2] = {{"$1$", "md5"}, {"$5$", "sha256"}, {"$6$", "sha512"}, {"$y$", "yescrypt"}, {"$2", "bcrypt"}, {"$gy$", "gost"}, {"$sm3$", "sm3"}, {"$3$", "sm3"}, {"$7$", "scrypt"}};
    for (size_t i = 0; i < COUNT(mark); i++)
        if (str_starts(hash, mark[i][0]))
            return mark[i][1];
    return is_hash(hash) && *hash != '$' ? "des" : NULL;
}

struct account { const char *name; char *hash; int64_t nr, uid; };

static int accounts(struct probe *p, struct account *a, int max) {
    char *text = probe_text(p, "/etc/passwd", TEXT_MAX, NULL), *line, **f;
    int n = 0;
    while (text && (line = next_line(&text)) && n < max)
        if (str_split(p->c, line, ':', 8, &f) == 7 && str_i64(f[2], 0, UINT32_MAX, &a[n].uid)) {
            a[n].name = f[0];
            a[n].hash = f[1];
            a[n].nr = n + 1;
            n++;
        }
    return n;
}

static int put(struct probe *p, const struct account *a, const char *hash, bool over, int64_t changed, int64_t max) {
    PUT(p, A(a->nr), A(a->uid == 0 ? "root" : a->uid >= 1000 && a->uid < 60000 ? "person" : "system"), A(state_of(hash, over)), A(changed > 0 ? changed * 86400 : changed), A(max), A(algorithm_of(hash)));
    return 0;
}

static int run(struct probe *p) {
    enum { MAX = 5000 };
    struct account *a = NEWN(p->c, struct account, MAX);
    int n = accounts(p, a, MAX);
    char *text = probe_text(p, "/etc/shadow", TEXT_MAX, NULL), *line, **f;
    if (!text)
        p->n_ok = 0;                                 /* names alone tell nothing about passwords */
    for (int i = 0; text && i < n; i++)
        if (!str_eq(a[i].hash, "x"))                 /* the field itself counts then, and /etc/shadow is not asked */
            TRY(put(p, &a[i], a[i].hash, false, -1, -1));
    while (text && (line = next_line(&text))) {
        int64_t changed = -1, max = -1;
        if (!*line)
            continue;
        int k = str_split(p->c, line, ':', 9, &f);
        if (k < 5) {
            probe_damaged(p, "/etc/shadow");
            continue;
        }
        str_i64(f[2], 0, 1000000, &changed);
        str_i64(f[4], -1, 1000000, &max);
        bool over = is_over(p, f, k, changed, max);
        for (int i = 0; i < n; i++)
            if (str_eq(a[i].name, f[0]) && str_eq(a[i].hash, "x"))
                TRY(put(p, &a[i], f[1], over, changed, max));
        explicit_bzero(f[1], strlen(f[1]));
    }
    for (int i = 0; i < n; i++)
        explicit_bzero(a[i].hash, strlen(a[i].hash));
    return 0;
}
COLLECTOR(password, .run = run);
