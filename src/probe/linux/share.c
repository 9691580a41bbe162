/* Folders offered to others: Samba, NFS, FTP. */
#include "probe/collect.h"

struct offered { const char *name; int guest, writable; bool off; };   /* -1: as [global] says */

/* A parameter's name as Samba compares it: without blanks, in any case. */
static bool named(const char *key, size_t n, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *want = names[i];
        size_t at = 0;
        while (at < n && *want && (key[at] == ' ' || key[at] == '\t' || (key[at] | 32) == *want))
            want += key[at] != ' ' && key[at] != '\t', at++;
        if (!*want && strspn(key + at, " \t") >= n - at)
            return true;
    }
    return false;
}

static void parameter(struct offered *o, char *line) {
    static const char *const guest[] = {"guestok", "public"}, *const writable[] = {"writable", "writeable", "writeok"}, *const read_only[] = {"readonly"}, *const there[] = {"available"};
    char *eq = strchr(line, '=');
    if (!eq)
        return;
    size_t n = (size_t)(eq - line);
    bool on = conf_true(trim(eq + 1));
    if (named(line, n, guest, COUNT(guest)))
        o->guest = on;
    else if (named(line, n, writable, COUNT(writable)))
        o->writable = on;
    else if (named(line, n, read_only, COUNT(read_only)))
        o->writable = !on;
    else if (named(line, n, there, COUNT(there)))
        o->off = !on;
}

/* One logical line: a backslash at the end takes the next one along. */
static char *whole_line(struct ctx *c, char **text) {
    char *line = next_line(text), *more;
    for (size_t n; line && (n = strlen(line)) && line[n - 1] == '\\' && *trim(line) != '#' && *trim(line) != ';';) {
        line[n - 1] = 0;
        if (!(more = next_line(text)))
            break;
        line = arena_printf(c->mem, "%s%s", line, more);
    }
    return line;
}

static int put(struct probe *p, const struct offered *o, const struct offered *global, bool on) {
    static const char *const plain[] = {"printers", "print$", "netlogon", "ipc$"};
    for (size_t i = 0; i < COUNT(plain); i++)
        if (!strcasecmp(o->name, plain[i]))
            return 0;
    PUT(p, A("smb"), A(probe_digest(p, "name", o->name)), A((int64_t)((o->guest < 0 ? global->guest : o->guest) > 0)), A((int64_t)((o->writable < 0 ? global->writable : o->writable) > 0)), A((int64_t)(on && !o->off && !global->off)));
    return 0;
}

struct offers { struct offered global, *v; int n, cap, at; };     /* at: the section being read, -1 [global] */

static struct offered *section(struct ctx *c, struct offers *s, const char *name) {
    s->at = -1;
    if (!strcasecmp(name, "global"))
        return &s->global;
    for (s->at = 0; s->at < s->n; s->at++)
        if (!strcasecmp(s->v[s->at].name, name))
            return &s->v[s->at];                   /* named again: more of the same */
    GROW(c, s->v, s->n, s->cap, 16);
    s->v[s->n++] = (struct offered){.name = name, .guest = -1, .writable = -1};
    return &s->v[s->at];
}

/* An included file is read where it stands, in the section it stands in; one whose name varies by client (%m) is not known. */
static void samba(struct probe *p, const char *path, struct offers *s, int depth) {
    static const char *const include[] = {"include"};
    struct ctx *c = p->c;
    char *text = depth < 4 ? probe_text(p, path, SMALL_MAX, NULL) : NULL;
    for (char *line; (line = whole_line(c, &text));) {
        line = trim(line);
        char *eq = strchr(line, '=');
        if (*line == '#' || *line == ';')
            continue;
        if (*line == '[') {
            line[strcspn(line, "]")] = 0;
            section(c, s, trim(line + 1));
        } else if (eq && named(line, (size_t)(eq - line), include, 1)) {
            if (*trim(eq + 1) == '/' && !strchr(eq, '%'))
                samba(p, trim(eq + 1), s, depth + 1);
        } else {
            parameter(s->at < 0 ? &s->global : &s->v[s->at], line);
        }
    }
}

/* "/srv host(rw,sync) *(ro)": whom, and whether any of them writes. A bracket after a blank, or nothing, is everybody. */
static int exports(struct probe *p, const char *path, bool on) {
    struct ctx *c = p->c;
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = whole_line(c, &text))) {
        line = trim(line);
        line[strcspn(line, "#")] = 0;
        if (*line != '/' && *line != '"')
            continue;
        char *end = *line == '"' ? strchr(line + 1, '"') : line + strcspn(line, " \t"), *who = end ? end + (*end != 0) : line + strlen(line);
        bool everybody = false, writes = false, any = false;
        const char *name = arena_dupn(c->mem, line + (*line == '"'), end ? (size_t)(end - line) - (*line == '"') : strlen(line));
        for (char *w; (w = next_word(&who)); any = true) {
            char *bracket = strchr(w, '(');
            everybody |= *w == '(' || str_starts(w, "*(") || str_eq(w, "*") || str_starts(w, "0.0.0.0/0");
            for (char *save = NULL, *o = bracket ? strtok_r(bracket + 1, ",)", &save) : NULL; o; o = strtok_r(NULL, ",)", &save))
                writes |= str_eq(o, "rw");
        }
        PUT(p, A("nfs"), A(probe_digest(p, "name", name)), A((int64_t)(everybody || !any)), A((int64_t)writes), A((int64_t)on));
    }
    return 0;
}

/* A server of FTP offers a folder when it starts; what vsftpd says of guests and of writing. */
static int ftp(struct probe *p) {
    static const char on[] = "vsftpd.service,vsftpd@*,vsftpd.target,proftpd.service,pure-ftpd*.service,ftp.socket,tftp.socket,tftpd-hpa.service,atftpd.service", daemon[] = "vsftpd,proftpd,pure-ftpd,in.tftpd,in.ftpd,atftpd";
    static const char *const conf[] = {"/etc/vsftpd.conf", "/etc/vsftpd/vsftpd.conf"};
    bool guest = false, writes = false;
    if (!names_has(probe_services(p), on) && !names_has(probe_processes(p), daemon))
        return 0;
    for (size_t i = 0; i < COUNT(conf); i++) {
        const char *text = probe_text(p, conf[i], SMALL_MAX, NULL);
        guest |= conf_true(conf_get(p->c, text, "anonymous_enable"));
        writes |= conf_true(conf_get(p->c, text, "write_enable"));
    }
    PUT(p, A("ftp"), ANULL, A((int64_t)guest), A((int64_t)writes), A(1));
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const struct names *services = probe_services(p), *running = probe_processes(p);
    bool smb = names_has(services, "smbd.service,smb.service,samba.service") || names_has(running, "smbd"), nfs = names_has(services, "nfs-server.service,nfs-kernel-server.service") || names_has(running, "nfsd");
    struct offers s = {.at = -1};
    const char *const *name;
    samba(p, "/etc/samba/smb.conf", &s, 0);
    for (int i = 0; i < s.n; i++)
        TRY(put(p, &s.v[i], &s.global, smb));
    int n = probe_list(p, "/var/lib/samba/usershares", &name);
    for (int i = 0; i < n; i++) {
        const char *one = probe_text(p, arena_printf(c->mem, "/var/lib/samba/usershares/%s", name[i]), SMALL_MAX, NULL), *acl = conf_get(c, one, "usershare_acl");
        if (one)
            PUT(p, A("smb"), A(probe_digest(p, "name", name[i])), A((int64_t)str_eq(conf_get(c, one, "guest_ok"), "y")), A((int64_t)(acl && strstr(acl, ":F"))), A((int64_t)smb));
    }
    TRY(ftp(p));
    TRY(exports(p, "/etc/exports", nfs));
    n = probe_list(p, "/etc/exports.d", &name);
    for (int i = 0; i < n; i++)
        if (str_ends(name[i], ".exports"))
            TRY(exports(p, arena_printf(c->mem, "/etc/exports.d/%s", name[i]), nfs));
    p->n_ok += services->n > 0;
    probe_needs_services(p);
    return 0;
}
COLLECTOR(share, .run = run);
