/* Images of virtual machines and storage of containers: how many there are. */
#include "probe/found.h"

/* GNOME's Boxes gives its images no ending. */
static int64_t images(struct probe *p, const char *dir, struct map *seen) {
    static const char *const ext[] = {".qcow2", ".vdi", ".vmdk", ".vhd", ".vhdx", ".img", ".raw"};
    const char *const *name;
    int64_t k = 0;
    bool boxes = str_ends(dir, "gnome-boxes/images");
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        bool image = boxes && name[i][0] != '.';
        for (size_t e = 0; !boxes && e < COUNT(ext); e++)
            image |= str_ends(name[i], ext[e]);
        if (image)
            map_put(p->c, seen, arena_printf(p->c->mem, "%s/%s", dir, name[i]), "");
        k += image;
    }
    return k;
}

/* How often a word stands in a file; whose home it is may be closed. */
static int64_t times(struct probe *p, const char *path, const char *word) {
    int denied = p->n_denied;
    const char *at = probe_text(p, path, SMALL_MAX, NULL);
    int64_t n = 0;
    p->n_denied = denied;
    for (; at && (at = strstr(at, word)); at += strlen(word))
        n++;
    return n;
}

/* Machines that libvirt, VirtualBox, VMware know of, wherever their disks lie. */
static int64_t machines(struct probe *p) {
    static const char *const libvirt[] = {"/etc/libvirt/qemu", "~/.config/libvirt/qemu"}, *const lists[][2] = {{".config/VirtualBox/VirtualBox.xml", "<MachineEntry "}, {".VirtualBox/VirtualBox.xml", "<MachineEntry "}, {".vmware/inventory.vmls", ".config = \"/"}};
    struct ctx *c = p->c;
    const char *const *name;
    int64_t n = 0;
    for (int h = -1; h < p->n_homes; h++) {
        const char *home = h < 0 ? "" : p->homes[h].dir, *dir = h < 0 ? libvirt[0] : arena_printf(c->mem, "%s%s", home, libvirt[1] + 1);
        int denied = p->n_denied, k = probe_list(p, dir, &name);
        for (int i = 0; i < k; i++)
            n += str_ends(name[i], ".xml") && times(p, arena_printf(c->mem, "%s/%s", dir, name[i]), "<domain") > 0;
        p->n_denied = denied;
        for (size_t i = 0; h >= 0 && i < COUNT(lists); i++)
            n += times(p, arena_printf(c->mem, "%s/%s", home, lists[i][0]), lists[i][1]);
    }
    return n;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const sys[] = {"/var/lib/libvirt/images", "/var/lib/machines"}, *const own[] = {"VirtualBox VMs", ".local/share/libvirt/images", "vmware", ".local/share/gnome-boxes/images", ".var/app/org.gnome.Boxes/data/gnome-boxes/images"};
    const char *const *name;
    struct map seen = {0};
    int64_t n = 0;
    for (size_t i = 0; i < COUNT(sys); i++)
        n += images(p, sys[i], &seen);
    for (int h = 0; h < p->n_homes; h++)
        for (size_t i = 0; i < COUNT(own); i++) {
            const char *dir = arena_printf(c->mem, "%s/%s", p->homes[h].dir, own[i]);
            n += images(p, dir, &seen);
            int k = i == 0 || i == 2 ? probe_list(p, dir, &name) : 0;
            for (int f = 0; f < k; f++)
                n += images(p, arena_printf(c->mem, "%s/%s", dir, name[f]), &seen);
        }
    const struct found *all = probe_found(p);
    for (int i = 0; i < all->n; i++)
        n += all->v[i].kind == FOUND_IMAGE && !map_get(&seen, all->v[i].path);
    if (n)
        PUT(p, A("image"), A(n));
    if ((n = machines(p)))
        PUT(p, A("machine"), A(n));
    static const char *const store[] = {"/var/lib/docker/containers", "/var/lib/containers/storage/overlay-containers", "/var/lib/isulad/engines/lcr", "/var/lib/lxc"};
    n = 0;
    for (size_t i = 0; i < COUNT(store); i++)
        n += probe_list(p, store[i], &name);
    for (int h = 0; h < p->n_homes; h++)
        n += probe_list(p, arena_printf(c->mem, "%s/.local/share/containers/storage/overlay-containers", p->homes[h].dir), &name) + probe_list(p, arena_printf(c->mem, "%s/.local/share/docker/containers", p->homes[h].dir), &name);
    if (n)
        PUT(p, A("container"), A(n));
    p->n_ok += p->n_homes > 0;
    return 0;
}
COLLECTOR(vm, .run = run);
