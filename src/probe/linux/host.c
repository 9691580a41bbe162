/* Which machine this is. */
#include "probe/collect.h"

static int64_t booted(struct probe *p) {
    char *text = probe_text(p, "/proc/stat", TEXT_MAX, NULL), *line;
    int64_t at = 0;
    while (text && (line = next_line(&text)))
        if (str_starts(line, "btime "))
            str_i64(line + 6, 0, INT64_MAX, &at);
    return at;
}

/* A hypervisor's name out of the firmware's words or the kernel's; NULL: none seen. */
static const char *virtual(struct probe *p) {
    static const char *const word[][2] = {{"QEMU", "qemu"}, {"VMware", "vmware"}, {"VirtualBox", "virtualbox"}, {"innotek", "virtualbox"}, {"Microsoft Corporation Virtual", "hyperv"},
                                          {"Xen", "xen"}, {"KVM", "kvm"}, {"Firecracker", "firecracker"}, {"Parallels", "parallels"}};
    const char *vendor = probe_line(p, "/sys/class/dmi/id", "sys_vendor"), *product = probe_line(p, "/sys/class/dmi/id", "product_name");
    const char *type = probe_line(p, "/sys/hypervisor", "type");
    for (size_t i = 0; i < COUNT(word); i++)
        if ((vendor && strstr(vendor, word[i][0])) || (product && strstr(product, word[i][0])))
            return word[i][1];
    return type;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *release = probe_text(p, "/etc/os-release", SMALL_MAX, NULL), *k = "/proc/sys/kernel";
    if (!release)
        release = probe_text(p, "/usr/lib/os-release", SMALL_MAX, NULL);
    const char *name = probe_line(p, "/etc", "hostname"), *id = probe_line(p, "/etc", "machine-id");
    const char *kylin = ini_get(c, probe_text(p, "/etc/.kyinfo", SMALL_MAX, NULL), "dist", "name");
    const char *uos = ini_get(c, probe_text(p, "/etc/os-version", SMALL_MAX, NULL), "Version", "EditionName");
    const char *pretty = conf_get(c, release, "PRETTY_NAME");
    const char *os = pretty ? pretty : kylin;
    PUT(p, A(name ? name : probe_line(p, k, "hostname")), A(conf_get(c, release, "ID")), A(uos && os ? arena_printf(c->mem, "%s %s", os, uos) : os),
        A(conf_get(c, release, "VERSION_ID")), A(probe_line(p, k, "osrelease")), A(probe_line(p, k, "arch")), A(probe_digest(p, "machine", id)),
        A(virtual(p)), A(probe_line(p, "/sys/class/dmi/id", "chassis_type")), A(booted(p)));
    if (!release && !name)
        p->state = "absent";
    return 0;
}
COLLECTOR(host, .run = run);
