/* Which route a path means. Literal segments win over captures. */
#include "web/internal.h"

static bool is_id(const char *name, size_t n) {
    return (n == 2 && memcmp(name, "id", 2) == 0) || (n > 3 && memcmp(name + n - 3, "_id", 3) == 0);
}

/* Matches one pattern; fills captures; *ret_literals counts literal segments. */
static bool match_one(struct web_req *r, const char *pattern, const char *path, int *ret_literals) {
    int literals = 0;
    r->n_captures = 0;
    while (*pattern == '/' && *path == '/') {
        size_t np = strcspn(++pattern, "/"), n = strcspn(++path, "/");
        if (*pattern == '{') {
            const char *value = arena_dupn(r->c.mem, path, n);
            int64_t id;
            if (!n || r->n_captures == WEB_CAPTURES ||
                (is_id(pattern + 1, np - 2) && !str_i64(value, 1, INT64_MAX, &id)))
                return false;
            r->capture[r->n_captures++] = (struct web_pair){arena_dupn(r->c.mem, pattern + 1, np - 2), value};
        } else {
            if (n != np || memcmp(pattern, path, n) != 0)
                return false;
            literals++;
        }
        pattern += np;
        path += n;
    }
    *ret_literals = literals;
    return !*pattern && !*path;
}

static void allow_add(struct web_req *r, const char *method) {
    const char *more = str_eq(method, "GET") ? "GET, HEAD" : method;
    if (!r->allow)
        r->allow = more;
    else if (!strstr(r->allow, more))
        r->allow = arena_printf(r->c.mem, "%s, %s", r->allow, more);
}

int web_match(struct web_req *r, const char *method, const char *path) {
    struct ctx *c = &r->c;
    const struct web_route *best = NULL;
    int most = -1, literals;
    for (const struct web_route *const *p = __start_sz_routes; p < __stop_sz_routes; p++) {
        if (!match_one(r, (*p)->path, path, &literals))
            continue;
        allow_add(r, (*p)->method);
        if (str_eq((*p)->method, method) && literals > most) {
            best = *p;
            most = literals;
        }
    }
    if (!best && r->allow)
        return fail(c, E_METHOD, T("这里只接受 %s", "only %s here"), r->allow);
    if (!best)
        return fail(c, E_NOTFOUND, T("没有这个地址：%s", "no such address: %s"), path);
    match_one(r, best->path, path, &literals);
    r->route = best;
    r->allow = NULL;
    return 0;
}
