/* A password in the boot loader's configuration: that there is one. */
#include "probe/collect.h"

static int run(struct probe *p) {
    static const char *const path[] = {"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/grub2/user.cfg", "/boot/grub/user.cfg", "/boot/efi/EFI/openEuler/grub.cfg", "/boot/efi/EFI/kylin/grub.cfg",
                                       "/boot/efi/boot/grub/grub.cfg"};
    bool any = false, locked = false;              /* the stock script "password_pbkdf2 root ${GRUB2_PASSWORD}" is no password */
    for (size_t i = 0; i < COUNT(path); i++) {
        char *text = probe_text(p, path[i], TEXT_MAX, NULL), *line;
        bool owners = false, word = false;
        any |= text != NULL;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            owners |= str_starts(line, "set superusers=");
            word |= (str_starts(line, "password_pbkdf2 ") || str_starts(line, "password ")) && !strchr(line, '$');
            locked |= str_starts(line, "GRUB2_PASSWORD=grub.pbkdf2");
        }
        locked |= owners && word;
    }
    if (any)
        PUT(p, A("grub"), A((int64_t)locked));
    return 0;
}
COLLECTOR(boot_lock, .run = run);
