/* What can be started: the firmware's order of entries, and further systems on the EFI partition or in GRUB's menu. */
#include <ctype.h>

#include "probe/loader.h"

static const char guid[] = "8be4df61-93ca-11d2-aa0d-00e098032b8c";

struct entry { char title[129]; const char *kind; bool active; };

static bool word_in(const char *title, const char *word) {
    for (const char *at = title; (at = strcasestr(at, word)); at++)
        if ((at == title || !isalpha((unsigned char)at[-1])) && !isalpha((unsigned char)at[strlen(word)]))
            return true;
    return false;
}

static const char *by_title(const char *title) {
    static const char *const word[][2] = {{"usb", "usb"}, {"removable", "usb"}, {"pxe", "network"}, {"network", "network"}, {"lan", "network"}, {"cd", "disc"}, {"cdrom", "disc"}, {"dvd", "disc"}, {"windows", "windows"}};
    for (size_t i = 0; i < COUNT(word); i++)
        if (word_in(title, word[i][0]))
            return word[i][1];
    return strcasestr(title, "ipv4") || strcasestr(title, "ipv6") ? "network" : "disk";
}

/* Nodes of a UEFI device path: type, subtype, length of the node in two bytes; NULL when none of them tells. */
static const char *by_path(const unsigned char *v, size_t n) {
    static const struct { unsigned char type, sub; const char *kind; } node[] = {{3, 5, "usb"}, {3, 15, "usb"}, {3, 16, "usb"}, {3, 11, "network"}, {3, 12, "network"}, {3, 13, "network"}, {4, 2, "disc"}};
    static const char *const bios[] = {NULL, "usb", NULL, "disc", NULL, "usb", "network"};          /* type 5, BIOS boot: floppy, disk, disc, PCMCIA, USB, network */
    for (size_t len; n >= 4 && (len = (size_t)(v[2] | v[3] << 8)) >= 4 && len <= n; v += len, n -= len) {
        for (size_t i = 0; i < COUNT(node); i++)
            if (v[0] == node[i].type && v[1] == node[i].sub)
                return node[i].kind;
        if (v[0] == 5 && len > 5 && v[4] < COUNT(bios) && bios[v[4]])
            return bios[v[4]];
    }
    return NULL;
}

/* Boot####: attributes(4 of the file), attributes(4; bit 0: active), length of path(2), description in UTF-16, path. */
static struct entry describe(struct probe *p, unsigned nr) {
    size_t n = 0, i = 10;
    const unsigned char *v = (const unsigned char *)probe_text(p, arena_printf(p->c->mem, "/sys/firmware/efi/efivars/Boot%04X-%s", nr, guid), 4096, &n);
    struct entry e = {.active = !v || n < 8 || (v[4] & 1)};
    for (size_t k = 0; v && i + 1 < n && (v[i] || v[i + 1]); i += 2)
        if (k < sizeof e.title - 1)
            e.title[k++] = !v[i + 1] && v[i] >= ' ' && v[i] < 127 ? (char)v[i] : '?';
    const char *kind = v && i + 2 < n ? by_path(v + i + 2, n - i - 2) : NULL;
    e.kind = kind ? kind : by_title(e.title);
    return e;
}

/* Entries that are switched off are passed over by the firmware, and here. */
static int firmware(struct probe *p) {
    size_t n = 0;
    const unsigned char *v = (const unsigned char *)probe_text(p, arena_printf(p->c->mem, "/sys/firmware/efi/efivars/BootOrder-%s", guid), 4096, &n);
    for (size_t i = 4; v && i + 1 < n && i < 132; i += 2) {
        struct entry e = describe(p, (unsigned)(v[i] | v[i + 1] << 8));
        if (e.active)
            PUT(p, A("firmware"), A((int64_t)((i - 4) / 2 + 1)), A(e.kind), A((const char *)e.title));
    }
    return 0;
}

/* The system a folder of the ESP is of; one that nobody listed and that has a boot loader of Linux is one too. NULL: none, as the removable one, BOOT, and "ubuntu" without a shim:
 * deepin and UOS start by a GRUB that Ubuntu signed and that looks for its settings there. */
static const char *known(struct probe *p, const char *folder) {
    static const char *const other[][2] = {{"Microsoft", "windows"}, {"microsoft", "windows"}, {"ubuntu", "linux"}, {"debian", "linux"}, {"kylin", "linux"}, {"uos", "linux"}, {"deepin", "linux"},
                                           {"openEuler", "linux"}, {"centos", "linux"}, {"fedora", "linux"}, {"redhat", "linux"}};
    const char *const *name;
    bool grub = false, shim = false;
    int n = strcasecmp(folder, "boot") != 0 ? probe_list(p, arena_printf(p->c->mem, "/boot/efi/EFI/%s", folder), &name) : 0;
    for (int i = 0; i < n; i++) {
        grub |= glob_any("grub*.efi", name[i]);
        shim |= glob_any("shim*.efi", name[i]);
    }
    if (str_eq(folder, "ubuntu") && grub && !shim)
        return NULL;
    for (size_t k = 0; k < COUNT(other); k++)
        if (str_eq(folder, other[k][0]))
            return other[k][1];
    return grub || shim ? "linux" : NULL;
}

static int esp(struct probe *p) {
    const char *const *name;
    int n = probe_list(p, "/boot/efi/EFI", &name);
    for (int i = 0; i < n; i++) {
        const char *kind = known(p, name[i]);
        if (kind)
            PUT(p, A("efi"), ANULL, A(kind), A(name[i]));
    }
    return 0;
}

/* What os-prober found on another partition bears its name in the entry's id; the title says so in the machine's language: "(on /dev/sdb2)" is the English of it. */
static int grub(struct probe *p) {
    const char *const *path;
    int n = probe_loader_files(p, &path);
    for (int i = 0; i < n; i++) {
        char *text = probe_text(p, path[i], TEXT_MAX, NULL), *line;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            if (str_starts(line, "menuentry ") && (strcasestr(line, "windows") || strstr(line, "--class windows")))
                PUT(p, A("grub"), ANULL, A("windows"), A("Windows"));
            else if (str_starts(line, "menuentry ") && (strstr(line, "'osprober-") || strstr(line, "(on /dev/")))
                PUT(p, A("grub"), ANULL, A("other"), A("another system"));
            else if (str_starts(line, "chainloader ") && strchr(line, '+'))
                PUT(p, A("grub"), ANULL, A("other"), A("another system"));      /* the boot sector of a partition: (hd1,1)+1, whatever the entry is called */
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
