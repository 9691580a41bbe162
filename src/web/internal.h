/* Inside of web/: the server. */
#ifndef WEB_INTERNAL_H
#define WEB_INTERNAL_H
#include <microhttpd.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>

#include "web/route.h"
#include "web/web.h"

enum { WEB_WRITERS = 32, WEB_IDLE_REQUESTS = 64, WEB_RATE_SLOTS = 1024 };
enum { WEB_JSON_MAX = LIMIT_JSON_BYTES, WEB_STRANGER_MAX = 64 << 10, WEB_SWALLOW_MAX = 8 << 20, WEB_BODY_SECONDS = 120, WEB_IDLE_SECONDS = 30 };

/* Where a request stands. Lent: to a job thread or the writer; written: its write is durable or was refused. */
enum web_state { WEB_HEADERS, WEB_BODY, WEB_LENT, WEB_WRITTEN, WEB_READY };

/* Threads that take requests off a queue. */
struct web_pool {
    pthread_mutex_t lock;
    pthread_cond_t work;
    struct web_req *first, **last;
    pthread_t thread[WEB_WRITERS];
    int n;
    bool stop;
};

/* Who is connected, who came or was answered first in front; what is over is kept to be used again. Under the lock of struct web. */
struct crowd { struct crowd_member *first, *last, *spare; int n, max; size_t held, bodies, most; };

struct web_rate { uint64_t ip; int64_t window_s; int count; };
struct web_counts {
    _Atomic int64_t requests, by_class[6], bytes, us_total, bucket[12];
    _Atomic int64_t logins_failed, writes;
};

struct web {
    const struct spec *spec;
    struct store *store;
    struct auth *auth;
    struct web_options o;
    struct ctx *own;                   /* the server's: lives as long as it */
    struct MHD_Daemon *daemon;
    pthread_t accepting;
    int listening;                     /* its socket */
    struct web_pool writers, heavy;
    sem_t gate;
    pthread_mutex_t lock;              /* idle requests, rates, set-up, verify */
    struct web_req *idle;
    int n_idle;
    _Atomic int in_flight;
    _Atomic bool stopping;
    struct web_rate rate[WEB_RATE_SLOTS];
    char setup_token[65];              /* "" when none is valid */
    bool tls;
    int port;
    int64_t started_us;
    struct web_counts counts;
    struct crowd crowd;
    const char **unpacked;             /* of embed_files, those that were asked for without gzip */
    const char *described[2];          /* the OpenAPI document in each language, once asked for */
    struct web_verify {
        _Atomic bool running;
        _Atomic int64_t done, total;
        bool have;
        struct ctx c;                  /* owns the verdict */
        struct ledger_verdict verdict;
        int rc;
        pthread_t thread;
        bool joinable;
    } verify;
    pthread_t daily;
    bool daily_on;
    pthread_cond_t daily_wake;
};

/* router.c: the route of a method and path, with captures; *ret_allow the methods the path has. err E_NOTFOUND | E_METHOD */
int web_match(struct web_req *r, const char *method, const char *path);
extern const struct web_route *const __start_sz_routes[];
extern const struct web_route *const __stop_sz_routes[];

/* request.c */
struct web_req *web_req_take(struct web *w);
void web_req_give(struct web_req *r);
enum lang web_language(const struct web_req *r);         /* what Accept-Language asks for first; Chinese otherwise */
int web_collect(struct web_req *r);                      /* parameters, session, CSRF, right to the route */
int web_body_parse(struct web_req *r);

/* respond.c */
void web_problem(struct web_req *r, int rc);
enum MHD_Result web_send(struct web_req *r);
/* What is made once and served to everybody: what stands at `slot`, NULL not yet; and what stands there from now on, a copy of these bytes
 * (zero byte behind) for as long as the server lives, or what somebody was quicker to keep. */
const char *web_kept(struct web *w, const char *const *slot);
const char *web_keep(struct web *w, const char **slot, const void *bytes, size_t n);

/* session.c */
int web_session(struct web_req *r);
int web_may(struct web_req *r);
int web_rate_check(struct web_req *r);                   /* err E_LOCKED too many failures from this address */
void web_rate_failed(struct web_req *r);
void web_cookie(struct web_req *r, const char *token);   /* NULL: removes it */

/* crowd.c: connections and the memory of answers on their way; none fails */
enum web_room { WEB_ROOM, WEB_LATER, WEB_NO_ROOM };      /* send it | say that it is too much now | end the connection */
void web_crowd_open(struct web *w);
void web_crowd_notify(void *arg, struct MHD_Connection *conn, void **member, enum MHD_ConnectionNotificationCode what);
void web_crowd_work(struct web_req *r);                  /* the request is whole and being worked on: its connection is not ended */
void web_crowd_late(struct web *w);                      /* ends those whose request is not whole after minutes */
bool web_crowd_body(struct web_req *r);                  /* a part of the body came; false: too much is coming in at once */
enum web_room web_crowd_send(struct web_req *r);
void web_crowd_rest(struct web *w, struct MHD_Connection *conn);   /* answered */

/* static.c */
int web_static(struct web_req *r);

/* jobs.c */
int web_pool_start(struct ctx *c, struct web_pool *p, int n);
void web_pool_put(struct web_pool *p, struct web_req *r);
void web_pool_stop(struct web_pool *p);

/* run.c: body -> handler -> write -> answer; none fails */
void web_run(struct web_req *r);                         /* on a job thread, which may wait */
enum MHD_Result web_work(struct web_req *r);             /* on an epoll thread: at once, or r is lent to a job thread or to the writer */
enum MHD_Result web_go_on(struct web_req *r);            /* when it came back */

/* daily.c */
int web_daily_start(struct web *w);
void web_daily_stop(struct web *w);
void web_verify_stop(struct web *w);

/* route_paper.c: a paper of a run, as kept with a closed one. */
struct paper_asked;
struct paper_bytes;
int web_run_paper(struct web_req *r, const struct paper_asked *p, struct paper_bytes *ret_b);

/* uploads.c: err E_LIMIT too large | E_NOTFOUND not there, not his, or an hour old */
int web_upload_keep(struct web_req *r, const struct spec_register *reg, const char *tab, int64_t *ret_id);      /* tab: of a workbook, or NULL */
int web_upload_get(struct web_req *r, int64_t id, const struct spec_register **ret_reg, const char **ret_tab, struct str *ret_bytes);
/* Imported: the bytes go, the answer stays for who asks again. */
void web_upload_done(struct web_req *r, int64_t id, const char *answer);
const char *web_upload_answer(struct web_req *r, int64_t id);
void web_upload_close(void);

/* backup.c */
/* Seals the ledger as it stands. err those of ledger_seal */
int web_seal(struct ctx *c, struct store *st, int64_t *ret_seq);
/* Notes the durable head beside the store, after a seal. err E_IO */
int web_note_head(struct ctx *c, struct store *st);
/* Ledger (ledger_verify), then the indexes that follow from rows (reg_verify). */
int web_verify_db(struct ctx *c, struct db *db, const struct spec *spec, bool full, void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v);
/* The day of a file shenzhi-YYYY-MM-DD…, "" of another; *ret_rest: its name behind the day. */
const char *web_backup_day(struct ctx *c, const char *name, const char **ret_rest);
json_t *web_verdict_json(const struct ledger_verdict *v);

/* setup.c */
int web_setup_begin(struct web *w);
/* ---- route_blank.c: marks the blank form of this code as keyed back into the record that the action made.
 * err E_NOTFOUND no such code | E_STATE used or put away | E_INVALID of another form */
int web_blank_use(struct ctx *c, struct db *db, struct web_req *r, const char *code, const struct reg_act *a, int64_t made);
/* ---- route_paper.c: the format asked for (err E_INVALID none of pdf docx xlsx), and a paper as the answer, named by its title */
struct report_doc;
int web_paper_format(struct web_req *r, const char **ret_format);
int web_paper_answer(struct web_req *r, const struct report_doc *d, const char *format);
#endif
