/* Lock-out after failed logins: pam_faillock with its file, the older pam_tally2, vendor modules. */
#include "probe/pam.h"

static int64_t number(struct ctx *c, const struct pam_line *l, const char *conf, const char *key, int64_t otherwise) {
    const char *v = pam_arg(c, l->args, key);
    int64_t n;
    v = v ? v : conf_get(c, conf, key);
    return v && str_i64(v, 0, 1000000, &n) ? n : otherwise;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    enum { MAX = 400 };
    struct pam_line *l = NEWN(c, struct pam_line, MAX);
    int n = pam_lines(p, l, MAX);
    bool seen = false, counts = false;
    for (int i = 0; i < n; i++)                    /* faillock that only looks (preauth) never counts a failure */
        counts |= str_eq(l[i].type, "auth") && strstr(l[i].module, "pam_faillock") && strstr(l[i].args, "authfail");
    for (int i = 0; i < n && !seen; i++) {
        bool fail_ = strstr(l[i].module, "pam_faillock"), tally = strstr(l[i].module, "pam_tally");
        if (!str_eq(l[i].type, "auth") || (!(fail_ && counts) && !tally))
            continue;
        const char *conf = fail_ ? probe_text(p, "/etc/security/faillock.conf", SMALL_MAX, NULL) : NULL;
        seen = true;
        PUT(p, A(fail_ ? "pam_faillock" : "pam_tally2"), A(number(c, &l[i], conf, "deny", fail_ ? 3 : 0)), A(number(c, &l[i], conf, "unlock_time", 600)), A(l[i].module));
    }
    for (int i = 0; i < n && !seen; i++)
        if (str_eq(l[i].type, "auth") && pam_vendor(l[i].module)) {
            seen = true;
            PUT(p, A("vendor"), ANULL, ANULL, A(l[i].module));
        }
    return 0;
}
COLLECTOR(lockout, .run = run);
