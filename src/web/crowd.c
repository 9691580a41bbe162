/* Connections: how many, who has waited longest, and what answers hold in memory until they are fetched. When there are too many, the one is ended that a
 * working user misses least: one that never asked anything, then one that asks nothing now, then one that has long been fetching its answer. */
#include <malloc.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include "web/internal.h"

enum crowd_does { CROWD_WAITS, CROWD_WORKS, CROWD_SENDS, CROWD_ENDED };

struct crowd_member {
    struct crowd_member *before, *after;
    int fd;
    enum crowd_does does;
    bool served;
    int64_t since_us;                  /* waits or sends since */
    size_t held, body;                 /* bytes of the answer, of the body that is coming in */
};

enum { HELD_SMALL = 256 << 10, HELD_MAX = 32 << 20, BODIES_MAX = 96 << 20, HELD_TRIM = 8 << 20, SLOW_US = 3000000, SPARE_FDS = 256 };

static struct crowd_member *member_of(struct MHD_Connection *conn) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(conn, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

static void leave(struct crowd *w, struct crowd_member *m) {
    *(m->before ? &m->before->after : &w->first) = m->after;
    *(m->after ? &m->after->before : &w->last) = m->before;
    m->before = m->after = NULL;
}

static void come_last(struct crowd *w, struct crowd_member *m) {
    m->before = w->last;
    m->after = NULL;
    *(w->last ? &w->last->after : &w->first) = m;
    w->last = m;
}

/* Its own thread sees the end and closes it; the descriptor is open until that thread has told us so. */
static void end_it(struct crowd *w, struct crowd_member *m) {
    m->does = CROWD_ENDED;
    w->n--;
    shutdown(m->fd, SHUT_RDWR);
}

static struct crowd_member *oldest(struct crowd *w, enum crowd_does does, bool served, int64_t now_us) {
    for (struct crowd_member *m = w->first; m; m = m->after)
        if (m->does == does && (does == CROWD_SENDS ? now_us - m->since_us > SLOW_US : m->served == served))
            return m;
    return NULL;
}

static void make_room(struct crowd *w, struct crowd_member *newest, int64_t now_us) {
    struct crowd_member *m = oldest(w, CROWD_WAITS, false, now_us);
    m = m && m != newest ? m : oldest(w, CROWD_WAITS, true, now_us);
    m = m ? m : oldest(w, CROWD_SENDS, false, now_us);
    end_it(w, m ? m : newest);         /* all are being worked for: the newest has to come again */
}

static void came(struct web *w, struct MHD_Connection *conn, void **ret_member) {
    struct crowd *all = &w->crowd;
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(conn, MHD_CONNECTION_INFO_CONNECTION_FD);
    pthread_mutex_lock(&w->lock);
    struct crowd_member *m = all->spare;
    if (m)
        all->spare = m->after;
    else
        m = NEW(w->own, struct crowd_member);
    *m = (struct crowd_member){.fd = info ? info->connect_fd : -1, .since_us = w->own->now_us(w->own)};
    come_last(all, m);
    *ret_member = m;
    if (++all->n > all->max)
        make_room(all, m, w->own->now_us(w->own));
    pthread_mutex_unlock(&w->lock);
}

/* Who sends a byte now and then is not silent, and never done. */
void web_crowd_late(struct web *w) {
    int64_t now_us = w->own->now_us(w->own), most_us = (int64_t)(WEB_BODY_SECONDS + WEB_IDLE_SECONDS) * 1000000;
    pthread_mutex_lock(&w->lock);
    for (struct crowd_member *m = w->crowd.first; m; m = m->after)
        if (m->does == CROWD_WAITS && llabs(now_us - m->since_us) > most_us)
            end_it(&w->crowd, m);
    pthread_mutex_unlock(&w->lock);
}

static void gone(struct web *w, void **member) {
    struct crowd *all = &w->crowd;
    struct crowd_member *m = *member;
    *member = NULL;
    if (!m)
        return;
    pthread_mutex_lock(&w->lock);
    all->n -= m->does != CROWD_ENDED;
    all->held -= m->held;
    all->bodies -= m->body;
    leave(all, m);
    m->after = all->spare;
    all->spare = m;
    pthread_mutex_unlock(&w->lock);
}

void web_crowd_notify(void *arg, struct MHD_Connection *conn, void **member, enum MHD_ConnectionNotificationCode what) {
    if (what == MHD_CONNECTION_NOTIFY_STARTED)
        came(arg, conn, member);
    else
        gone(arg, member);
}

void web_crowd_open(struct web *w) {
    struct rlimit l;
    w->crowd.max = LIMIT_HTTP_CONNECTIONS;
    if (getrlimit(RLIMIT_NOFILE, &l) < 0)
        return;
    rlim_t want = 2 * LIMIT_HTTP_CONNECTIONS + SPARE_FDS;
    if (l.rlim_cur < want) {
        l.rlim_cur = want < l.rlim_max ? want : l.rlim_max;
        setrlimit(RLIMIT_NOFILE, &l);
    }
    if (l.rlim_cur < LIMIT_HTTP_CONNECTIONS + SPARE_FDS)
        w->crowd.max = l.rlim_cur > 2 * SPARE_FDS ? (int)l.rlim_cur - SPARE_FDS : SPARE_FDS;
}

void web_crowd_work(struct web_req *r) {
    struct crowd_member *m = member_of(r->conn);
    pthread_mutex_lock(&r->web->lock);
    if (m && m->does == CROWD_WAITS)
        m->does = CROWD_WORKS;
    pthread_mutex_unlock(&r->web->lock);
}

bool web_crowd_body(struct web_req *r) {
    struct crowd *all = &r->web->crowd;
    struct crowd_member *m = r->body.len > HELD_SMALL ? member_of(r->conn) : NULL;
    if (!m)
        return true;
    pthread_mutex_lock(&r->web->lock);
    all->bodies += r->body.len - m->body;
    m->body = r->body.len;
    all->most = all->bodies > all->most ? all->bodies : all->most;
    bool room = all->bodies <= BODIES_MAX;
    pthread_mutex_unlock(&r->web->lock);
    return room;
}

enum web_room web_crowd_send(struct web_req *r) {
    struct crowd *all = &r->web->crowd;
    struct crowd_member *m = member_of(r->conn), *slow;
    size_t held = arena_bytes(r->c.mem) + (r->has_big ? arena_bytes(r->big.mem) : 0);
    int64_t now_us = r->c.now_us(&r->c);
    enum web_room room = WEB_ROOM;
    held = held > HELD_SMALL ? held : 0;
    pthread_mutex_lock(&r->web->lock);
    while (held && all->held > HELD_MAX && (slow = oldest(all, CROWD_SENDS, false, now_us)) && slow->held)
        end_it(all, slow);
    if (held && all->held > HELD_MAX)
        room = all->held > 2 * HELD_MAX ? WEB_NO_ROOM : WEB_LATER;
    if (m && m->does != CROWD_ENDED)
        m->does = CROWD_SENDS;
    if (m) {
        m->since_us = now_us;
        all->held += held - m->held;
        m->held = held;
        all->most = all->held > all->most ? all->held : all->most;
    }
    pthread_mutex_unlock(&r->web->lock);
    return room;
}

void web_crowd_rest(struct web *w, struct MHD_Connection *conn) {
    struct crowd *all = &w->crowd;
    struct crowd_member *m = member_of(conn);
    pthread_mutex_lock(&w->lock);
    bool had = m && (m->held || m->body);
    if (m) {
        all->held -= m->held;
        all->bodies -= m->body;
        m->held = m->body = 0;
        m->served = true;
        m->since_us = w->own->now_us(w->own);
        if (m->does != CROWD_ENDED)
            m->does = CROWD_WAITS;
        leave(all, m);
        come_last(all, m);
    }
    bool trim = had && !all->held && !all->bodies && all->most > HELD_TRIM;
    if (trim)
        all->most = 0;
    pthread_mutex_unlock(&w->lock);
    if (trim)
        malloc_trim(0);
}
