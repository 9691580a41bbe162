/* A password in the boot loader's configuration: that there is one. */
#include "probe/collect.h"

static int run(struct probe *p) {
    static const char *const path[] = {"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/grub2/user.cfg", "/boot/grub/user.cfg", "/boot/efi/EFI/openEuler/grub.cfg", "/boot/efi/EFI/kylin/grub.cfg",
                                       "/boot/efi/boot/grub/grub.cfg"};
    bool any = false, locked = false;
    for (size_t i = 0; i < COUNT(path); i++) {
        char *text = probe_text(p, path[i], TEXT_MAX, NULL), *line;
        any |= text != NULL;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            locked |= str_starts(line, "password_pbkdf2 ") || str_starts(line, "password ") || str_starts(line, "GRUB2_PASSWORD=grub.pbkdf2");
        }
    }
    if (any)
        PUT(p, A("grub"), A((int64_t)locked));
    return 0;
}
COLLECTOR(boot_lock, .run = run);
