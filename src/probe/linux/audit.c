/* The audit daemon: installed, started, with rules. Its records are not read. */
#include "probe/collect.h"

static int64_t rules(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    int64_t n = 0;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        n += str_starts(line, "-w ") || str_starts(line, "-a ");
    }
    return n;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int64_t count = rules(p, "/etc/audit/audit.rules");
    int n = probe_list(p, "/etc/audit/rules.d", &name);
    for (int i = 0; i < n; i++)
        count += str_ends(name[i], ".rules") ? rules(p, arena_printf(c->mem, "/etc/audit/rules.d/%s", name[i])) : 0;
    bool on = names_has(probe_services(p), "auditd.service") || names_has(probe_processes(p), "auditd");
    PUT(p, A("auditd"), A((int64_t)on), A(count));
    p->n_ok += p->services.n > 0;
    probe_needs_services(p);
    return 0;
}
COLLECTOR(audit, .run = run);
