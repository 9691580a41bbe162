#include "probe/pam.h"

enum { DEPTH = 8 };

static int stack(struct probe *p, const char *name, struct pam_line *out, int n, int max, int depth) {
    struct ctx *c = p->c;
    char *text = depth < DEPTH && !strchr(name, '/') ? probe_text(p, arena_printf(c->mem, "/etc/pam.d/%s", name), SMALL_MAX, NULL) : NULL, *line;
    for (char *at = text; at && (at = strstr(at, "\\\n"));)       /* a line that goes on */
        memset(at, ' ', 2);
    while (text && (line = next_line(&text)) && n < max) {
        char *at = trim(line);
        at[strcspn(at, "#")] = 0;
        char *type = next_word(&at), *control = type ? next_word(&at) : NULL;
        if (!control)
            continue;
        if (str_eq(type, "@include")) {
            n = stack(p, control, out, n, max, depth + 1);
            continue;
        }
        while (*control == '[' && !strchr(control, ']')) {       /* [success=1 default=ignore] */
            char *more = next_word(&at);
            if (!more)
                break;
            control = arena_printf(c->mem, "%s %s", control, more);
        }
        char *module = next_word(&at);
        if (!module)
            continue;
        if (str_eq(control, "include") || str_eq(control, "substack"))
            n = stack(p, module, out, n, max, depth + 1);
        else
            out[n++] = (struct pam_line){*type == '-' ? type + 1 : type, control, module, trim(at)};
    }
    return n;
}

const char *pam_quality(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    const char *text = "", *last;
    int n = probe_list(p, "/etc/security/pwquality.conf.d", &name);
    for (int i = 0; i < n; i++) {
        const char *one = str_ends(name[i], ".conf") ? probe_text(p, arena_printf(c->mem, "/etc/security/pwquality.conf.d/%s", name[i]), SMALL_MAX, NULL) : NULL;
        text = one ? arena_printf(c->mem, "%s%s\n", text, one) : text;
    }
    last = probe_text(p, "/etc/security/pwquality.conf", SMALL_MAX, NULL);
    return arena_printf(c->mem, "%s%s", text, last ? last : "");
}

int pam_lines(struct probe *p, struct pam_line *out, int max) {
    static const char *const name[] = {"common-password", "common-auth", "system-auth", "password-auth", "login"};
    int n = 0;
    for (size_t i = 0; i < COUNT(name); i++)
        if (n == 0 || i < 4)
            n = stack(p, name[i], out, n, max, 0);
    return n;
}

bool pam_vendor(const char *module) {
    static const char *const usual[] = {"pam_unix", "pam_deny", "pam_permit", "pam_pwquality", "pam_cracklib", "pam_pwhistory", "pam_gnome_keyring", "pam_sss", "pam_ldap", "pam_krb5", "pam_winbind", "pam_ecryptfs", "pam_systemd", "pam_localuser",
                                        "pam_succeed_if", "pam_cap", "pam_warn", "pam_env", "pam_mate_keyring", "pam_kwallet", "pam_fscrypt", "pam_selinux", "pam_umask", "pam_faillock", "pam_tally", "pam_faildelay", "pam_nologin", "pam_securetty",
                                        "pam_rootok", "pam_wheel", "pam_shells", "pam_lastlog", "pam_listfile", "pam_access", "pam_group", "pam_keyinit", "pam_usertype", "pam_fprintd", "pam_u2f", "pam_pkcs11", "pam_p11", "pam_mount", "pam_limits",
                                        "pam_loginuid", "pam_issue", "pam_time"};
    for (size_t i = 0; i < COUNT(usual); i++)
        if (strstr(module, usual[i]))
            return false;
    return true;
}

const char *pam_arg(struct ctx *c, const char *args, const char *key) {
    size_t n = strlen(key);
    for (const char *s = args; s && *s; s += strcspn(s, " \t"), s += strspn(s, " \t"))
        if (strncmp(s, key, n) == 0 && s[n] == '=')
            return arena_dupn(c->mem, s + n + 1, strcspn(s + n + 1, " \t"));
    return NULL;
}
