/* Sheets on their way into a register: kept in memory for an hour, for their user alone, a few at a time. */
#include "web/internal.h"

enum { KEEP_S = 3600, KEEP_BYTES = 16 << 20 };

struct web_upload {
    int64_t id, account, until_s;
    const struct spec_register *reg;
    char tab[128];                     /* of a workbook, "" the first */
    struct ctx c;                      /* owns the bytes */
    const char *bytes, *answer;        /* answer: imported, and what was said of it */
    size_t n;
    bool used;
};

static struct web_upload slots[8];
static int64_t last_id;

static void drop(struct web_upload *u) {
    if (u->used)
        ctx_done(&u->c);
    *u = (struct web_upload){0};
}

/* The slot that is free, out of date, or oldest. */
static struct web_upload *room(int64_t now_s) {
    struct web_upload *best = &slots[0];
    for (size_t i = 0; i < COUNT(slots); i++) {
        if (slots[i].used && slots[i].until_s < now_s)
            drop(&slots[i]);
        if (!slots[i].used || (best->used && slots[i].id < best->id))
            best = &slots[i];
    }
    return best;
}

int web_upload_keep(struct web_req *r, const struct spec_register *reg, const char *tab, int64_t *ret_id) {
    struct ctx *c = &r->c;
    if (r->body.len > KEEP_BYTES)
        return fail(c, E_LIMIT, T("表格文件超过%d字节", "the sheet is larger than %d bytes"), KEEP_BYTES);
    int64_t now_s = c->now_us(c) / 1000000;
    pthread_mutex_lock(&r->web->lock);
    struct web_upload *u = room(now_s);
    drop(u);
    *u = (struct web_upload){.id = ++last_id, .account = r->user->actor.account, .until_s = now_s + KEEP_S, .reg = reg, .n = r->body.len, .used = true};
    snprintf(u->tab, sizeof u->tab, "%s", tab ? tab : "");
    ctx_init(&u->c);
    u->bytes = arena_dupn(u->c.mem, r->body.p, r->body.len);
    *ret_id = u->id;
    pthread_mutex_unlock(&r->web->lock);
    return 0;
}

static struct web_upload *find(const struct web_req *r, int64_t id) {
    for (size_t i = 0; i < COUNT(slots); i++)
        if (slots[i].used && slots[i].id == id && slots[i].account == r->user->actor.account)
            return &slots[i];
    return NULL;
}

int web_upload_get(struct web_req *r, int64_t id, const struct spec_register **ret_reg, const char **ret_tab, struct str *ret_bytes) {
    struct ctx *c = &r->c;
    pthread_mutex_lock(&r->web->lock);
    struct web_upload *u = find(r, id);
    if (u) {
        str_init(ret_bytes, c, KEEP_BYTES);
        str_putn(ret_bytes, u->bytes, u->n);
        *ret_reg = u->reg;
        *ret_tab = *u->tab ? arena_dup(c->mem, u->tab) : NULL;
    }
    pthread_mutex_unlock(&r->web->lock);
    return u ? 0 : fail(c, E_NOTFOUND, T("没有这次导入，或已过一小时，请重新上传", "no such import, or an hour has passed: upload it again"));
}

void web_upload_done(struct web_req *r, int64_t id, const char *answer) {
    pthread_mutex_lock(&r->web->lock);
    struct web_upload *u = find(r, id);
    if (u) {
        ctx_reset(&u->c);
        u->bytes = "";
        u->n = 0;
        u->answer = arena_dup(u->c.mem, answer);
    }
    pthread_mutex_unlock(&r->web->lock);
}

const char *web_upload_answer(struct web_req *r, int64_t id) {
    pthread_mutex_lock(&r->web->lock);
    const struct web_upload *u = find(r, id);
    const char *answer = u && u->answer ? arena_dup(r->c.mem, u->answer) : NULL;
    pthread_mutex_unlock(&r->web->lock);
    return answer;
}

void web_upload_close(void) {
    for (size_t i = 0; i < COUNT(slots); i++)
        drop(&slots[i]);
}
