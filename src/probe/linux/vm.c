/* Images of virtual machines and storage of containers: how many there are. */
#include "probe/collect.h"

/* GNOME's Boxes gives its images no ending. */
static int64_t images(struct probe *p, const char *dir) {
    static const char *const ext[] = {".qcow2", ".vdi", ".vmdk", ".vhd", ".vhdx", ".img", ".raw"};
    const char *const *name;
    int64_t k = 0;
    bool boxes = str_ends(dir, "gnome-boxes/images");
    int n = probe_list(p, dir, &name);
    for (int i = 0; boxes && i < n; i++)
        k += name[i][0] != '.';
    for (int i = 0; !boxes && i < n; i++)
        for (size_t e = 0; e < COUNT(ext); e++)
            k += str_ends(name[i], ext[e]);
    return k;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const sys[] = {"/var/lib/libvirt/images", "/var/lib/machines"}, *const own[] = {"VirtualBox VMs", ".local/share/libvirt/images", "vmware", ".local/share/gnome-boxes/images"};
    const char *const *name;
    int64_t n = 0;
    for (size_t i = 0; i < COUNT(sys); i++)
        n += images(p, sys[i]);
    for (int h = 0; h < p->n_homes; h++)
        for (size_t i = 0; i < COUNT(own); i++) {
            const char *dir = arena_printf(c->mem, "%s/%s", p->homes[h].dir, own[i]);
            n += images(p, dir);
            int k = i == 0 || i == 2 ? probe_list(p, dir, &name) : 0;
            for (int f = 0; f < k; f++)
                n += images(p, arena_printf(c->mem, "%s/%s", dir, name[f]));
        }
    if (n)
        PUT(p, A("image"), A(n));
    static const char *const store[] = {"/var/lib/docker/containers", "/var/lib/containers/storage/overlay-containers", "/var/lib/isulad/engines/lcr", "/var/lib/lxc"};
    n = 0;
    for (size_t i = 0; i < COUNT(store); i++)
        n += probe_list(p, store[i], &name);
    for (int h = 0; h < p->n_homes; h++)
        n += probe_list(p, arena_printf(c->mem, "%s/.local/share/containers/storage/overlay-containers", p->homes[h].dir), &name);
    if (n)
        PUT(p, A("container"), A(n));
    p->n_ok += p->n_homes > 0;
    return 0;
}
COLLECTOR(vm, .run = run);
