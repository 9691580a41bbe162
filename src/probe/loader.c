#include "probe/loader.h"

/* Each system keeps its own on the EFI partition: EFI/openEuler/user.cfg, EFI/kylin/grub.cfg. */
int probe_loader_files(struct probe *p, const char *const **ret_paths) {
    static const char *const fixed[] = {"/boot/grub/grub.cfg", "/boot/grub2/grub.cfg", "/boot/grub2/user.cfg", "/boot/grub/user.cfg", "/boot/grub/custom.cfg", "/boot/grub2/custom.cfg", "/boot/efi/boot/grub/grub.cfg"};
    static const char *const own[] = {"grub.cfg", "user.cfg", "custom.cfg"};
    const char *const *name;
    int n = probe_names(p, "/boot/efi/EFI", &name), k = COUNT(fixed);
    const char **path = NEWN(p->c, const char *, k + n * (int)COUNT(own));
    memcpy(path, fixed, sizeof fixed);
    for (int i = 0; i < n; i++)
        for (size_t f = 0; f < COUNT(own); f++)
            path[k++] = arena_printf(p->c->mem, "/boot/efi/EFI/%s/%s", name[i], own[f]);
    *ret_paths = path;
    return k;
}
