/* File systems mounted now that hold or bring files, and those of a network that /etc/fstab names. */
#include "probe/collect.h"

static bool network_fs(const char *type) {
    static const char *const net[] = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.curlftpfs", "davfs", "ceph", "glusterfs", "afs", "9p"};
    return str_among(net, COUNT(net), type);
}

static const char *kind_of(const char *dev, const char *place, const char *type) {
    if (network_fs(type))
        return "network";
    if (crypt_fs(type))
        return "encrypted folder";
    if (str_starts(place, "/media/") || str_starts(place, "/run/media/") || str_starts(place, "/mnt/"))
        return str_starts(dev, "/dev/") ? "external" : NULL;
    return str_starts(dev, "/dev/") && !str_starts(dev, "/dev/loop") ? "disk" : NULL;
}

/* Not mounted today: it waits for somebody to do it. */
static int saved(struct probe *p) {
    char *now = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *text = probe_text(p, "/etc/fstab", SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev && *dev != '#' ? next_word(&line) : NULL, *type = place ? next_word(&line) : NULL;
        if (str_eq(type, "fuse") && strchr(dev, '#'))            /* the older way to write it: sshfs#user@host:/path */
            type = arena_printf(p->c->mem, "fuse.%.*s", (int)strcspn(dev, "#"), dev);
        const char *there = place ? arena_printf(p->c->mem, " %s ", place) : NULL;
        if (type && str_eq(kind_of(dev, place, type), "network") && !(now && strstr(now, there)))
            PUT(p, A(type), A(place), A("saved"), A(0));
    }
    return 0;
}

/* Units that mount, by hand or by themselves: Type= says what. */
static int units(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/etc/systemd/system", &name);
    for (int i = 0; i < n; i++) {
        const char *text = str_ends(name[i], ".mount") ? probe_text(p, arena_printf(c->mem, "/etc/systemd/system/%s", name[i]), SMALL_MAX, NULL) : NULL;
        const char *type = ini_get(c, text, "Mount", "Type"), *place = ini_get(c, text, "Mount", "Where"), *what = ini_get(c, text, "Mount", "What");
        if (type && what && str_eq(kind_of(what, place ? place : "", type), "network"))
            PUT(p, A(type), A(place), A("saved"), A(0));
    }
    return 0;
}

/* A map of autofs: "docs -fstype=nfs4,rw nas:/docs"; without a type it is NFS, and ":/dev/cdrom" is a disk of this machine. */
static bool network_map(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    bool net = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        for (char *w = *line == '#' || *line == '+' ? NULL : next_word(&line); w; w = next_word(&line)) {
            const char *type = strstr(w, "fstype=") ? strstr(w, "fstype=") + 7 : "";
            net |= (*w != ':' && *w != '/' && strstr(w, ":/")) || network_fs(arena_dupn(p->c->mem, type, strcspn(type, ",")));
        }
    }
    return net;
}

static int automaster(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *place = next_word(&line), *map = place && *place == '/' ? next_word(&line) : NULL;
        if (!map)
            continue;
        map = str_starts(map, "file:") ? map + 5 : map;
        if (str_eq(map, "-hosts") || (*map != '/' ? *map != '-' : network_map(p, map)))      /* a map of another source: NIS, LDAP, SSS */
            PUT(p, A("autofs"), A((const char *)place), A("saved"), A(0));
    }
    return 0;
}

/* What autofs mounts as soon as somebody goes there. */
static int autofs(struct probe *p) {
    const char *const *name;
    if (!names_has(probe_services(p), "autofs.service") && !names_has(probe_processes(p), "automount"))
        return 0;
    TRY(automaster(p, "/etc/auto.master"));
    int n = probe_list(p, "/etc/auto.master.d", &name);
    for (int i = 0; i < n; i++)
        if (str_ends(name[i], ".autofs"))
            TRY(automaster(p, arena_printf(p->c->mem, "/etc/auto.master.d/%s", name[i])));
    return 0;
}

static int run(struct probe *p) {
    char *text = probe_kernel(p, "/proc/mounts"), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev ? next_word(&line) : NULL, *type = place ? next_word(&line) : NULL;
        const char *kind = type ? kind_of(dev, place, type) : NULL;
        if (kind)
            PUT(p, A(type), A(place), A(kind), A((int64_t)(str_eq(kind, "encrypted folder") || probe_crypt(p, dev))));
    }
    TRY(units(p));
    TRY(autofs(p));
    return saved(p);
}
COLLECTOR(mounted, .run = run);
