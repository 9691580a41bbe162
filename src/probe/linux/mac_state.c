/* Mandatory access control: what the kernel runs with. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *lsm = probe_line(p, "/sys/kernel/security", "lsm");
    int64_t enforce = probe_number(p, "/sys/fs/selinux", "enforce", -1);
    const char *conf = probe_text(p, "/etc/selinux/config", SMALL_MAX, NULL), *want = conf_get(c, conf, "SELINUX");
    if (enforce >= 0 || want)
        PUT(p, A("selinux"), A(enforce == 1 ? "enforcing" : enforce == 0 ? "permissive" : want && strcasecmp(want, "disabled") ? "configured" : "disabled"));
    const char *apparmor = probe_line(p, "/sys/module/apparmor/parameters", "enabled");
    if (!apparmor && lsm && strstr(lsm, "apparmor"))
        apparmor = "Y";                            /* among the modules that the kernel runs */
    if (apparmor)
        PUT(p, A("apparmor"), A(*apparmor == 'Y' ? "enforcing" : "disabled"));
    if (probe_is(p, "/sys/kernel/security/kysec") || (lsm && strstr(lsm, "kysec"))) {
        const char *mode = probe_line(p, "/sys/kernel/security/kysec", "status");
        PUT(p, A("kysec"), A(mode ? mode : "present"));
    }
    if (lsm)
        PUT(p, A("lsm"), A(lsm));
    p->n_ok += probe_is(p, "/sys/kernel");
    return 0;
}
COLLECTOR(mac_state, .run = run);
