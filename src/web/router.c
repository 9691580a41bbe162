/* Which route a path means. Literal segments win over captures. */
#include "web/internal.h"

static bool is_id(const char *name, size_t n) {
    return (n == 2 && memcmp(name, "id", 2) == 0) || (n > 3 && memcmp(name + n - 3, "_id", 3) == 0);
}

static bool id_there(const char *path, size_t n) {
    char text[32] = "";
    int64_t id;
    if (n >= sizeof text)
        return false;
    memcpy(text, path, n);
    return str_i64(text, 1, INT64_MAX, &id);
}

/* Does the path fit this pattern? Every request asks every route, so nothing is kept yet. *ret_literals counts literal segments. */
static bool fits(const char *pattern, const char *path, int *ret_literals) {
    int literals = 0, captures = 0;
    while (*pattern == '/' && *path == '/') {
        pattern++, path++;
        if (*pattern != '{') {
            while (*pattern && *pattern != '/' && *pattern == *path)
                pattern++, path++;
            if ((*pattern && *pattern != '/') || (*path && *path != '/'))
                return false;
            literals++;
            continue;
        }
        size_t np = strcspn(pattern, "/"), n = strcspn(path, "/");
        if (!n || ++captures > WEB_CAPTURES || (is_id(pattern + 1, np - 2) && !id_there(path, n)))
            return false;
        pattern += np;
        path += n;
    }
    *ret_literals = literals;
    return !*pattern && !*path;
}

/* Of a pattern that fits. */
static void capture(struct web_req *r, const char *pattern, const char *path) {
    r->n_captures = 0;
    while (*pattern == '/') {
        size_t np = strcspn(++pattern, "/"), n = strcspn(++path, "/");
        if (*pattern == '{')
            r->capture[r->n_captures++] = (struct web_pair){arena_dupn(r->c.mem, pattern + 1, np - 2), arena_dupn(r->c.mem, path, n)};
        pattern += np;
        path += n;
    }
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
        if (!fits((*p)->path, path, &literals))
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
    capture(r, best->path, path);
    r->route = best;
    r->allow = NULL;
    return 0;
}
