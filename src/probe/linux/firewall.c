/* Signs of a firewall in force: rule files, services. Rules that only accept keep nothing out and do not count. */
#include "probe/collect.h"

static int64_t rules_in(char *text, const char *const *word, size_t n) {
    char *line;
    int64_t k = 0;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        for (size_t i = 0; *line != '#' && i < n; i++)
            if (strstr(line, word[i])) {
                k++;
                break;
            }
    }
    return k;
}

/* What comes in is refused unless a rule allows it; told to accept, ufw keeps out what its rules name. */
static int64_t ufw(struct probe *p) {
    static const char *const word[] = {"-j DROP", "-j REJECT"};
    const char *in = conf_get(p->c, probe_text(p, "/etc/default/ufw", SMALL_MAX, NULL), "DEFAULT_INPUT_POLICY");
    return in && !strcasecmp(in, "ACCEPT") ? rules_in(probe_text(p, "/etc/ufw/user.rules", SMALL_MAX, NULL), word, 2) : 1;
}

static int run(struct probe *p) {
    static const char *const nft[] = {"drop", "reject"}, *const ipt[] = {"DROP", "REJECT"};
    static const char *const saved[] = {"/etc/iptables/rules.v4", "/etc/sysconfig/iptables"};
    const struct names *services = probe_services(p);
    static const char *const nft_files[] = {"/etc/nftables.conf", "/etc/sysconfig/nftables.conf"}, *const nft_dirs[] = {"/etc/nftables.d", "/etc/nftables"};
    const char *const *name;
    char *text;
    int64_t refused = 0;
    bool nftables = false;
    for (size_t i = 0; i < COUNT(nft_files); i++)
        if ((text = probe_text(p, nft_files[i], SMALL_MAX, NULL))) {
            nftables = true;
            bool more = strstr(text, "include");
            refused += rules_in(text, nft, COUNT(nft));
            int n = more ? probe_list(p, nft_dirs[i], &name) : 0;
            for (int k = 0; k < n; k++)
                refused += rules_in(probe_text(p, arena_printf(p->c->mem, "%s/%s", nft_dirs[i], name[k]), SMALL_MAX, NULL), nft, COUNT(nft));
        }
    if (nftables)
        PUT(p, A("nftables"), A((int64_t)names_has(services, "nftables.service")), A(refused));
    if ((text = probe_text(p, "/etc/ufw/ufw.conf", SMALL_MAX, NULL)))
        PUT(p, A("ufw"), A((int64_t)conf_true(conf_get(p->c, text, "ENABLED"))), A(ufw(p)));
    if (probe_is(p, "/etc/firewalld") || names_has(services, "firewalld.service")) {
        const char *zone = conf_get(p->c, probe_text(p, "/etc/firewalld/firewalld.conf", SMALL_MAX, NULL), "DefaultZone");
        PUT(p, A("firewalld"), A((int64_t)names_has(services, "firewalld.service")), A((int64_t)!str_eq(zone, "trusted")));
    }
    for (size_t i = 0; i < COUNT(saved); i++)
        if ((text = probe_text(p, saved[i], SMALL_MAX, NULL)))
            PUT(p, A("iptables"), A((int64_t)names_has(services, "iptables.service,netfilter-persistent.service")), A(rules_in(text, ipt, COUNT(ipt))));
    if (names_has(services, "kylin-firewall*,ksaf*,uos-firewall*,deepin-defender*"))
        PUT(p, A("vendor"), A(1), A(1));
    p->n_ok += services->n > 0;
    probe_needs_services(p);
    return 0;
}
COLLECTOR(firewall, .run = run);
