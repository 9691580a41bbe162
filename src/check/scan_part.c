#include "check/scan_part.h"

#if __has_include("scan/scan.h")
#include "fact/fact.h"
#include "scan/scan.h"
#include "ticket/ticket.h"
#include "verdict/sql.gen.h"

enum { HITS_MAX = 5000, PART_MAX = 2 << 20, HIT_MAX = 32 << 10, MARKS = 64 };

struct part {
    struct ctx *c;
    struct ctx keep;             /* of what grows while files are scanned: the walk gives back what is taken meanwhile from c */
    const unsigned char *key;
    struct str json, html;
    int n, shown;
    struct { const char *kind, *mark; int64_t n; } count[MARKS];
    int n_count;
};

static void part_done(struct part *p) { ctx_done(&p->keep); }

static void count(struct part *p, const char *kind, const char *mark) {
    for (int i = 0; i < p->n_count; i++)
        if (str_eq(p->count[i].kind, kind) && str_eq(p->count[i].mark, mark)) {
            p->count[i].n++;
            return;
        }
    if (p->n_count == MARKS)
        return;
    struct arena *mem = p->keep.mem;
    p->count[p->n_count].kind = arena_dup(mem, kind);
    p->count[p->n_count].mark = mark ? arena_dup(mem, mark) : NULL;
    p->count[p->n_count++].n = 1;
}

/* A name that is no UTF-8 shows its bytes. */
static void escaped(struct str *s, const char *t) {
    bool text = !t || utf8_valid(t, strlen(t));
    for (; t && *t; t++)
        if (!text && (unsigned char)*t >= 0x80)
            str_putf(s, "\\x%02X", (unsigned char)*t);
        else if (*t == '<' || *t == '&' || *t == '>')
            str_putf(s, "&#%d;", *t);
        else
            str_putc(s, *t);
}

static const char *kind_title(const char *kind) {
    return str_eq(kind, "marked") ? "标密" : str_eq(kind, "likely") ? "疑似" : str_eq(kind, "unreadable") ? "未能查看" : "敏感词";
}

static void on_hit(void *arg, const char *file, const struct scan_hit *hit) {
    const char *const name_of[] = {"mark", "encoding", "digest", "reason"}, *const text[] = {hit->mark, hit->encoding, hit->digest, hit->reason};
    struct part *p = arg;
    const char *kind = scan_kind_name(hit->kind), *mark = hit->mark;
    char name[TICKET_DIGEST_HEX + 1];
    count(p, kind, str_eq(kind, "marked") ? mark : NULL);
    p->n++;
    if (p->shown == HITS_MAX || p->json.len > PART_MAX - HIT_MAX || p->html.len > PART_MAX - HIT_MAX)
        return;                  /* counted, and left off */
    ticket_digest(p->c, p->key, "path", file, name);
    str_putf(&p->json, "%s{\"file\":\"%s\",\"kind\":\"%s\"", p->shown++ ? ",\n  " : "\n  ", name, kind);
    for (size_t i = 0; i < COUNT(text); i++)
        if (text[i]) {
            str_putf(&p->json, ",\"%s\":", name_of[i]);
            json_quote(&p->json, text[i]);
        }
    str_putf(&p->json, ",\"page\":%d,\"offset\":%" PRId64 "}", hit->page, hit->offset);
    str_putf(&p->html, "<tr><td>%s</td><td>", kind_title(kind));
    escaped(&p->html, mark ? mark : hit->term ? hit->term : hit->reason);
    str_put(&p->html, "</td><td>");
    escaped(&p->html, file);
    if (hit->inner) {
        str_put(&p->html, " › ");
        escaped(&p->html, hit->inner);
    }
    str_put(&p->html, "</td></tr>");
}

static int put_counts(struct part *p, struct db *db, const struct scan_summary *s) {
    struct ctx *c = p->c;
    TRY(db_exec(c, db, Q_VERDICT_FILE_MARK, A("files"), ANULL, A(s->files)));
    TRY(db_exec(c, db, Q_VERDICT_FILE_MARK, A("unreadable"), ANULL, A(s->unreadable)));
    for (int i = 0; i < p->n_count; i++)
        if (!str_eq(p->count[i].kind, "unreadable"))
            TRY(db_exec(c, db, Q_VERDICT_FILE_MARK, A(p->count[i].kind), A(p->count[i].mark), A(p->count[i].n)));
    return fact_state(c, db, "file_mark", s->interrupted ? "partial" : "ok", NULL);
}

int scan_part_run(struct ctx *c, struct db *db, const unsigned char key[32], const char *terms, size_t n_terms, const char *const *paths, int n_paths, struct scan_part *ret_s) {
    AUTO(part_done) struct part whole = {.c = c, .key = key};
    struct part *p = &whole;
    struct scan_summary s;
    struct str out;
    ctx_init(&p->keep);
    str_init(&p->json, &p->keep, PART_MAX);
    str_init(&p->html, &p->keep, PART_MAX);
    str_init(&out, c, PART_MAX + 4096);
    TRY(scan_run(c, &(struct scan_options){.terms = terms, .terms_bytes = n_terms, .hit = on_hit, .arg = p, .stop = ret_s->stop}, paths, n_paths, &s));
    TRY(put_counts(p, db, &s));
    str_putf(&out, "{\"paths\":%d,\"summary\":{\"files\":%" PRId64 ",\"bytes\":%" PRId64 ",\"hits\":%" PRId64 ",\"unreadable\":%" PRId64 ",\"interrupted\":%s},\"left_off\":%d,\"hits\":[", n_paths, s.files, s.bytes,
             s.hits, s.unreadable, s.interrupted ? "true" : "false", p->n - p->shown);
    str_put(&out, p->json.p);
    str_put(&out, "]}");
    TRY(str_end(&p->json));
    TRY(str_end(&out));
    const char *left = p->n > p->shown ? arena_printf(c->mem, "，另有 %d 条未列出 not listed", p->n - p->shown) : "";
    const char *html = arena_printf(c->mem, "<p>%" PRId64 " 个文件 files，%d 条 hits%s</p><table><tr><th>种类 kind</th><th>标志或原因 mark or reason</th><th>文件 file</th></tr>%s</table>", s.files, p->n, left, p->html.p);
    ret_s->json = out.p;
    ret_s->html = html;
    ret_s->interrupted = s.interrupted;
    return 0;
}
#else
int scan_part_run(struct ctx *c, struct db *db, const unsigned char key[32], const char *terms, size_t n_terms, const char *const *paths, int n_paths, struct scan_part *ret_s) {
    (void)db, (void)key, (void)terms, (void)n_terms, (void)paths, (void)n_paths, (void)ret_s;
    return fail(c, E_UNSUPPORTED, T("本程序没有内容扫描", "this build has no content scan"));
}
#endif
