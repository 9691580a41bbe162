/* /health, /metrics, /openapi.json */
#include <stdio.h>
#include <unistd.h>

#include "db/group.h"
#include "web/internal.h"

static int health(struct web_req *r) {
    return web_json(r, 200, json_pack("{s:b,s:s}", "ok", 1, "version", SHENZHI_VERSION));
}

static int openapi(struct web_req *r) {
    const char **slot = &r->web->described[r->c.lang == LANG_EN], *text = web_kept(r->web, slot);
    if (!text) {
        json_t *j;
        TRY(web_openapi(&r->c, web_spec(r), &j));
        text = json_print(&r->c, j);
        text = web_keep(r->web, slot, text, strlen(text));
    }
    return web_text(r, 200, text, strlen(text));
}

static int64_t resident_bytes(void) {
    FILE *f = fopen("/proc/self/statm", "re");
    long long pages = 0;
    if (f) {
        if (fscanf(f, "%*d %lld", &pages) != 1)
            pages = 0;
        fclose(f);
    }
    return pages * sysconf(_SC_PAGESIZE);
}

static void gauge(struct str *s, const char *name, const char *kind, int64_t v) {
    str_putf(s, "# TYPE shenzhi_%s %s\nshenzhi_%s %" PRId64 "\n", name, kind, name, v);
}

static int metrics(struct web_req *r) {
    static const char *const edge_s[] = {"0.0001", "0.00025", "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.025", "0.1", "0.5", "2", "+Inf"};
    struct web_counts *n = &r->web->counts;
    struct str s;
    enum { MAX_BYTES = 64 << 10 };
    str_init(&s, &r->c, MAX_BYTES);
    str_put(&s, "# TYPE shenzhi_http_requests_total counter\n");
    for (int i = 1; i < 6; i++)
        str_putf(&s, "shenzhi_http_requests_total{class=\"%dxx\"} %" PRId64 "\n", i, atomic_load(&n->by_class[i]));
    str_put(&s, "# TYPE shenzhi_http_request_seconds histogram\n");
    int64_t sum = 0;
    for (size_t i = 0; i < COUNT(edge_s); i++) {
        sum += atomic_load(&n->bucket[i]);
        str_putf(&s, "shenzhi_http_request_seconds_bucket{le=\"%s\"} %" PRId64 "\n", edge_s[i], sum);
    }
    str_putf(&s, "shenzhi_http_request_seconds_sum %.6f\nshenzhi_http_request_seconds_count %" PRId64 "\n",
             (double)atomic_load(&n->us_total) / 1e6, sum);
    gauge(&s, "http_response_bytes_total", "counter", atomic_load(&n->bytes));
    gauge(&s, "http_in_flight", "gauge", atomic_load(&r->web->in_flight));
    gauge(&s, "writes_total", "counter", atomic_load(&n->writes));
    gauge(&s, "write_groups_total", "counter", store_groups(r->web->store));
    gauge(&s, "logins_failed_total", "counter", atomic_load(&n->logins_failed));
    gauge(&s, "uptime_seconds", "gauge", (r->c.now_us(&r->c) - r->web->started_us) / 1000000);
    gauge(&s, "resident_bytes", "gauge", resident_bytes());
    return web_bytes(r, "text/plain; version=0.0.4; charset=utf-8", s.p, s.len, NULL);
}

ROUTE(health, .method = "GET", .path = "/health", .who = WHO_ALL, .flags = WEB_FRESH, .summary = "Is the server up, which version", .answer = "Health", .run = health);
ROUTE(metrics, .method = "GET", .path = "/metrics", .who = WHO_LOOPBACK, .summary = "Prometheus text, for clients on this machine", .answer = "text/plain", .run = metrics);
ROUTE(openapi, .method = "GET", .path = "/openapi.json", .who = WHO_ALL, .flags = WEB_FRESH, .summary = "This description", .answer = "OpenApi", .run = openapi);
