/* The audit daemon: installed, started, with rules. Its records are not read. */
#include "probe/collect.h"

/* What the rules watch is not watched all the same: no process is, or auditing as a whole is off (-e 0; the last word about it counts). */
struct off { bool task, whole; };

static int64_t rules(struct probe *p, const char *path, struct off *off) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    int64_t n = 0;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        bool rule = str_starts(line, "-a ") || str_starts(line, "-A "), never = rule && strstr(line, "never");
        off->task |= never && strstr(line, "task");
        if (str_starts(line, "-e "))
            off->whole = str_eq(trim(line + 3), "0");
        n += str_starts(line, "-w ") || (rule && !never && !strstr(line, "exclude"));
    }
    return n;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    struct off off = {0};
    int64_t count = rules(p, "/etc/audit/audit.rules", &off);
    int n = probe_list(p, "/etc/audit/rules.d", &name);
    for (int i = 0; i < n; i++)
        count += str_ends(name[i], ".rules") ? rules(p, arena_printf(c->mem, "/etc/audit/rules.d/%s", name[i]), &off) : 0;
    const char *daemon = probe_text(p, "/etc/audit/auditd.conf", SMALL_MAX, NULL), *kept = conf_get(c, daemon, "write_logs"), *own = conf_get(c, daemon, "local_events");
    off.whole |= (kept && !conf_true(kept)) || (own && !conf_true(own));       /* nothing is written, or nothing of this machine */
    bool on = names_has(probe_services(p), "auditd.service") || names_has(probe_processes(p), "auditd");
    const char *start = probe_line(p, "/proc", "cmdline");
    on = on && !(start && strstr(start, "audit=0"));
    PUT(p, A("auditd"), A((int64_t)on), A(off.task || off.whole ? 0 : count));
    p->n_ok += p->services.n > 0;
    probe_needs_services(p);
    return 0;
}
COLLECTOR(audit, .run = run);
