/* A password in the boot loader's configuration: that there is one. */
#include "probe/collect.h"

/* Whether there is such a file; the stock script "password_pbkdf2 root ${GRUB2_PASSWORD}" is no password. */
static bool file(struct probe *p, const char *path, bool *locked) {
    char *text = probe_text(p, path, TEXT_MAX, NULL), *line;
    bool owners = false, word = false, any = text;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        owners |= str_starts(line, "set superusers=") && line[15 + strspn(line + 15, "\"' ")];
        word |= (str_starts(line, "password_pbkdf2 ") || str_starts(line, "password ")) && !strchr(line, '$');
        *locked |= str_starts(line, "GRUB2_PASSWORD=grub.pbkdf2");
    }
    *locked |= owners && word;
    return any;
}

static int run(struct probe *p) {
    static const char *const path[] = {"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/grub2/user.cfg", "/boot/grub/user.cfg", "/boot/grub/custom.cfg", "/boot/grub2/custom.cfg", "/boot/efi/boot/grub/grub.cfg"};
    bool any = false, locked = false;
    const char *const *name;
    for (size_t i = 0; i < COUNT(path); i++)
        any |= file(p, path[i], &locked);
    int n = probe_list(p, "/boot/efi/EFI", &name);         /* each system keeps its own there: EFI/openEuler/user.cfg, EFI/kylin/grub.cfg */
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(p->c->mem, "/boot/efi/EFI/%s", name[i]);
        any |= file(p, arena_printf(p->c->mem, "%s/grub.cfg", dir), &locked);
        any |= file(p, arena_printf(p->c->mem, "%s/user.cfg", dir), &locked);
    }
    if (any)
        PUT(p, A("grub"), A((int64_t)locked));
    return 0;
}
COLLECTOR(boot_lock, .run = run);
