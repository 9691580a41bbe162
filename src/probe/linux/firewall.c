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

/* A rule about packets that are no connection, or about one sender, keeps the others in: "ct state invalid drop", "-s 192.0.2.4 -j DROP". All but ours ("! -s", "saddr !=") keeps them out. */
static bool keeps_few_out(const char *line) {
    const char *s = strstr(line, " -s "), *from = strstr(line, "saddr");
    return strcasestr(line, "invalid") || (s && (s - line < 2 || s[-1] != '!')) || (from && !strstr(from, "!="));
}

/* nftables: what stands in a chain at the way through or the way out keeps nothing away from this machine. */
static int64_t nft_rules(char *text) {
    char *line;
    int64_t k = 0;
    bool away = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        line[strcspn(line, "#")] = 0;
        if (str_starts(line, "chain "))
            away = false;
        away |= strstr(line, "hook forward") || strstr(line, "hook output") || strstr(line, "hook postrouting");
        k += !away && (strstr(line, "drop") || strstr(line, "reject")) && !keeps_few_out(line);
    }
    return k;
}

/* iptables: the word of INPUT, and of the chains that INPUT leads to (Docker drops in FORWARD, which is not for this machine). */
static int64_t ipt_rules(struct ctx *c, const char *text) {
    enum { CHAINS = 64 };
    const char *chain[CHAINS] = {"INPUT"}, *to;
    int n = 1;
    int64_t k = 0;
    for (int i = 0; i < n; i++) {
        const char *policy = arena_printf(c->mem, ":%s DROP", chain[i]), *rule = arena_printf(c->mem, "-A %s ", chain[i]);
        for (const char *at = text; *at; at += strcspn(at, "\n"), at += *at == '\n') {
            k += str_starts(at, policy);
            const char *line = str_starts(at, rule) ? arena_dupn(c->mem, at, strcspn(at, "\n")) : "";
            if (!(to = strstr(line, " -j ")) && !(to = strstr(line, " -g ")))
                continue;
            to = arena_dupn(c->mem, to + 4, strcspn(to + 4, " \r"));
            k += (str_eq(to, "DROP") || str_eq(to, "REJECT")) && !keeps_few_out(line);
            if (n < CHAINS && !str_among(chain, (size_t)n, to))
                chain[n++] = to;
        }
    }
    return k;
}

/* firewalld's zone that lets everything in, by its own word or the office's. */
static bool open_zone(struct probe *p, const char *zone) {
    if (str_eq(zone, "trusted"))
        return true;
    const char *text = zone ? probe_text(p, arena_printf(p->c->mem, "/etc/firewalld/zones/%s.xml", zone), SMALL_MAX, NULL) : NULL;
    return text && strstr(text, "target=\"ACCEPT\"");
}

/* A card of the machine that was put into a zone that lets everything in; bridges of containers there are usual. */
static bool open_card(struct probe *p) {
    static const char mark[] = "<interface name=\"";
    const char *const *name;
    bool open = false;
    int n = probe_list(p, "/etc/firewalld/zones", &name);
    for (int i = 0; i < n && !open; i++) {
        const char *zone = str_ends(name[i], ".xml") ? arena_dupn(p->c->mem, name[i], strlen(name[i]) - 4) : NULL;
        const char *text = zone && open_zone(p, zone) ? probe_text(p, arena_printf(p->c->mem, "/etc/firewalld/zones/%s", name[i]), SMALL_MAX, NULL) : NULL;
        for (const char *at = text; at && (at = strstr(at, mark));) {
            at += sizeof mark - 1;
            open |= probe_is(p, arena_printf(p->c->mem, "/sys/class/net/%.*s/device", (int)strcspn(at, "\""), at));
        }
    }
    return open;
}

/* What comes in is refused unless a rule allows it; told to accept, ufw keeps out what its rules name. */
static int64_t ufw(struct probe *p) {
    static const char *const word[] = {"-j DROP", "-j REJECT"};
    const char *in = conf_get(p->c, probe_text(p, "/etc/default/ufw", SMALL_MAX, NULL), "DEFAULT_INPUT_POLICY");
    return in && !strcasecmp(in, "ACCEPT") ? rules_in(probe_text(p, "/etc/ufw/user.rules", SMALL_MAX, NULL), word, 2) : 1;
}

static int run(struct probe *p) {
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
            refused += nft_rules(text);
            int n = more ? probe_list(p, nft_dirs[i], &name) : 0;
            for (int k = 0; k < n; k++)
                refused += nft_rules(probe_text(p, arena_printf(p->c->mem, "%s/%s", nft_dirs[i], name[k]), SMALL_MAX, NULL));
        }
    if (nftables)
        PUT(p, A("nftables"), A((int64_t)names_has(services, "nftables.service")), A(refused));
    if ((text = probe_text(p, "/etc/ufw/ufw.conf", SMALL_MAX, NULL)))
        PUT(p, A("ufw"), A((int64_t)conf_true(conf_get(p->c, text, "ENABLED"))), A(ufw(p)));
    if (probe_is(p, "/etc/firewalld") || names_has(services, "firewalld.service")) {
        const char *zone = conf_get(p->c, probe_text(p, "/etc/firewalld/firewalld.conf", SMALL_MAX, NULL), "DefaultZone");
        PUT(p, A("firewalld"), A((int64_t)names_has(services, "firewalld.service")), A((int64_t)(!open_zone(p, zone) && !open_card(p))));
    }
    for (size_t i = 0; i < COUNT(saved); i++)
        if ((text = probe_text(p, saved[i], SMALL_MAX, NULL)))
            PUT(p, A("iptables"), A((int64_t)names_has(services, "iptables.service,netfilter-persistent.service")), A(ipt_rules(p->c, text)));
    if (names_has(services, "kylin-firewall*,uos-firewall*,deepin-defender*,ksc-defender*"))
        PUT(p, A("vendor"), A(1), ANULL);          /* a vendor's, a security centre: whether its firewall is on is not told */
    p->n_ok += services->n > 0;
    probe_needs_services(p);
    return 0;
}
COLLECTOR(firewall, .run = run);
