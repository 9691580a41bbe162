/* The server: sockets, the life of a request, start and graceful stop. */
#include <arpa/inet.h>
#include <errno.h>
#include <malloc.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/embed.h"
#include "os/os.h"
#include "web/internal.h"

static const char api[] = "/api/v1";

static void peer(struct web_req *r) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(r->conn, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    char text[INET6_ADDRSTRLEN] = "?";
    const struct sockaddr *sa = info ? info->client_addr : NULL;
    if (sa && sa->sa_family == AF_INET) {
        const struct sockaddr_in *in = (const void *)sa;
        inet_ntop(AF_INET, &in->sin_addr, text, sizeof text);
        r->loopback = (ntohl(in->sin_addr.s_addr) >> 24) == 127;
    } else if (sa && sa->sa_family == AF_INET6) {
        const struct sockaddr_in6 *in = (const void *)sa;
        inet_ntop(AF_INET6, &in->sin6_addr, text, sizeof text);
        r->loopback = IN6_IS_ADDR_LOOPBACK(&in->sin6_addr);
    }
    r->ip = arena_dup(r->c.mem, text);
}

static bool is_api(const char *path) {
    return str_starts(path, api) && (path[sizeof api - 1] == '/' || !path[sizeof api - 1]);
}

struct seen { int length, coding, host, odd; };      /* odd: names that are none, or hold a line that was folded into them */

static bool token(const char *name, size_t n) {
    size_t k = 0;
    while (k < n && ((name[k] >= '0' && name[k] <= '9') || (name[k] >= 'A' && name[k] <= 'Z') || (name[k] >= 'a' && name[k] <= 'z') || (name[k] && strchr("!#$%&'*+-.^_`|~", name[k]))))
        k++;
    return n && k == n;
}

/* libmicrohttpd 0.9.75 hangs a folded line on the name: of "Content-Length: 1" and " 0" it makes "Content-Length0: 1", a request without a length. */
static bool is_header(const char *name, const char *want, struct seen *s) {
    bool same = !strcasecmp(name, want);
    s->odd += !same && !strncasecmp(name, want, strlen(want));
    return same;
}

static enum MHD_Result count_one(void *arg, enum MHD_ValueKind kind, const char *name, size_t n_name, const char *value, size_t n) {
    struct seen *s = arg;
    (void)kind;
    s->length += is_header(name, "Content-Length", s);
    s->coding += is_header(name, "Transfer-Encoding", s);
    s->host += is_header(name, "Host", s);
    s->odd += !token(name, n_name);
    for (size_t i = 0; value && i < n; i++)
        s->odd += ((unsigned char)value[i] < 0x20 && value[i] != '\t') || value[i] == 0x7F;
    return MHD_YES;
}

/* The name of this machine or a bare address. */
static bool names_here(const char *host) {
    bool number = *host >= '0' && *host <= '9' && strspn(host, "0123456789.:") == strlen(host);
    return number || (*host == '[' && strspn(host, "[]:.0123456789abcdefABCDEF") == strlen(host)) || (!strncasecmp(host, "localhost", 9) && (!host[9] || host[9] == ':'));
}

/* "name" or "name:port" */
static bool is_named(const char *host, const char *name) {
    size_t n = name ? strlen(name) : 0;
    return n && !strncasecmp(host, name, n) && (!host[n] || host[n] == ':');
}

/* A page from elsewhere whose name was made to mean 127.0.0.1 sends its own name, and its browser takes us for its own server. With TLS no such name
 * fits the certificate. */
static int named(struct web_req *r, const char *version) {
    struct ctx *c = &r->c;
    const char *host = web_header(r, "Host");
    if (!host && !str_eq(version, "HTTP/1.0"))
        return fail(c, E_SYNTAX, T("缺少请求头 Host", "the header field Host is missing"));
    r->named_here = !host || names_here(host);
    if (r->web->tls || r->named_here || is_named(host, r->web->o.name))
        return 0;
    return fail(c, E_DENIED, T("本服务不以“%.80s”为名，请用 127.0.0.1 打开；前面有代理的，用 serve --name 写明其名", "this server is not named %.80s: ask for 127.0.0.1; behind a proxy name it by serve --name"), host);
}

/* RFC 9112, 3.2 and 6.3: a request whose end or whose host two readers could see differently is refused, and its connection ends. */
static int framing(struct web_req *r, const char *version) {
    struct ctx *c = &r->c;
    struct seen n = {0};
    const char *coding = web_header(r, "Transfer-Encoding");
    MHD_get_connection_values_n(r->conn, MHD_HEADER_KIND, count_one, &n);
    r->last = true;
    if (n.odd)
        return fail(c, E_SYNTAX, T("请求头有误：名称中有空白或其他不许有的字符、值中有控制字符，或一项写成了几行", "a header field is malformed: a blank or another strange character in its name, a control character in its value, or more than one line"));
    if (n.length + n.coding > 1)
        return fail(c, E_SYNTAX, T("请求的长度说了不止一次（Content-Length、Transfer-Encoding 只能有一个）", "the length is told more than once: send one of Content-Length and Transfer-Encoding"));
    if (coding && strcasecmp(coding, "chunked"))
        return fail(c, E_SYNTAX, T("Transfer-Encoding 只支持 chunked，收到 %.40s", "Transfer-Encoding must be chunked, got %.40s"), coding);
    if (n.host > 1)
        return fail(c, E_SYNTAX, T("Host 只能有一个", "more than one Host: send one"));
    TRY(named(r, version));
    const char *packed = web_header(r, "Content-Encoding");
    if (packed && strcasecmp(packed, "identity"))
        return fail(c, E_UNSUPPORTED, T("不接受压缩的请求正文（Content-Encoding: %.40s），请直接发送", "packed bodies are not taken (Content-Encoding: %.40s): send it as it is"), packed);
    r->last = false;
    return 0;
}

/* RFC 9112, 3.2.2: an address may come whole, with the name of this server in front, which is the same as in Host. */
static int target(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *name = r->path, *host = web_header(r, "Host");
    if (*name == '/' || str_eq(name, "*") || str_eq(r->method, "CONNECT"))
        return 0;
    size_t scheme = !strncasecmp(name, "http://", 7) ? 7 : !strncasecmp(name, "https://", 8) ? 8 : 0, n = strcspn(name + scheme, "/");
    if (!scheme)
        return fail(c, E_SYNTAX, T("地址应以 / 开头：%.60s", "an address begins with /: %.60s"), name);
    if (!host || strlen(host) != n || strncasecmp(host, name + scheme, n) != 0)
        return fail(c, E_SYNTAX, T("地址中的主机与 Host 不一致", "the address names another host than Host"));
    r->path = name[scheme + n] ? name + scheme + n : "/";
    return 0;
}

static int too_long(struct web_req *r) {
    enum { MB = 1 << 20 };
    struct ctx *c = &r->c;
    if (r->body_max >= MB)
        return fail(c, E_LIMIT, T("发送的内容太大，最多%" PRId64 " MB", "too much is sent, at most %" PRId64 " MB are taken"), r->body_max / MB);
    return fail(c, E_LIMIT, T("发送的内容太长，最多%" PRId64 "字节", "the body is longer than %" PRId64 " bytes"), r->body_max);
}

/* Everything that can be refused before the body is read. */
static int head(struct web_req *r, const char *version) {
    struct ctx *c = &r->c;
    c->lang = web_language(r);
    TRY(framing(r, version));
    if (!utf8_valid(r->path, strlen(r->path)))
        return fail(c, E_SYNTAX, T("地址不是有效的 UTF-8", "the address is not valid UTF-8"));
    TRY(target(r));
    if (!is_api(r->path))
        return 0;
    r->path += sizeof api - 1;
    TRY(web_collect(r));
    r->body_max = str_eq(r->route->method, "GET") ? 0 : r->route->who == WHO_ALL ? WEB_STRANGER_MAX : r->route->flags & WEB_RAW ? LIMIT_BODY_BYTES : WEB_JSON_MAX;
    const char *length = web_header(r, "Content-Length");
    int64_t n = 0;
    if (length && (!str_i64(length, 0, INT64_MAX, &n) || n > r->body_max))
        return too_long(r);
    return 0;
}

static enum MHD_Result begin(struct web_req *r, const char *version) {
    struct ctx *before = ctx_enter(&r->c);
    peer(r);
    int rc = head(r, version);
    if (rc < 0) {
        web_problem(r, rc);
        r->refused = true;
    }
    r->state = WEB_BODY;
    str_init(&r->body, &r->c, (size_t)(r->refused ? 0 : r->body_max));
    ctx_enter(before);
    int64_t n = 0;
    const char *length = web_header(r, "Content-Length");
    bool small = !r->last && (!length || (str_i64(length, 0, INT64_MAX, &n) && n <= WEB_SWALLOW_MAX));
    return r->refused && !small ? web_send(r) : MHD_YES;   /* a small body is read away, so that the answer arrives */
}

static enum MHD_Result more(struct web_req *r, const char *bytes, size_t *n) {
    if (!r->refused) {
        enum { LONG_BODY = 1 << 20 };                   /* what really comes gets its room in one piece; who only announces much gets none */
        int64_t length = 0;
        const char *said = r->body.len > LONG_BODY ? web_header(r, "Content-Length") : NULL;
        if (said && str_i64(said, 0, r->body_max, &length))
            str_reserve(&r->body, (size_t)length);
        str_putn(&r->body, bytes, *n);
        if (r->body.over) {
            struct ctx *c = &r->c, *before = ctx_enter(c);
            web_problem(r, too_long(r));
            ctx_enter(before);
            r->refused = true;
        }
    }
    *n = 0;
    if (!web_crowd_body(r))
        return MHD_NO;
    bool late = r->c.now_us(&r->c) - r->started_us > (int64_t)WEB_BODY_SECONDS * 1000000;
    return late ? MHD_NO : MHD_YES;
}

static enum MHD_Result finish(struct web_req *r) {
    web_crowd_work(r);
    if (r->refused)
        return web_send(r);
    if (r->web->stopping) {
        struct ctx *c = &r->c, *before = ctx_enter(c);
        web_problem(r, fail(c, E_BUSY, T("系统正在停止", "the server is stopping")));
        ctx_enter(before);
        return web_send(r);
    }
    return web_work(r);
}

static enum MHD_Result on_request(void *arg, struct MHD_Connection *conn, const char *url, const char *method, const char *version,
                                  const char *bytes, size_t *n, void **con_cls) {
    struct web *w = arg;
    struct web_req *r = *con_cls;
    if (!r) {
        r = *con_cls = web_req_take(w);
        atomic_fetch_add(&w->in_flight, 1);
        r->conn = conn;
        r->method = method;
        r->path = url;
        return begin(r, version);
    }
    if (r->state == WEB_LENT)
        return MHD_YES;
    if (r->state == WEB_WRITTEN || r->state == WEB_READY)
        return web_go_on(r);
    return *n ? more(r, bytes, n) : finish(r);
}

static void count(struct web *w, const struct web_req *r, int64_t us) {
    static const int64_t edge_us[] = {100, 250, 500, 1000, 2500, 5000, 10000, 25000, 100000, 500000, 2000000};
    int b = 0;
    while (b < (int)COUNT(edge_us) && us > edge_us[b])
        b++;
    atomic_fetch_add(&w->counts.bucket[b], 1);
    atomic_fetch_add(&w->counts.requests, 1);
    atomic_fetch_add(&w->counts.by_class[r->status / 100 < 6 ? r->status / 100 : 0], 1);
    atomic_fetch_add(&w->counts.bytes, (int64_t)r->out_n);
    atomic_fetch_add(&w->counts.us_total, us);
}

/* As it was written: what a name with blanks or line ends would forge stays one word of the line. */
static const char *logged(struct web_req *r, const char *text) {
    struct str s;
    enum { MOST = 1000 };
    str_init(&s, &r->c, 4 * MOST);
    for (const unsigned char *p = (const unsigned char *)text; *p && s.len < MOST; p++)
        if (*p > ' ' && *p < 0x7F)
            str_putc(&s, (char)*p);
        else
            str_putf(&s, "%%%02X", *p);
    return s.p;
}

static void on_completed(void *arg, struct MHD_Connection *conn, void **con_cls, enum MHD_RequestTerminationCode why) {
    struct web *w = arg;
    struct web_req *r = *con_cls;
    if (!r)
        return;
    int64_t us = r->c.now_us(&r->c) - r->started_us;
    count(w, r, us);
    if (!w->o.quiet)
        log_put(LOG_INFO_, "http", "ip=%s account=%s method=%s path=%s%s status=%d bytes=%zu us=%" PRId64 "%s", r->ip ? r->ip : "?",
                r->user ? logged(r, r->user->account) : "-", logged(r, r->method), r->route ? api : "", logged(r, r->path), r->status, r->out_n, us,
                why == MHD_REQUEST_TERMINATED_COMPLETED_OK ? "" : " cut");
    *con_cls = NULL;
    web_req_give(r);
    web_crowd_rest(w, conn);
    atomic_fetch_sub(&w->in_flight, 1);
}

/* %00 would end the text early: it becomes a byte that no text may hold, and the address or parameter is refused. */
static size_t unescape(void *arg, struct MHD_Connection *conn, char *s) {
    (void)arg, (void)conn;
    for (char *p = s; (p = strstr(p, "%00"));)
        memcpy(p, "%FF", 3);
    return MHD_http_unescape(s);
}

static void on_log(void *arg, const char *fmt, va_list ap) {
    char line[512];
    (void)arg;
    vsnprintf(line, sizeof line, fmt, ap);
    log_put(LOG_DEBUG_, "mhd", "%s", line);
}

/* "127.0.0.1:8420", "[::1]:8420", ":8420" (every address) */
static int address(struct ctx *c, const char *text, struct sockaddr_storage *ret_a, bool *ret_loopback) {
    const char *colon = strrchr(text, ':');
    int64_t port;
    if (!colon || !str_i64(colon + 1, 0, 65535, &port))
        return fail(c, E_USAGE, T("--listen 应为 地址：端口，收到 %s", "--listen must be ADDRESS:PORT, got %s"), text);
    size_t n = (size_t)(colon - text);
    char *host = arena_dupn(c->mem, text, n);
    if (n > 1 && host[0] == '[' && host[n - 1] == ']') {
        host[n - 1] = 0;
        host++;
    }
    struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port)};
    memset(ret_a, 0, sizeof *ret_a);
    if (str_eq(host, "localhost"))
        host = arena_dup(c->mem, "127.0.0.1");
    if (inet_pton(AF_INET, *host ? host : "0.0.0.0", &in.sin_addr) == 1) {
        memcpy(ret_a, &in, sizeof in);
        *ret_loopback = (ntohl(in.sin_addr.s_addr) >> 24) == 127;
    } else if (inet_pton(AF_INET6, host, &in6.sin6_addr) == 1) {
        memcpy(ret_a, &in6, sizeof in6);
        *ret_loopback = IN6_IS_ADDR_LOOPBACK(&in6.sin6_addr);
    } else {
        return fail(c, E_USAGE, T("--listen 的地址应为 IP，收到 %s", "--listen takes an IP address, got %s"), host);
    }
    return 0;
}

static int key_files(struct ctx *c, struct web *w, const char **ret_cert, const char **ret_key) {
    size_t n;
    char *bytes;
    enum { MAX_PEM = 1 << 20 };
    if (!w->o.tls_cert != !w->o.tls_key)
        return fail(c, E_USAGE, T("--tls-cert 和 --tls-key 要一起给出", "--tls-cert and --tls-key go together"));
    if (!w->o.tls_cert)
        return 0;
    TRY(os_read_file(c, w->o.tls_cert, MAX_PEM, &bytes, &n));
    *ret_cert = bytes;
    TRY(os_read_file(c, w->o.tls_key, MAX_PEM, &bytes, &n));
    *ret_key = bytes;
    w->tls = true;
    return 0;
}

static int open_socket(struct ctx *c, struct web *w, const struct sockaddr_storage *a) {
    struct sockaddr_storage own;
    socklen_t n = a->ss_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in), n_own = sizeof own;
    int on = 1;
    w->listening = socket(a->ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (w->listening < 0 || setsockopt(w->listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0 ||
        (a->ss_family == AF_INET6 && setsockopt(w->listening, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) < 0) || bind(w->listening, (const struct sockaddr *)a, n) < 0 ||
        listen(w->listening, SOMAXCONN) < 0 || getsockname(w->listening, (struct sockaddr *)&own, &n_own) < 0)
        return fail(c, E_IO, T("不能在 %s 上监听：%s", "cannot listen on %s: %s"), w->o.listen, strerror(errno));
    w->port = ntohs(own.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&own)->sin6_port : ((struct sockaddr_in *)&own)->sin_port);
    return 0;
}

/* libmicrohttpd (0.9.75) calls for 128 events, and when it gets as many it calls again, with the same patience, before it looks at them: 128 that came at one moment
 * waited until another came, or half a minute. It calls this one: never as many as it asked for, the rest at its next call. */
int epoll_wait(int fd, struct epoll_event *events, int most, int ms) {
    return epoll_pwait(fd, events, most > 1 ? most - 1 : most, ms, NULL);
}

/* Hands connections to the threads in turn: left to them, one may take all that come at once. Ends when the socket is shut. */
static void *accept_all(void *arg) {
    struct web *w = arg;
    enum { LOOK_S = 5 };
    time_t looked = 0;
    for (;;) {
        struct sockaddr_storage from;
        socklen_t n = sizeof from;
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        if (now.tv_sec - looked >= LOOK_S) {
            web_crowd_late(w);
            looked = now.tv_sec;
        }
        if (!poll(&(struct pollfd){.fd = w->listening, .events = POLLIN}, 1, LOOK_S * 1000))
            continue;
        int fd = accept4(w->listening, (struct sockaddr *)&from, &n, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0 && errno == EINVAL)
            return NULL;
        if (fd >= 0)
            MHD_add_connection(w->daemon, fd, (struct sockaddr *)&from, n);
        else if (errno != EINTR && errno != ECONNABORTED)
            usleep(10000);                              /* no descriptor left: somebody's will be free */
    }
}

static int listen_on(struct ctx *c, struct web *w) {
    struct sockaddr_storage a;
    bool loopback = false;
    const char *cert = NULL, *key = NULL;
    TRY(address(c, w->o.listen, &a, &loopback));
    TRY(key_files(c, w, &cert, &key));
    if (!loopback && !w->tls)
        return fail(c, E_USAGE, T("%s 不是本机地址：对外服务须配置 --tls-cert 和 --tls-key", "%s is not a loopback address: it needs --tls-cert and --tls-key"), w->o.listen);
    struct MHD_OptionItem tls[] = {
        {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)(uintptr_t)cert},
        {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)(uintptr_t)key},
        {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)(uintptr_t)"NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2"},
        {MHD_OPTION_END, 0, NULL}};
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_ITC;
    flags |= w->tls ? MHD_USE_TLS : 0;
    TRY(open_socket(c, w, &a));
    errno = 0;
    w->daemon = MHD_start_daemon(
        flags, 0, NULL, NULL, on_request, w, MHD_OPTION_EXTERNAL_LOGGER, on_log, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, on_completed, w, MHD_OPTION_NOTIFY_CONNECTION, web_crowd_notify, w,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)(2 * LIMIT_HTTP_CONNECTIONS * w->o.workers), MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)WEB_IDLE_SECONDS,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)(32 << 10), MHD_OPTION_THREAD_POOL_SIZE, (unsigned)w->o.workers,
        MHD_OPTION_STRICT_FOR_CLIENT, 0, MHD_OPTION_UNESCAPE_CALLBACK, unescape, NULL, w->tls ? MHD_OPTION_ARRAY : MHD_OPTION_END, tls, MHD_OPTION_END);
    if (!w->daemon)
        return fail(c, E_IO, T("不能在 %s 上监听：%s", "cannot listen on %s: %s"), w->o.listen, errno ? strerror(errno) : T("证书或密钥有误", "certificate or key is bad"));
    int bad = pthread_create(&w->accepting, NULL, accept_all, w);
    if (bad) {
        MHD_stop_daemon(w->daemon);
        w->daemon = NULL;
        return fail(c, E_IO, "pthread_create: %s", strerror(bad));
    }
    return 0;
}

static void wait_for_signal(void) {
    sigset_t set;
    int sig;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    do
        sigwait(&set, &sig);
    while (sig == SIGHUP);                              /* the terminal went: go on serving */
}

void web_block_signals(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &set, NULL);             /* inherited by every thread */
    signal(SIGPIPE, SIG_IGN);
}

static int nothing(struct ctx *c, struct db *db, void *arg) {
    (void)c, (void)db, (void)arg;
    return 0;
}

/* No new connections; what runs may finish; then threads end and the head is sealed. */
static void stop(struct ctx *c, struct web *w) {
    enum { PATIENCE_MS = 20000, STEP_MS = 20 };
    if (w->daemon) {
        shutdown(w->listening, SHUT_RDWR);              /* refuses at once */
        pthread_join(w->accepting, NULL);
        close(w->listening);
        w->stopping = true;
        for (int ms = 0; w->in_flight > 0 && ms < PATIENCE_MS; ms += STEP_MS)
            usleep(STEP_MS * 1000);
    }
    w->stopping = true;
    web_pool_stop(&w->writers);
    web_pool_stop(&w->heavy);
    store_write(c, w->store, nothing, NULL);            /* behind every write that was asked for: their connections are resumed */
    if (w->daemon)
        MHD_stop_daemon(w->daemon);
    web_daily_stop(w);
    web_verify_stop(w);
    web_upload_close();
    int64_t seq;
    if (w->daemon && web_seal(c, w->store, &seq) < 0)
        log_put(LOG_WARN_, "serve", "no seal made at stop: %s", c->err.detail);
    if (w->daemon && web_note_head(c, w->store) < 0)
        log_put(LOG_WARN_, "serve", "the head was not noted: %s", c->err.detail);
    auth_close(w->auth);
}

static void announce(const struct web *w) {
    const char *scheme = w->tls ? "https" : "http";
    const char *colon = strrchr(w->o.listen, ':');
    int n = (int)(colon - w->o.listen);
    fprintf(stderr, "慎之 shenzhi %s: %s://%.*s:%d/\n", SHENZHI_VERSION, scheme, n, w->o.listen, w->port);
    if (w->setup_token[0])
        fprintf(stderr, "首次启动，请打开此一次性链接设置三员账号 / first start, open this one-time link to set up the three administrators:\n"
                        "%s://%.*s:%d/setup#token=%s\n", scheme, n, w->o.listen, w->port, w->setup_token);
    fflush(stderr);
}

static int start(struct ctx *c, struct web *w) {
    TRY(auth_open(c, w->store, w->spec, &w->auth));
    TRY(web_setup_begin(w));
    TRY(web_pool_start(c, &w->writers, WEB_WRITERS));
    TRY(web_pool_start(c, &w->heavy, w->o.workers));
    TRY(listen_on(c, w));
    return web_daily_start(w);
}

int web_serve(struct ctx *c, struct store *st, const struct spec *spec, const struct web_options *o) {
    struct web *w = NEW(c, struct web);
    *w = (struct web){.spec = spec, .store = st, .o = *o, .own = c, .started_us = c->now_us(c)};
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    if (w->o.workers <= 0)
        w->o.workers = cores < 2 ? 2 : cores > WEB_WRITERS ? WEB_WRITERS : (int)cores;
    mallopt(M_ARENA_MAX, 2);                            /* what a report or a rule took goes back to the system, */
    mallopt(M_MMAP_THRESHOLD, 256 << 10);               /* whichever thread it was */
    mallopt(M_TRIM_THRESHOLD, 1 << 20);
    pthread_mutex_init(&w->lock, NULL);
    sem_init(&w->gate, 0, (unsigned)w->o.workers);
    web_block_signals();
    w->unpacked = NEWN(c, const char *, embed_count + 1);
    web_crowd_open(w);
    int rc = start(c, w);
    if (rc >= 0) {
        announce(w);
        wait_for_signal();
        log_put(LOG_INFO_, "serve", "stopping, %d requests in flight", w->in_flight);
    }
    struct err kept = c->err;
    stop(c, w);
    if (rc < 0)
        c->err = kept;
    for (struct web_req *r = w->idle; r; r = r->next)
        if (r->c.mem)
            ctx_done(&r->c);
    return rc < 0 ? rc : 0;
}
