/* What a route file sees: one file route_<name>.c a group of routes, no list to edit.
 *
 * A route defines ROUTE(id, ...); the linker collects them, the OpenAPI document is derived from them. The
 * handler fills the answer (web_json, web_bytes) or fails; the server turns the failure into problem+json. */
#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H
#include "auth/auth.h"
#include "base/base.h"
#include "db/db.h"
#include "ledger/ledger.h"
#include "reg/reg.h"
#include "spec/spec.h"

struct web;
struct MHD_Connection;

enum web_who {
    WHO_ALL,                 /* no session needed */
    WHO_USER,                /* any session */
    WHO_BUSINESS,            /* a business account */
    WHO_OFFICER,             /* secrecy_officer */
    WHO_OVERSEER,            /* secrecy_officer, leaders, inspector */
    WHO_PROOF,               /* these and the audit administrator: who holds sealed papers */
    WHO_SYSTEM, WHO_SECURITY, WHO_AUDIT,
    WHO_ADMIN,               /* system or security administrator */
    WHO_LOOPBACK,            /* a client on this machine */
};
enum {
    WEB_SLOW = 1,            /* may take long: job thread even though it only reads */
    WEB_HEAVY = 2,           /* takes a core or much memory: few at a time */
    WEB_RAW = 4,             /* the body is a file, not JSON */
    WEB_FRESH = 8,           /* allowed while the password must be changed */
    WEB_PROMPT = 16,         /* its run only checks the input and asks for web_write_then: no job thread is needed, unless passwords are signed with */
};

struct web_req;
struct web_route {
    const char *method;      /* GET (also answers HEAD), POST */
    const char *path;        /* "/registers/{register}/{id}" below /api/v1; {id} and {..._id} are positive integers */
    const char *about;       /* register whose record {id} (or {code}) is; NULL: the path names it, or it has none */
    enum web_who who;
    unsigned flags;
    const char *summary;     /* one line, English, for the description */
    const char *params;      /* query parameters allowed, "filter sort q"; NULL: none */
    const char *body;        /* members of the JSON body, "account password totp?" (? optional); NULL: none */
    const char *answer;      /* media type or name of a schema */
    int (*run)(struct web_req *r);
};
#define ROUTE(id, ...)                                                                             \
    static const struct web_route route_##id = {__VA_ARGS__};                                      \
    __attribute__((used, section("sz_routes"))) static const struct web_route *const               \
        route_ptr_##id = &route_##id

struct web_pair { const char *name, *value; };
enum { WEB_CAPTURES = 4, WEB_PARAMS = 64 };

/* One request, from its headers to the end of its answer. */
struct web_req {
    struct ctx c;
    struct web *web;
    struct MHD_Connection *conn;
    const struct web_route *route;
    const char *method, *path;
    struct web_pair capture[WEB_CAPTURES];
    int n_captures;
    struct web_pair param[WEB_PARAMS];
    int n_params;
    struct str body;
    json_t *json;                       /* the JSON body; an empty object when there was none */
    const struct auth_user *user;       /* NULL without a session */
    const char *token, *ip;
    struct db_lease read;
    /* the answer */
    int status;
    const void *out;
    size_t out_n;
    const char *type, *etag, *location, *cookie, *disposition, *allow, *encoding, *cache;
    int retry_after_s;
    struct store_job write;             /* fn NULL: none asked for (web_write_then) */
    int (*then)(struct web_req *r, void *arg);
    struct web_note { const struct spec_register *reg; int64_t record; const char *action; const json_t *detail; } note;
    /* the server's own */
    int state;
    bool refused, loopback, parsed, last;      /* last: the connection ends with this answer */
    bool named_here;                    /* Host is an address or localhost */
    bool looked;                        /* it shows what was read, which may not be on the disk yet */
    int parse_rc;
    int64_t started_us, body_max;
    struct web_req *next;
    struct ctx big;                     /* memory that outlives pages of a long walk; see web_big */
    bool has_big;
};

/* What every request is served with: the model, the accounts and sessions, the writer and its readers. */
const struct spec *web_spec(const struct web_req *r);
struct auth *web_auth(const struct web_req *r);
struct store *web_store(const struct web_req *r);

/* Read connection of this request, borrowed on first use. After a write call web_reread first: a new snapshot. */
int web_read(struct web_req *r, struct db **ret_db);
void web_reread(struct web_req *r);
int web_write(struct web_req *r, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg);
/* Asks for a write as the last thing a handler does: fn runs on the writer, then, once it is durable, `then` makes the answer (NULL: it is made
 * already); an error of fn is the answer. fn may be run a second time after all
 * it wrote was undone, so it keeps nothing elsewhere. arg lives in r->c. Returns 0. */
int web_write_then(struct web_req *r, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg, int (*then)(struct web_req *r, void *arg));

/* A part of the path in braces, as text or as a record's number; a parameter of the query. */
const char *web_capture(const struct web_req *r, const char *name);
int64_t web_id(const struct web_req *r, const char *name);
const char *web_param(const struct web_req *r, const char *name);      /* first of that name, or NULL */
const char *web_header(const struct web_req *r, const char *name);
int web_limit(struct web_req *r, int otherwise, int max, int *ret_n);   /* ?limit= */
/* The register named in the path, if this user may ever see it. err E_NOTFOUND */
int web_register(struct web_req *r, const struct spec_register **ret_reg);
/* A member of the JSON body that must be text. err E_INVALID naming it */
int web_need_text(struct web_req *r, const char *key, const char **ret_text);
/* If-Match as a version. err E_PRECONDITION missing | E_INVALID */
int web_if_match(struct web_req *r, int64_t *ret_version);
/* Idempotency-Key, NULL when none. err E_INVALID length */
int web_idem_key(struct web_req *r, const char **ret_key);
/* Checks "signature" and "second" of the body; *ret_n 0..2. err E_SIGN | E_LOCKED | E_SEPARATE */
int web_signatures(struct web_req *r, int *ret_n, int64_t *ret_second);

/* Answers; each returns 0. */
int web_json(struct web_req *r, int status, json_t *j);
int web_text(struct web_req *r, int status, const char *json, size_t n);   /* JSON that is text already */
int web_bytes(struct web_req *r, const char *type, const void *bytes, size_t n, const char *file_name);
bool web_speaks(const struct web_req *r, enum web_who who);

/* Notes in the ledger that this user read, printed or exported something: durable before the answer goes out.
 * reg NULL: about no register; detail a JSON object or NULL */
void web_note(struct web_req *r, const struct spec_register *reg, int64_t record, const char *action, const json_t *detail);
/* A second context of this request for what callbacks keep while their caller releases page after page of r->c. */
struct ctx *web_big(struct web_req *r);
/* The list query of this request (docs/api.md, Lists). err E_INVALID | E_LIMIT */
int web_list_query(struct web_req *r, const struct spec_register *reg, struct reg_list *ret_l);
/* Every row of a list this user sees, up to max_rows: {"rows","refs"}. */
int web_all(struct web_req *r, const struct auth_user *u, const struct reg_list *l, int max_rows, json_t **ret_page);

void web_gate_enter(struct web_req *r);     /* few password hashes at a time: they take 64 MiB each */
void web_gate_leave(struct web_req *r);
#endif
