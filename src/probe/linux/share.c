/* Folders offered to others: Samba and NFS. */
#include "probe/collect.h"

static int samba(struct probe *p, char *text, bool on) {
    struct ctx *c = p->c;
    static const char *const plain[] = {"global", "homes", "printers", "print$", "netlogon"};
    char *all = arena_dup(c->mem, text), *line;
    while ((line = next_line(&text))) {
        line = trim(line);
        if (*line != '[')
            continue;
        char *name = line + 1;
        name[strcspn(name, "]")] = 0;
        bool skip = false;
        for (size_t i = 0; i < COUNT(plain); i++)
            skip = skip || !strcasecmp(name, plain[i]);
        if (skip)
            continue;
        const char *guest = ini_get(c, all, name, "guest ok"), *public = ini_get(c, all, name, "public"), *read_only = ini_get(c, all, name, "read only"), *writable = ini_get(c, all, name, "writable");
        PUT(p, A("smb"), A(probe_digest(p, "name", name)), A((int64_t)(conf_true(guest) || conf_true(public))),
            A((int64_t)(conf_true(writable) || (read_only && !conf_true(read_only)))), A((int64_t)on));
    }
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const struct names *services = probe_services(p), *running = probe_processes(p);
    bool smb = names_has(services, "smbd.service,smb.service,samba.service") || names_has(running, "smbd"), nfs = names_has(services, "nfs-server.service,nfs-kernel-server.service") || names_has(running, "nfsd");
    char *text = probe_text(p, "/etc/samba/smb.conf", SMALL_MAX, NULL), *line;
    const char *const *name;
    if (text)
        TRY(samba(p, text, smb));
    int n = probe_list(p, "/var/lib/samba/usershares", &name);
    for (int i = 0; i < n; i++) {
        const char *one = probe_text(p, arena_printf(c->mem, "/var/lib/samba/usershares/%s", name[i]), SMALL_MAX, NULL), *acl = conf_get(c, one, "usershare_acl");
        if (one)
            PUT(p, A("smb"), A(probe_digest(p, "name", name[i])), A((int64_t)str_eq(conf_get(c, one, "guest_ok"), "y")), A((int64_t)(acl && strstr(acl, ":F"))), A((int64_t)smb));
    }
    text = probe_text(p, "/etc/exports", SMALL_MAX, NULL);
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (*line == '/')
            PUT(p, A("nfs"), A(probe_digest(p, "name", arena_dupn(c->mem, line, strcspn(line, " \t")))), A((int64_t)(strchr(line, '*') != NULL)), A((int64_t)(strstr(line, "rw") != NULL)), A((int64_t)nfs));
    }
    p->n_ok += services->n > 0;
    return 0;
}
COLLECTOR(share, .run = run);
