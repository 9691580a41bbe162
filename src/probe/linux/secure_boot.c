/* Secure Boot, as the EFI variables say; machines that do not boot by EFI have none. */
#include "probe/collect.h"

static int value(struct probe *p, const char *name) {
    size_t n = 0;
    const char *v = probe_text(p, arena_printf(p->c->mem, "/sys/firmware/efi/efivars/%s-8be4df61-93ca-11d2-aa0d-00e098032b8c", name), 64, &n);
    return v && n == 5 ? v[4] : -1;                /* 4 bytes of attributes first */
}

static int run(struct probe *p) {
    if (!probe_is(p, "/sys/firmware/efi")) {
        if (probe_is(p, "/sys/firmware")) {
            PUT(p, A("no efi"), ANULL);
            p->n_ok++;
        }
        return 0;
    }
    int on = value(p, "SecureBoot"), setup = value(p, "SetupMode");
    PUT(p, A(on == 1 ? "on" : on == 0 ? "off" : "none"), setup < 0 ? ANULL : A((int64_t)setup));
    p->n_ok++;
    return 0;
}
COLLECTOR(secure_boot, .run = run);
