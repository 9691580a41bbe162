/* Sources: dconf(7), "dconf update", GVDB and gschema-compile of GLib (a key's entry is a tuple: default, then flags). */
#include "probe/desktop.h"

bool desktop_here(struct probe *p, const char *sessions) {
    static const char *const dir[] = {"/usr/share/xsessions", "/usr/share/wayland-sessions"};
    const char *const *name;
    for (size_t k = 0; k < COUNT(dir); k++) {
        int n = probe_list(p, dir[k], &name);
        for (int i = 0; i < n; i++)
            if (str_ends(name[i], ".desktop") && glob_any(sessions, name[i]))
                return true;
    }
    return false;
}

bool desktop_user(const struct probe *p, const struct home *h) { return h->uid != 0 || p->n_homes == 1; }

static void layer(struct probe *p, struct settings *s, const char *path, bool user) {
    size_t n;
    if (s->n == LAYERS_MAX) {
        p->n_capped++;
        return;
    }
    struct layer *l = &s->v[s->n++];
    const char *bytes = probe_text(p, path, TEXT_MAX, &n);
    *l = (struct layer){.user = user, .path = path};
    l->here = bytes && gvdb_open(bytes, n, &l->g);
    l->has_locks = l->here && !user && gvdb_table(&l->g, ".locks", &l->locks);
    if (bytes && !l->here)
        probe_damaged(p, path);
}

/* One line of a profile. Without a profile there is the user's database alone. */
static void source(struct probe *p, struct settings *s, const struct home *h, char *line) {
    struct ctx *c = p->c;
    line[strcspn(line, "#")] = 0;
    char *kind = trim(line), *name = strchr(kind, ':');
    if (!name)
        return;
    *name++ = 0;
    if (strchr(name, '/') && !str_eq(kind, "file-db"))
        p->n_capped++;                             /* service-db:keyfile/user: kept as text, not read */
    else if (str_eq(kind, "user-db"))
        layer(p, s, arena_printf(c->mem, "%s/.config/dconf/%s", h->dir, name), true);
    else if (str_eq(kind, "system-db"))
        layer(p, s, arena_printf(c->mem, "/etc/dconf/db/%s", name), false);
    else if (str_eq(kind, "file-db"))
        layer(p, s, arena_dup(c->mem, name), false);
}

static void schemas(struct probe *p, struct settings *s) {
    static const char *const path[] = {"/usr/share/gnome/glib-2.0/schemas/gschemas.compiled", "/usr/local/share/glib-2.0/schemas/gschemas.compiled", "/usr/share/glib-2.0/schemas/gschemas.compiled"};
    size_t n;
    for (size_t i = 0; i < COUNT(path); i++) {
        const char *bytes = probe_text(p, path[i], TEXT_MAX, &n);
        if (bytes && gvdb_open(bytes, n, &s->schemas[s->n_schemas]))
            s->n_schemas++;
        else if (bytes)
            probe_damaged(p, path[i]);
    }
}

void settings_read(struct probe *p, const struct home *h, struct settings *ret_s) {
    static const char *const profile[] = {"/etc/dconf/profile/user", "/usr/local/share/dconf/profile/user", "/usr/share/dconf/profile/user"};
    char *text = NULL, *line;
    *ret_s = (struct settings){0};
    for (size_t i = 0; i < COUNT(profile) && !text; i++)
        text = probe_text(p, profile[i], SMALL_MAX, NULL);
    if (!text)
        layer(p, ret_s, arena_printf(p->c->mem, "%s/.config/dconf/user", h->dir), true);
    while (text && (line = next_line(&text)))
        source(p, ret_s, h, line);
    schemas(p, ret_s);
}

/* The default: the first compiled schema that has the key. */
static int64_t vendor(struct probe *p, const struct settings *s, const struct setting *k, const char **ret_source) {
    const char *name = strrchr(k->path, '/') + 1;
    struct gvdb t;
    int64_t v;
    for (int i = 0; i < s->n_schemas; i++) {
        enum gvdb_found f = gvdb_table(&s->schemas[i], k->schema, &t) ? gvdb_integer(&t, name, &v) : GVDB_NONE;
        if (f == GVDB_BAD)
            probe_damaged(p, "/usr/share/glib-2.0/schemas/gschemas.compiled");
        if (f == GVDB_NONE)
            continue;
        *ret_source = "vendor";
        return f == GVDB_VALUE ? v : NOT_TOLD;
    }
    *ret_source = "default";
    return k->otherwise;
}

/* The first layer that may say: the lowest that locks the key, else the user's. */
static int first_layer(const struct settings *s, const char *path) {
    int from = s->n - 1;
    while (from > 0 && !(s->v[from].has_locks && gvdb_has(&s->v[from].locks, path)))
        from--;
    return from > 0 ? from : 0;
}

const char *setting_text(const struct settings *s, const struct setting *k) {
    struct gvdb t;
    const char *v = NULL;
    for (int i = first_layer(s, k->path); i < s->n && !v; i++)
        v = s->v[i].here ? gvdb_text(&s->v[i].g, k->path) : NULL;
    for (int i = 0; i < s->n_schemas && !v; i++)
        v = gvdb_table(&s->schemas[i], k->schema, &t) ? gvdb_text(&t, strrchr(k->path, '/') + 1) : NULL;
    return v;
}

int64_t setting_get(struct probe *p, const struct settings *s, const struct setting *k, const char **ret_source) {
    int64_t v;
    int from = first_layer(s, k->path);
    bool locked = from > 0;
    for (int i = from; i < s->n; i++) {
        enum gvdb_found f = s->v[i].here ? gvdb_integer(&s->v[i].g, k->path, &v) : GVDB_NONE;
        if (f == GVDB_BAD)
            probe_damaged(p, s->v[i].path);
        if (f != GVDB_VALUE)
            continue;
        *ret_source = locked ? "locked" : s->v[i].user ? "user" : "system";
        return v;
    }
    return vendor(p, s, k, ret_source);
}

/* How much a source says about who chose. */
static size_t rank(const char *source) {
    static const char *const by[] = {"default", "vendor", "system", "locked", "user"};
    size_t i = 0;
    while (source && i < COUNT(by) && !str_eq(by[i], source))
        i++;
    return source ? i + 1 : 0;
}

int64_t setting_ask(struct asked *a, const struct setting *k, int64_t none) {
    const char *source = NULL;
    int64_t v = !k->path ? none : a->get ? a->get(a->p, a->h, k, &source) : setting_get(a->p, a->s, k, &source);
    if (rank(source) > rank(a->source))
        a->source = source;
    return v;
}
