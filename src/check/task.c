#include "check/task.h"

#include <stdio.h>
#include <unistd.h>

#include "fact/fact.h"
#include "os/os.h"
#include "verdict/sql.gen.h"
#include "verdict/verdict.h"

enum { ANSWERS_MAX = 64 << 10 };

/* --kit FILE, or shenzhi-check.kit beside the program. */
static const char *kit_path(struct ctx *c, const struct cli_args *a) {
    char exe[4096];
    const char *given = cli_value(a, "kit");
    ssize_t n = given ? -1 : readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n <= 0)
        return given;
    exe[n] = 0;
    const char *path = arena_printf(c->mem, "%.*s.kit", (int)n, exe);
    return os_exists(path) ? path : NULL;
}

static int read_kit(struct ctx *c, const struct cli_args *a, struct task *t) {
    const char *path = kit_path(c, a);
    char *text;
    size_t n;
    if (!path) {
        c->random(c, t->key, sizeof t->key);
        return 0;
    }
    TRY(os_read_file(c, path, TICKET_MAX_BYTES, &text, &n));
    TRY(ticket_keys_parse(c, text, n, &t->kit));
    memcpy(t->key, t->kit.digest, sizeof t->key);
    t->has_kit = true;
    return 0;
}

static const char *const *texts(struct ctx *c, const json_t *j) {
    size_t n = json_array_size(j), k = 0;
    const char **v = NEWN(c, const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        if (json_is_string(json_array_get(j, i)))
            v[k++] = json_string_value(json_array_get(j, i));
    return v;
}

static int read_ticket(struct ctx *c, const struct cli_args *a, struct task *t) {
    const char *path = cli_value(a, "ticket");
    char *text, sm3[65];
    json_t *j;
    size_t n;
    struct str s;
    if (!path)
        return 0;
    if (!t->has_kit)
        return fail(c, E_USAGE, T("验证任务单需要单位的密钥文件（--kit）", "a ticket can only be verified with the office's kit (--kit)"));
    TRY(os_read_file(c, path, TICKET_MAX_BYTES, &text, &n));
    TRY(ticket_read(c, &t->kit, text, n, &j));
    ticket_sm3(text, n, sm3);
    str_init(&s, c, 4096);
    str_put(&s, "{\"id\":");
    json_quote(&s, json_text(j, "id"));
    str_put(&s, ",\"nonce\":");
    json_quote(&s, json_text(j, "nonce"));
    str_putf(&s, ",\"sm3\":\"%s\"}", sm3);
    t->ticket = j;
    t->ticket_json = s.p;
    t->dirs = texts(c, json_object_get(j, "dirs"));
    return str_end(&s);
}

static int choose_class(struct ctx *c, const struct cli_args *a, struct task *t) {
    const char *given = cli_value(a, "class"), *said = t->ticket ? json_text(t->ticket, "class") : NULL;
    if (given && !class_parse(given))
        return fail(c, E_USAGE, T("--class 应为 classified、unclassified 或 internet", "--class must be classified, unclassified or internet"));
    if (given && said && !str_eq(given, said))
        return fail(c, E_USAGE, T("--class %s 与任务单的 %s 不一致", "--class %s contradicts the ticket's %s"), given, said);
    t->cls = said ? said : given ? given : "undeclared";
    t->class_from = said ? "ticket" : given ? "option" : "none";
    return 0;
}

int task_read(struct ctx *c, const struct cli_args *a, struct task *ret_t) {
    struct task t = {0};
    char *text;
    size_t n;
    TRY(read_kit(c, a, &t));
    TRY(read_ticket(c, a, &t));
    TRY(choose_class(c, a, &t));
    const char *since = cli_value(a, "since");
    since = t.ticket && json_text(t.ticket, "since") ? json_text(t.ticket, "since") : since;
    if (since && !date_valid(since))
        return fail(c, E_USAGE, T("启用日期 %s 应写成 2024-03-01", "date %s must look like 2024-03-01"), since);
    t.since = since ? date_days(since) * 86400 - 8 * 3600 : 0;
    if (cli_value(a, "answers")) {
        TRY(os_read_file(c, cli_value(a, "answers"), ANSWERS_MAX, &text, &n));
        t.answers = text;
    }
    *ret_t = t;
    return 0;
}

static int put_list(struct ctx *c, struct db *db, const char *kind, const json_t *list) {
    for (const char *const *v = texts(c, list); *v; v++)
        TRY(db_exec(c, db, Q_VERDICT_TASK_LIST, A(kind), A(*v)));
    return 0;
}

static int put_answers(struct ctx *c, struct db *db, const struct verdict_answers *a) {
    for (int i = 0; i < a->n; i++)
        TRY(db_exec(c, db, Q_VERDICT_ANSWER, A(a->v[i].k->id), A(a->v[i].answer)));
    return fact_state(c, db, "answer", "ok", NULL);
}

int task_put(struct ctx *c, struct db *db, const struct task *t, const struct verdict_answers *answers, const char *operator, bool as_root) {
    static const char *const lists[] = {"usb", "required", "allowed", "forbidden"};
    const json_t *reg = t->ticket ? json_object_get(t->ticket, "register") : NULL;
    const char *id = t->ticket ? json_text(t->ticket, "id") : NULL;
    bool network = t->ticket && json_yes(t->ticket, "network");
    TRY(db_exec(c, db, Q_VERDICT_TASK, A(t->cls), A(t->class_from), A(c->now_us(c) / 1000000), t->since ? A(t->since) : ANULL, A(id), A(json_text(reg, "no")),
                A(json_text(reg, "keeper")), json_is_integer(json_object_get(reg, "level")) ? A(json_i64(reg, "level", 0)) : ANULL, A(json_text(reg, "serial")), A((int64_t)network),
                A((int64_t)as_root), A(operator)));
    for (size_t i = 0; i < COUNT(lists) && t->ticket; i++)
        TRY(put_list(c, db, lists[i], json_object_get(t->ticket, lists[i])));
    TRY(put_list(c, db, "disk", json_object_get(reg, "disks")));
    TRY(put_list(c, db, "mac", json_object_get(reg, "macs")));
    TRY(put_list(c, db, "ip", json_object_get(reg, "ips")));
    return answers->n ? put_answers(c, db, answers) : 0;
}
