/* Whether firmware passwords are set, where the firmware tells: SMBIOS type 24 and the drivers of Dell, Lenovo and HP. */
#include "probe/collect.h"

static const char *word(int bits) {
    static const char *const w[] = {"unset", "set", "none", "unknown"};
    return w[bits & 3];
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    size_t n = 0;
    const char *const *vendor, *const *kind;
    const unsigned char *raw = (const unsigned char *)probe_text(p, "/sys/firmware/dmi/entries/24-0/raw", 4096, &n);
    if (raw && n >= 5 && raw[0] == 24) {
        PUT(p, A("SMBIOS"), A("power_on"), A(word(raw[4] >> 6)));
        PUT(p, A("SMBIOS"), A("admin"), A(word(raw[4] >> 2)));
    } else if (raw) {
        probe_damaged(p, "/sys/firmware/dmi/entries/24-0/raw");
    }
    int k = probe_list(p, "/sys/class/firmware-attributes", &vendor);
    for (int i = 0; i < k; i++) {
        const char *dir = arena_printf(c->mem, "/sys/class/firmware-attributes/%s/authentication", vendor[i]);
        int m = probe_list(p, dir, &kind);
        for (int j = 0; j < m; j++) {
            const char *one = arena_printf(c->mem, "%s/%s", dir, kind[j]), *role = probe_line(p, one, "role");
            int64_t on = probe_number(p, one, "is_enabled", -1);
            if (role && on >= 0)
                PUT(p, A(vendor[i]), A(strstr(role, "power-on") ? "power_on" : "admin"), A(on ? "set" : "unset"));
        }
    }
    return 0;
}
COLLECTOR(firmware, .run = run);
