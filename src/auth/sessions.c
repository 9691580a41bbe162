/* Sessions in memory, logins, signatures, lock-out. */
#include <stdio.h>
#include <stdlib.h>

#include "auth/internal.h"

static pthread_mutex_t servers_lock = PTHREAD_MUTEX_INITIALIZER;
static struct auth *servers;              /* usually one */

int auth_open(struct ctx *c, struct store *st, const struct spec *spec, struct auth **ret_a) {
    struct auth *a = NEW(c, struct auth);
    a->st = st;
    a->spec = spec;
    ctx_init(&a->c);
    pthread_mutex_init(&a->lock, NULL);
    pthread_mutex_lock(&servers_lock);
    a->next = servers;
    servers = a;
    pthread_mutex_unlock(&servers_lock);
    *ret_a = a;
    return secret_begin(c, a);
}

static unsigned bucket_of(const char *token) {
    return (unsigned)hash_fnv(token, strlen(token)) % AUTH_BUCKETS;
}

/* Caller holds the lock. */
static void drop(struct auth *a, struct auth_session *s) {
    struct auth_session **p = &a->bucket[bucket_of(s->token)];
    while (*p && *p != s)
        p = &(*p)->next;
    if (*p)
        *p = s->next;
    ctx_done(&s->c);
    explicit_bzero(s->token, sizeof s->token);
    s->user = NULL;
    s->next = a->free;
    a->free = s;
    a->n--;
}

void auth_close(struct auth *a) {
    if (!a)
        return;
    pthread_mutex_lock(&servers_lock);
    for (struct auth **p = &servers; *p; p = &(*p)->next)
        if (*p == a) {
            *p = a->next;
            break;
        }
    pthread_mutex_unlock(&servers_lock);
    for (int i = 0; i < AUTH_BUCKETS; i++)
        while (a->bucket[i])
            drop(a, a->bucket[i]);
    ctx_done(&a->c);
}

static struct auth_session *find(struct auth *a, const char *token) {
    if (strlen(token) != AUTH_TOKEN)
        return NULL;
    struct auth_session *s = a->bucket[bucket_of(token)];
    while (s && !str_same_secret(s->token, token))
        s = s->next;
    return s;
}

/* A clock that was far ahead and was put right does not make it live until that day. */
static bool outlived(const struct auth_session *s, int64_t now_us) {
    return llabs(now_us - s->seen_us) > (int64_t)AUTH_IDLE_S * 1000000 || llabs(now_us - s->born_us) > (int64_t)AUTH_LIFE_S * 1000000;
}

/* Room for one more of this account: outlived ones go, else the one that was idle longest, of this account when it has its share. */
static void make_room(struct auth *a, int64_t account, int64_t now_us) {
    struct auth_session *oldest = NULL, *own = NULL;
    int n_own = 0;
    for (int i = 0; i < AUTH_BUCKETS; i++)
        for (struct auth_session *s = a->bucket[i], *next; s; s = next) {
            next = s->next;
            bool his = s->account == account;
            if (outlived(s, now_us)) {
                drop(a, s);
                continue;
            }
            n_own += his;
            if (!oldest || s->seen_us < oldest->seen_us)
                oldest = s;
            if (his && (!own || s->seen_us < own->seen_us))
                own = s;
        }
    if (n_own >= LIMIT_SESSIONS_EACH)
        drop(a, own);
    else if (a->n >= LIMIT_SESSIONS && oldest)
        drop(a, oldest);
}

static void token_make(struct ctx *c, char out[AUTH_TOKEN + 1]) {
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    unsigned char raw[AUTH_TOKEN];
    c->random(c, raw, sizeof raw);
    for (int i = 0; i < AUTH_TOKEN; i++)
        out[i] = digits[raw[i] & 63];
    out[AUTH_TOKEN] = 0;
}

/* Reads the rights into the session. Caller holds the lock. */
static int load(struct ctx *c, struct auth *a, struct auth_session *s) {
    AUTO_READ db = {0};
    const struct auth_user *u;
    TRY(store_read(c, a->st, &db));
    TRY(secret_reads(c, a, db.db));
    TRY(user_load(c, db.db, s->account, &u));
    if (u->proof != s->proof && u->proof != s->next_proof)   /* set anew by whomever, also by a command beside the server */
        return fail(c, E_SESSION, T("口令已更换，请重新登录", "the password was changed, please log in again"));
    s->proof = u->proof;
    ctx_reset(&s->c);
    struct auth_user *mine = (struct auth_user *)(uintptr_t)user_copy(&s->c, u);
    mine->csrf = s->csrf;
    snprintf(mine->actor.session, sizeof mine->actor.session, "%s", s->id);
    s->user = mine;
    s->loaded_us = c->now_us(c);
    return 0;
}

int session_open(struct ctx *c, struct auth *a, int64_t account, const char *hash, const char **ret_token, const struct auth_user **ret_u) {
    unsigned char raw[24];
    int64_t now = c->now_us(c);
    pthread_mutex_lock(&a->lock);
    if (a->n >= LIMIT_SESSIONS_EACH)
        make_room(a, account, now);
    struct auth_session *s = a->free;
    if (s)
        a->free = s->next;
    else
        s = NEW(&a->c, struct auth_session);
    *s = (struct auth_session){.account = account, .born_us = now, .seen_us = now, .proof = auth_proof(hash)};
    ctx_init(&s->c);
    token_make(c, s->token);
    c->random(c, raw, sizeof raw);
    hex_print(raw, 16, s->csrf);
    hex_print(raw + 16, 8, s->id);
    s->next = a->bucket[bucket_of(s->token)];
    a->bucket[bucket_of(s->token)] = s;
    a->n++;
    int rc = load(c, a, s);
    if (rc < 0) {
        drop(a, s);
    } else {
        *ret_token = arena_dup(c->mem, s->token);
        *ret_u = user_copy(c, s->user);
    }
    pthread_mutex_unlock(&a->lock);
    return rc;
}

int auth_session(struct ctx *c, struct auth *a, const char *token, const struct auth_user **ret_u) {
    int64_t now = c->now_us(c);
    int rc = 0;
    pthread_mutex_lock(&a->lock);
    struct auth_session *s = find(a, token);
    if (s && outlived(s, now)) {
        drop(a, s);
        s = NULL;
    }
    if (!s)
        rc = fail(c, E_SESSION, T("登录已过期，请重新登录", "the session has ended, please log in again"));
    else if (now - s->loaded_us > AUTH_FRESH_US || now < s->loaded_us)
        rc = load(c, a, s);
    if (rc == E_SESSION && s)
        drop(a, s);
    if (rc >= 0) {
        s->seen_us = now;
        *ret_u = user_copy(c, s->user);
    }
    pthread_mutex_unlock(&a->lock);
    return rc;
}

void auth_logout(struct auth *a, const char *token) {
    pthread_mutex_lock(&a->lock);
    struct auth_session *s = find(a, token);
    if (s)
        drop(a, s);
    pthread_mutex_unlock(&a->lock);
}

void auth_refresh(struct auth *a) {
    pthread_mutex_lock(&a->lock);
    for (int i = 0; i < AUTH_BUCKETS; i++)
        for (struct auth_session *s = a->bucket[i]; s; s = s->next)
            s->loaded_us = 0;
    pthread_mutex_unlock(&a->lock);
}

void sessions_end(int64_t account, const char *but) {
    pthread_mutex_lock(&servers_lock);
    for (struct auth *a = servers; a; a = a->next) {
        pthread_mutex_lock(&a->lock);
        for (int i = 0; i < AUTH_BUCKETS; i++)
            for (struct auth_session *s = a->bucket[i], *next; s; s = next) {
                next = s->next;
                if (s->account == account && !str_eq(s->id, but))
                    drop(a, s);
            }
        pthread_mutex_unlock(&a->lock);
    }
    pthread_mutex_unlock(&servers_lock);
}

/* The session of a user as auth_session() gave him; NULL: ended since. Under the lock. */
static struct auth_session *session_of(struct auth *a, const struct auth_user *u) {
    for (int i = 0; i < AUTH_BUCKETS; i++)
        for (struct auth_session *s = a->bucket[i]; s; s = s->next)
            if (s->account == u->actor.account && str_eq(s->id, u->actor.session))
                return s;
    return NULL;
}

/* Rights are to be read again at the next request; a begun TOTP secret is kept or taken. */
bool sessions_totp(struct auth *a, const struct auth_user *u, const char *begin, char *taken, size_t n_taken) {
    pthread_mutex_lock(&a->lock);
    struct auth_session *s = session_of(a, u);
    if (s) {
        s->loaded_us = 0;
        if (taken)
            snprintf(taken, n_taken, "%s", s->totp);
        snprintf(s->totp, sizeof s->totp, "%s", begin ? begin : "");
    }
    pthread_mutex_unlock(&a->lock);
    return s != NULL;
}

void sessions_renew(struct auth *a, const struct auth_user *u, const char *hash) {
    pthread_mutex_lock(&a->lock);
    struct auth_session *s = session_of(a, u);
    if (s)
        s->next_proof = auth_proof(hash);
    pthread_mutex_unlock(&a->lock);
}

int sessions_wrong(struct auth *a, const struct auth_user *u, int by) {
    pthread_mutex_lock(&a->lock);
    struct auth_session *s = session_of(a, u);
    if (s)
        s->wrong = by < 0 ? 0 : s->wrong + by;
    int wrong = s ? s->wrong : AUTH_TRIES;
    pthread_mutex_unlock(&a->lock);
    return wrong;
}

/* Its slot, or the one whose tries weigh least: locks that last are forgotten last, or who wants one lifted would try other names. */
static struct auth_try *try_of(struct auth *a, uint64_t key, int64_t now_us) {
    struct auth_try *least = a->tried;
    int64_t light = INT64_MAX;
    for (int i = 0; i < AUTH_TRY_SLOTS; i++) {
        struct auth_try *t = &a->tried[i];
        int64_t weight = t->until_us > now_us ? t->until_us : t->wrong;
        if (t->key == key)
            return t;
        if (weight < light)
            least = t, light = weight;
    }
    return least;
}

int64_t auth_tries(struct auth *a, const char *key, int most, int64_t now_us, int by) {
    uint64_t h = hash_fnv(key, strlen(key));
    pthread_mutex_lock(&a->lock);
    struct auth_try *t = try_of(a, h, now_us), none = {.key = h};
    if (t->key != h && by > 0)
        *t = none;
    t = t->key == h ? t : &none;
    t->wrong = by < 0 ? 0 : t->wrong + by;
    if (t->wrong >= most)
        *t = (struct auth_try){.key = h, .until_us = now_us + (int64_t)AUTH_LOCK_S * 1000000};
    int64_t until = t->until_us;
    pthread_mutex_unlock(&a->lock);
    return until;
}
