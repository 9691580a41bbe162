/* Devices paired over Bluetooth: a digest each. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *adapter, *const *device;
    int n = probe_list(p, "/var/lib/bluetooth", &adapter);
    p->n_ok += !p->n_denied && probe_list(p, "/var/lib", &device) > 0;      /* no folder: nothing was ever paired */
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/var/lib/bluetooth/%s", adapter[i]);
        int k = strlen(adapter[i]) == 17 ? probe_list(p, dir, &device) : 0;
        for (int j = 0; j < k; j++) {
            const char *info = arena_printf(c->mem, "%s/%s/info", dir, device[j]);
            if (strlen(device[j]) == 17 && probe_is(p, info))
                PUT(p, A(probe_digest(p, "mac", device[j])), A(probe_mtime(p, info)));
        }
    }
    return 0;
}
COLLECTOR(bt_paired, .run = run);
