/* Rules for passwords that are in force: the module in the stack, its arguments over its file, and login.defs. */
#include "probe/pam.h"

static int put(struct probe *p, const char *key, const char *value, const char *source) {
    int64_t v;
    if (value && str_i64(value, -1000000, 1000000, &v))
        PUT(p, A(key), A(v), A(source));
    return 0;
}

/* pwquality and the older cracklib; negative credits ask for that many characters of a class. */
static int quality(struct probe *p, const struct pam_line *l) {
    struct ctx *c = p->c;
    static const char *const keys[] = {"minlen", "minclass", "dcredit", "ucredit", "lcredit", "ocredit"};
    bool file = strstr(l->module, "pwquality");
    const char *conf = file ? probe_text(p, "/etc/security/pwquality.conf", SMALL_MAX, NULL) : NULL;
    int64_t classes = 0, v;
    for (size_t i = 0; i < COUNT(keys); i++) {
        const char *arg = pam_arg(c, l->args, keys[i]), *value = arg ? arg : conf_get(c, conf, keys[i]);
        if (i < 2)
            TRY(put(p, keys[i], value ? value : i == 0 ? (file ? "8" : "9") : NULL, arg ? "pam" : value ? "pwquality.conf" : "default"));
        else
            classes += value && str_i64(value, -100, 100, &v) && v < 0;
    }
    if (classes)
        PUT(p, A("minclass"), A(classes), A("credits"));
    PUT(p, A("quality"), A(1), A(strstr(l->module, "pwquality") ? "pam_pwquality" : "pam_cracklib"));
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    enum { MAX = 400 };
    struct pam_line *l = NEWN(c, struct pam_line, MAX);
    int n = pam_lines(p, l, MAX);
    bool seen = false, history = false;
    for (int i = 0; i < n; i++) {
        bool change = str_eq(l[i].type, "password");
        const char *remember = pam_arg(c, l[i].args, "remember"), *least = pam_arg(c, l[i].args, "minlen");
        if (change && !seen && (strstr(l[i].module, "pwquality") || strstr(l[i].module, "cracklib"))) {
            seen = true;
            TRY(quality(p, &l[i]));
        }
        if (change && remember && !history) {
            history = true;
            TRY(put(p, "history", remember, l[i].module));
        }
        if (change && !seen && strstr(l[i].module, "pam_unix") && least)
            TRY(put(p, "minlen", least, "pam_unix"));
        if (strstr(l[i].args, "nullok") && str_eq(l[i].type, "auth"))
            PUT(p, A("nullok"), A(1), A(l[i].module));
        if (str_eq(l[i].type, "auth") && (strstr(l[i].module, "pkcs11") || strstr(l[i].module, "u2f") || strstr(l[i].module, "ukey") || strstr(l[i].module, "pam_p11") || strstr(l[i].module, "biometric")))
            PUT(p, A("token"), A(1), A(l[i].module));
    }
    if (!n)
        return 0;
    const char *defs = probe_text(p, "/etc/login.defs", SMALL_MAX, NULL);
    TRY(put(p, "max_days", conf_get(c, defs, "PASS_MAX_DAYS"), "login.defs"));
    TRY(put(p, "min_days", conf_get(c, defs, "PASS_MIN_DAYS"), "login.defs"));
    return put(p, "warn_days", conf_get(c, defs, "PASS_WARN_AGE"), "login.defs");
}
COLLECTOR(pw_policy, .run = run);
