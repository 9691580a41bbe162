/* Rules for passwords that are in force: the module in the stack, its arguments over its file, and login.defs. */
#include "probe/pam.h"

static int put(struct probe *p, const char *key, const char *value, const char *source) {
    int64_t v;
    if (value && str_i64(value, -1000000, 1000000, &v))
        PUT(p, A(key), A(v), A(source));
    return 0;
}

/* A credit that nobody set: cracklib gives one. Of pwquality it depends on the version: the file as it comes names what is built in, "# dcredit = 1" on systems like CentOS 7. */
static int64_t built_in(struct ctx *c, bool pwquality, const char *conf, const char *key) {
    const char *remark = pwquality ? strstr(conf, arena_printf(c->mem, "# %s = ", key)) : NULL;
    return !pwquality || (remark && remark[strlen(key) + 5] == '1');
}

/* pwquality and the older cracklib: negative credits ask for that many characters of a class, positive ones let a password be that much shorter. */
static int quality(struct probe *p, const struct pam_line *l) {
    struct ctx *c = p->c;
    static const char *const credits[] = {"dcredit", "ucredit", "lcredit", "ocredit"};
    bool file = strstr(l->module, "pwquality");
    const char *conf = file ? pam_quality(p) : "", *enforcing = pam_arg(c, l->args, "enforcing"), *arg = pam_arg(c, l->args, "minlen"), *set = arg ? arg : conf_get(c, conf, "minlen");
    int64_t classes = 0, shorter = 0, length = file ? 8 : 9, v;
    enforcing = enforcing ? enforcing : conf_get(c, conf, "enforcing");
    if (str_eq(enforcing, "0")) {
        PUT(p, A("enforcing"), A(0), A("pam_pwquality"));
        return 0;                                  /* it only warns */
    }
    for (size_t i = 0; i < COUNT(credits); i++) {
        const char *one = pam_arg(c, l->args, credits[i]);
        one = one ? one : conf_get(c, conf, credits[i]);
        if (!one || !str_i64(one, -100, 100, &v))
            v = built_in(c, file, conf, credits[i]);
        classes += v < 0;
        shorter += v > 0 ? v : 0;
    }
    if (set && str_i64(set, 0, 1000, &v))
        length = v;
    length = length - shorter < 6 ? (length < 6 ? length : 6) : length - shorter;      /* below 6 neither goes by credits */
    PUT(p, A("minlen"), A(length), A(shorter ? "credits" : arg ? "pam" : set ? "pwquality.conf" : "default"));
    const char *kinds = pam_arg(c, l->args, "minclass");
    TRY(put(p, "minclass", kinds ? kinds : conf_get(c, conf, "minclass"), kinds ? "pam" : "pwquality.conf"));
    if (classes)
        PUT(p, A("minclass"), A(classes), A("credits"));
    PUT(p, A("quality"), A(1), A(file ? "pam_pwquality" : "pam_cracklib"));
    return 0;
}

/* UOS and deepin check passwords by a module of their own. */
static int deepin(struct probe *p) {
    struct ctx *c = p->c;
    const char *conf = probe_text(p, "/etc/deepin/dde.conf", SMALL_MAX, NULL), *strong = ini_get(c, conf, "Password", "STRONG_PASSWORD");
    if (!conf_true(strong)) {
        PUT(p, A(strong ? "enforcing" : "vendor"), A((int64_t)!strong), A("pam_deepin_pw_check"));
        return 0;
    }
    const char *least = ini_get(c, conf, "Password", "PASSWORD_MIN_LENGTH");
    if (!least)
        PUT(p, A("vendor"), A(1), A("pam_deepin_pw_check"));
    TRY(put(p, "minlen", least, "dde.conf"));
    return put(p, "minclass", ini_get(c, conf, "Password", "VALIDATE_REQUIRED"), "dde.conf");
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    enum { MAX = 400 };
    struct pam_line *l = NEWN(c, struct pam_line, MAX);
    int n = pam_lines(p, l, MAX);
    bool seen = false, history = false, changed = false;
    for (int i = 0; i < n; i++) {
        bool change = str_eq(l[i].type, "password") && (!changed || strstr(l[i].module, "pam_unix"));      /* what stands behind the module that changes it is too late */
        const char *remember = pam_arg(c, l[i].args, "remember"), *least = pam_arg(c, l[i].args, "minlen");
        if (change && !seen && (strstr(l[i].module, "pwquality") || strstr(l[i].module, "cracklib"))) {
            seen = true;
            TRY(quality(p, &l[i]));
        }
        if (change && strstr(l[i].module, "pam_deepin_pw_check"))
            TRY(deepin(p));
        else if (change && pam_vendor(l[i].module))
            PUT(p, A("vendor"), A(1), A(l[i].module));
        if (change && remember && !history) {
            history = true;
            TRY(put(p, "history", remember, l[i].module));
        }
        if (change && !seen && strstr(l[i].module, "pam_unix") && least)
            TRY(put(p, "minlen", least, "pam_unix"));
        changed |= change && strstr(l[i].module, "pam_unix");
        if (strstr(l[i].args, "nullok") && str_eq(l[i].type, "auth"))
            PUT(p, A("nullok"), A(1), A(l[i].module));
        if (str_eq(l[i].type, "auth") && (strstr(l[i].module, "pkcs11") || strstr(l[i].module, "u2f") || strstr(l[i].module, "ukey") || strstr(l[i].module, "pam_p11") || strstr(l[i].module, "biometric")))
            PUT(p, A("token"), A((int64_t)(1 + (str_eq(l[i].control, "required") || str_eq(l[i].control, "requisite") || strstr(l[i].control, "default=die") || strstr(l[i].control, "default=bad")))), A(l[i].module));      /* 2: nobody logs in without it */
    }
    if (!n)
        return 0;
    const char *defs = probe_text(p, "/etc/login.defs", SMALL_MAX, NULL);
    TRY(put(p, "max_days", conf_get(c, defs, "PASS_MAX_DAYS"), "login.defs"));
    TRY(put(p, "min_days", conf_get(c, defs, "PASS_MIN_DAYS"), "login.defs"));
    return put(p, "warn_days", conf_get(c, defs, "PASS_WARN_AGE"), "login.defs");
}
COLLECTOR(pw_policy, .run = run);
