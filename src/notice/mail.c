/* The daily mail: how many, never what. */
#include <curl/curl.h>
#include <stdio.h>

#include "db/group.h"
#include "notice/notice.h"
#include "notice/sql.gen.h"

enum { MAIL_CONNECT_S = 10, MAIL_SEND_S = 30 };

struct letter { int64_t person, open, overdue; const char *to; };
struct sent { const char *day; int64_t person; const char *error; };
struct text { const char *at; size_t left; };

/* An address goes into a header: no line break, no space, one @. */
static bool address_ok(const char *a) {
    size_t n = strlen(a), plain = strspn(a, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-@");
    const char *at = strchr(a, '@');
    return n == plain && n <= 200 && at && at != a && at[1] && !strchr(at + 1, '@');
}

static int letters(struct ctx *c, struct db *db, const char *day, struct letter **ret_l) {
    enum { MAX = 5000 };
    struct letter *l = NEWN(c, struct letter, MAX);
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_query(c, db, Q_NOTICE_ADDRESSEES, &s, A(day)));
    while ((rc = db_next(c, &s)) > 0 && n < MAX)
        l[n++] = (struct letter){db_i64(&s, 0), db_i64(&s, 2), db_i64(&s, 3), db_text(c, &s, 1)};
    TRY(rc);
    *ret_l = l;
    return n;
}

static size_t give(char *to, size_t size, size_t n, void *arg) {
    struct text *t = arg;
    size_t k = size * n < t->left ? size * n : t->left;
    memcpy(to, t->at, k);
    t->at += k;
    t->left -= k;
    return k;
}

static void handle_done(CURL **h) {
    if (*h)
        curl_easy_cleanup(*h);
}
static void list_done(struct curl_slist **l) {
    if (*l)
        curl_slist_free_all(*l);
}

/* NULL, or why not. */
static const char *send_one(struct ctx *c, const struct notice_mail *m, const struct letter *l, const char *day) {
    AUTO(handle_done) CURL *h = curl_easy_init();
    AUTO(list_done) struct curl_slist *to = NULL;
    static char why[CURL_ERROR_SIZE];
    /* the subject is RFC 2047 of 保密工作待办提醒 */
    const char *body = arena_printf(c->mem,
        "From: <%s>\r\nTo: <%s>\r\nSubject: =?UTF-8?B?5L+d5a+G5bel5L2c5b6F5Yqe5o+Q6YaS?=\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\n%s：您有%" PRId64 "项保密工作待办，其中逾期%" PRId64 "项。请登录慎之办理。\r\n"
        "You have %" PRId64 " to-dos, %" PRId64 " of them overdue. Please log in to Shenzhi.\r\n", m->from, l->to, day, l->open, l->overdue, l->open, l->overdue);
    struct text t = {body, strlen(body)};
    if (!h)
        return "curl";
    why[0] = 0;
    to = curl_slist_append(NULL, l->to);
    curl_easy_setopt(h, CURLOPT_URL, m->url);
    curl_easy_setopt(h, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(h, CURLOPT_PROXY, "");
    curl_easy_setopt(h, CURLOPT_MAIL_FROM, m->from);
    curl_easy_setopt(h, CURLOPT_MAIL_RCPT, to);
    curl_easy_setopt(h, CURLOPT_USE_SSL, m->secret ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_TRY);   /* a password never goes in clear */
    if (m->secret)
        curl_easy_setopt(h, CURLOPT_USERPWD, m->secret);
    curl_easy_setopt(h, CURLOPT_READFUNCTION, give);
    curl_easy_setopt(h, CURLOPT_READDATA, &t);
    curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(h, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(h, CURLOPT_CONNECTTIMEOUT, (long)MAIL_CONNECT_S);
    curl_easy_setopt(h, CURLOPT_TIMEOUT, (long)MAIL_SEND_S);
    curl_easy_setopt(h, CURLOPT_ERRORBUFFER, why);
    CURLcode rc = curl_easy_perform(h);
    return rc == CURLE_OK ? NULL : arena_dup(c->mem, why[0] ? why : curl_easy_strerror(rc));
}

static int note(struct ctx *c, struct db *db, void *arg) {
    const struct sent *s = arg;
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    return db_exec(c, db, Q_NOTICE_MAIL_PUT, A(s->day), A(s->person), A((const char *)now), s->error ? A(s->error) : ANULL);
}

int notice_send(struct ctx *c, struct store *st, const struct notice_mail *m) {
    char day[DATE_SIZE];
    struct letter *l;
    const char *last = NULL;
    int n, ok = 0, failed = 0;
    if (!(str_starts(m->url, "smtp://") || str_starts(m->url, "smtps://")) || !m->from || !address_ok(m->from))
        return fail(c, E_USAGE, T("邮件服务器应为 smtp://主机：端口，发件人应为邮箱地址", "the mail server should be smtp://host:port and the sender an address"));
    ctx_today(c, day);
    {
        AUTO_READ lease = {0};
        TRY(store_read_settled(c, st, &lease));              /* a letter cannot be called back */
        TRY(n = letters(c, lease.db, day, &l));
    }
    for (int i = 0; i < n; i++) {
        const char *error = address_ok(l[i].to) ? send_one(c, m, &l[i], day) : "not an address";
        TRY(store_write(c, st, note, &(struct sent){day, l[i].person, error}));
        ok += !error;
        failed += error != NULL;
        last = error ? error : last;
    }
    if (failed && !ok)
        return fail(c, E_IO, T("邮件服务器 %s:%s", "mail server %s: %s"), m->url, last);
    return ok;
}
