/* Small parsers of text for collectors. Pure: fuzzed by text_fuzz.c. */
#include <arpa/inet.h>
#include <ctype.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <time.h>

#include "base/embed.h"
#include "probe/collect.h"

char *next_line(char **text) {
    char *line = *text, *end;
    if (!line || !*line)
        return NULL;
    end = line + strcspn(line, "\n");
    *text = *end ? end + 1 : end;
    *end = 0;
    if (end > line && end[-1] == '\r')
        end[-1] = 0;
    return line;
}

char *trim(char *s) {
    s += strspn(s, " \t");
    for (size_t n = strlen(s); n && strchr(" \t\r\n", s[n - 1]);)
        s[--n] = 0;
    return s;
}

char *next_word(char **s) {
    char *w = *s + strspn(*s, " \t");
    if (!*w)
        return NULL;
    char *end = w + strcspn(w, " \t");
    *s = *end ? end + 1 : end;
    *end = 0;
    return w;
}

static char *unquote(char *v) {
    size_t n = strlen(v);
    if (n >= 2 && (v[0] == '"' || v[0] == '\'') && v[n - 1] == v[0]) {
        v[n - 1] = 0;
        v++;
    }
    return v;
}

/* "key = value  # remark" -> value, or NULL when the line is about something else. */
static char *value_of(char *line, const char *key) {
    size_t n = strlen(key);
    line += strspn(line, " \t");
    if (strncasecmp(line, key, n) != 0 || !strchr("= \t:", line[n]))
        return NULL;
    line += n;
    line += strspn(line, " \t");
    if (*line == '=' || *line == ':')
        line++;
    char *v = trim(line);
    if (*v != '"' && *v != '\'')
        for (char *h = v; *h; h++)
            if (*h == '#' && h > v && (h[-1] == ' ' || h[-1] == '\t'))
                *h = 0;
    return unquote(trim(v));
}

const char *conf_get(struct ctx *c, const char *text, const char *key) {
    const char *found = NULL;
    char *copy = arena_dup(c->mem, text ? text : ""), *line, *v;
    while ((line = next_line(&copy)))
        if ((v = value_of(line, key)))
            found = v;
    return found;
}

const char *ini_get(struct ctx *c, const char *text, const char *section, const char *key) {
    char *copy = arena_dup(c->mem, text ? text : ""), *line, *v;
    bool in = false;
    const char *found = NULL;
    while ((line = next_line(&copy))) {
        line = trim(line);
        if (*line == '[') {
            line[strcspn(line, "]")] = 0;
            in = fnmatch(section, line + 1, FNM_CASEFOLD) == 0;
        } else if (in && *line != '#' && *line != ';' && (v = value_of(line, key))) {
            found = v;
        }
    }
    return found;
}

bool conf_true(const char *s) {
    return s && (!strcasecmp(s, "yes") || !strcasecmp(s, "true") || !strcasecmp(s, "1") || !strcasecmp(s, "on") || !strcasecmp(s, "enabled") || !strcasecmp(s, "y"));
}

static const char *scope4(uint32_t a) {      /* host order */
    if (!a)
        return "any";
    if (a >> 24 == 127)
        return "loopback";
    if (a >> 16 == 0xA9FE || a >> 28 == 14)
        return "link";
    if (a >> 24 == 10 || a >> 20 == 0xAC1 || a >> 16 == 0xC0A8 || a >> 22 == 0x191)
        return "private";
    return "public";
}

const char *ip_scope(const char *s) {
    unsigned char b[16], mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    uint32_t v4;
    if (inet_pton(AF_INET, s, b) == 1) {
        memcpy(&v4, b, 4);
        return scope4(ntohl(v4));
    }
    if (inet_pton(AF_INET6, s, b) != 1)
        return "public";
    if (!memcmp(b, mapped, 12)) {
        memcpy(&v4, b + 12, 4);
        return scope4(ntohl(v4));
    }
    bool zero = true;
    for (int i = 0; i < 15; i++)
        zero = zero && !b[i];
    if (zero && b[15] <= 1)
        return b[15] ? "loopback" : "any";
    return b[0] == 0xFE && (b[1] & 0xC0) == 0x80 ? "link" : (b[0] & 0xFE) == 0xFC ? "private" : b[0] == 0xFF ? "link" : "public";
}

const char *socket_scope(const char *hex, int64_t *ret_port) {
    size_t n = strcspn(hex, ":"), len = 0;
    unsigned part = 0;
    char text[64];
    if (ret_port)
        *ret_port = strtol(hex + n + (hex[n] == ':'), NULL, 16);
    if (n == 8 && sscanf(hex, "%8x", &part) == 1)
        return scope4(__builtin_bswap32(part));
    for (int i = 0; n == 32 && i < 4 && sscanf(hex + 8 * i, "%8x", &part) == 1; i++) {
        unsigned v = __builtin_bswap32(part);
        len += (size_t)snprintf(text + len, sizeof text - len, "%s%x:%x", i ? ":" : "", v >> 16, v & 0xFFFF);
    }
    return n == 32 && len ? ip_scope(text) : "public";
}

/* Names without a dot and the usual names of inner networks are private; an address is what its range says. */
const char *host_scope(const char *host) {
    static const char *const inner[] = {".local", ".lan", ".localdomain", ".internal", ".intranet", ".home", ".corp", ".test", ".invalid", ".home.arpa"};
    unsigned char b[16];
    size_t n = strlen(host);
    if (!n)
        return "loopback";
    if (inet_pton(AF_INET, host, b) == 1 || inet_pton(AF_INET6, host, b) == 1) {
        const char *s = ip_scope(host);
        return str_eq(s, "any") ? "loopback" : str_eq(s, "link") ? "private" : s;
    }
    if (str_eq(host, "localhost") || (n > 10 && str_eq(host + n - 10, ".localhost")))
        return "loopback";
    for (size_t i = 0; i < COUNT(inner); i++)
        if (str_ends(host, inner[i]))
            return "private";
    return strchr(host, '.') ? "public" : "private";
}

bool glob_any(const char *globs, const char *name) {
    char one[128];
    bool hit = false;
    for (const char *g = globs; g && *g; g += strcspn(g, ","), g += *g == ',') {
        size_t n = strcspn(g, ",");
        if (!n || n >= sizeof one)
            continue;
        memcpy(one, g, n);
        one[n] = 0;
        bool not_ = *one == '!', fits = fnmatch(one + not_, name, FNM_CASEFOLD) == 0;
        if (not_ && fits)
            return false;
        hit |= fits && !not_;
    }
    return hit;
}

static int64_t days_of(int64_t y, int64_t m, int64_t d) {     /* civil calendar to days since 1970 */
    y -= m <= 2;
    int64_t era = (y >= 0 ? y : y - 399) / 400, yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static int64_t iso_time(const char **line) {
    int y, mo, d, h, mi, s, used = 0, zh = 0, zm = 0;
    if (sscanf(*line, "%4d-%2d-%2d%*1[T ]%2d:%2d:%2d%n", &y, &mo, &d, &h, &mi, &s, &used) != 6 || !used || mo < 1 || mo > 12 || d < 1 || d > 31 || y < 1970)
        return 0;
    const char *p = *line + used;
    int64_t at = days_of(y, mo, d) * 86400 + h * 3600 + mi * 60 + s, sign = 0;
    if (*p == '.' || *p == ',')
        p += 1 + strspn(p + 1, "0123456789");
    if (*p == '+' || *p == '-') {
        sign = *p == '+' ? -1 : 1;
        if (sscanf(p + 1, "%2d:%2d", &zh, &zm) != 2 && sscanf(p + 1, "%2d%2d", &zh, &zm) != 2)
            return 0;
    } else if (*p != 'Z') {
        at -= 8 * 3600;                              /* local time: the office's */
    }
    p += strcspn(p, " \t");
    *line = p + strspn(p, " \t");
    return at + sign * (zh * 3600 + zm * 60);
}

int64_t syslog_time(const char **line, int64_t mtime) {
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char mon[4] = "";
    int d, h, mi, s, used = 0;
    if (isdigit((unsigned char)**line))
        return iso_time(line);
    if (sscanf(*line, "%3[A-Za-z] %2d %2d:%2d:%2d%n", mon, &d, &h, &mi, &s, &used) != 5 || strlen(mon) != 3 || d < 1 || d > 31)
        return 0;
    const char *m = strstr(months, mon);
    if (!m || (m - months) % 3)
        return 0;
    struct tm tm;
    time_t t = (time_t)mtime;
    gmtime_r(&t, &tm);
    int64_t year = tm.tm_year + 1900, at = 0;
    for (int back = 0; back < 2; back++) {           /* the newest year that does not lie after the file's last change */
        at = days_of(year - back, (m - months) / 3 + 1, d) * 86400 + h * 3600 + mi * 60 + s - 8 * 3600;
        if (at <= mtime + 86400)
            break;
    }
    *line += used;
    *line += strspn(*line, " \t");
    return at;
}

struct tsv tsv_open(const char *path) {
    const struct embed_file *e = embed_find(path);
    const char *at = e ? memchr(e->bytes, '\n', (size_t)(e->end - e->bytes)) : NULL;
    return e ? (struct tsv){at ? at + 1 : (const char *)e->end, (const char *)e->end} : (struct tsv){NULL, NULL};
}

int tsv_next(struct ctx *c, struct tsv *t, char **cells, int max) {
    while (t->at < t->end) {
        const char *stop = memchr(t->at, '\n', (size_t)(t->end - t->at));
        stop = stop ? stop : t->end;
        char *line = arena_dupn(c->mem, t->at, (size_t)(stop - t->at)), **part;
        t->at = stop + 1;
        if (!*line || *line == '#')
            continue;
        int n = str_split(c, line, '\t', max, &part);
        for (int i = 0; i < max; i++)
            cells[i] = i < n ? part[i] : (char *)"";
        return n;
    }
    return 0;
}

bool serial_real(const char *s) {
    static const char *const fake[] = {"none", "n/a", "na", "default string", "to be filled by o.e.m.", "not specified", "not applicable", "system serial number", "chassis serial number",
                                       "base board serial number", "unknown", "invalid", "oem", "0123456789", "123456789", "1234567890", "empty", "serial"};
    if (!s || !*s)
        return false;
    for (size_t i = 0; i < COUNT(fake); i++)
        if (!strcasecmp(s, fake[i]))
            return false;
    for (const char *p = s; *p; p++)                 /* 0000, xxxx, ---- */
        if (*p != s[0] && *p != '-' && *p != ' ')
            return true;
    return false;
}

const char *probe_digest(struct probe *p, const char *kind, const char *text) {
    char *out = arena_alloc(p->c->mem, TICKET_DIGEST_HEX + 1);
    ticket_digest(p->c, p->o->key, kind, text, out);
    return out;
}
