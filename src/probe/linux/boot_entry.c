/* What can be started: the firmware's order of entries, and further systems on the EFI partition or in GRUB's menu. */
#include "probe/collect.h"

static const char guid[] = "8be4df61-93ca-11d2-aa0d-00e098032b8c";

/* Boot####: attributes(4 of the file), attributes(4), length of path(2), description in UTF-16. */
static const char *describe(struct probe *p, unsigned nr) {
    size_t n = 0;
    const unsigned char *v = (const unsigned char *)probe_text(p, arena_printf(p->c->mem, "/sys/firmware/efi/efivars/Boot%04X-%s", nr, guid), 4096, &n);
    char *out = arena_alloc(p->c->mem, 129);
    for (size_t i = 10, k = 0; v && i + 1 < n && (v[i] || v[i + 1]) && k < 128; i += 2)
        out[k++] = !v[i + 1] && v[i] >= ' ' && v[i] < 127 ? (char)v[i] : '?';
    return out;
}

static const char *kind_of(const char *title) {
    if (strcasestr(title, "usb") || strcasestr(title, "removable"))
        return "usb";
    if (strcasestr(title, "pxe") || strcasestr(title, "network") || strcasestr(title, "ipv4") || strcasestr(title, "ipv6") || strcasestr(title, "lan"))
        return "network";
    if (strcasestr(title, "cd") == title || strcasestr(title, "dvd"))
        return "disc";
    return strcasestr(title, "windows") ? "windows" : "disk";
}

static int firmware(struct probe *p) {
    size_t n = 0;
    const unsigned char *v = (const unsigned char *)probe_text(p, arena_printf(p->c->mem, "/sys/firmware/efi/efivars/BootOrder-%s", guid), 4096, &n);
    for (size_t i = 4; v && i + 1 < n && i < 132; i += 2) {
        const char *title = describe(p, (unsigned)(v[i] | v[i + 1] << 8));
        PUT(p, A("firmware"), A((int64_t)((i - 4) / 2 + 1)), A(kind_of(title)), A(title));
    }
    return 0;
}

static int esp(struct probe *p) {
    static const char *const other[][2] = {{"Microsoft", "windows"}, {"microsoft", "windows"}, {"ubuntu", "linux"}, {"debian", "linux"}, {"kylin", "linux"}, {"uos", "linux"}, {"deepin", "linux"},
                                           {"openEuler", "linux"}, {"centos", "linux"}, {"fedora", "linux"}, {"redhat", "linux"}};
    const char *const *name;
    int n = probe_list(p, "/boot/efi/EFI", &name);
    for (int i = 0; i < n; i++)
        for (size_t k = 0; k < COUNT(other); k++)
            if (str_eq(name[i], other[k][0]))
                PUT(p, A("efi"), ANULL, A(other[k][1]), A(name[i]));
    return 0;
}

static int grub(struct probe *p) {
    static const char *const path[] = {"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/efi/EFI/openEuler/grub.cfg", "/boot/efi/EFI/kylin/grub.cfg"};
    for (size_t i = 0; i < COUNT(path); i++) {
        char *text = probe_text(p, path[i], TEXT_MAX, NULL), *line;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            if (str_starts(line, "menuentry ") && (strcasestr(line, "windows") || strstr(line, "--class windows")))
                PUT(p, A("grub"), ANULL, A("windows"), A("Windows"));
        }
    }
    return 0;
}

static int run(struct probe *p) {
    TRY(firmware(p));
    TRY(esp(p));
    return grub(p);
}
COLLECTOR(boot_entry, .run = run);
