/* HTML and loose XML. */
#include <strings.h>

#include "scan/decode/markup.h"

static bool sniff(const struct scan_input *in, const uint8_t *head, size_t n) {
    static const char *const begin[] = {"<!doctype html", "<html", "<?xml", "<head", "<body"};
    (void)in;
    char text[513];
    size_t m = 0;
    for (size_t i = 0; i < n && m < sizeof text - 1; i++)       /* UTF-16 too */
        if (head[i] && head[i] != 0xEF && head[i] != 0xBB && head[i] != 0xBF && head[i] != 0xFF && head[i] != 0xFE)
            text[m++] = (char)head[i];
    text[m] = 0;
    const char *p = text + strspn(text, " \t\r\n");
    for (size_t i = 0; i < COUNT(begin); i++)
        if (strncasecmp(p, begin[i], strlen(begin[i])) == 0)
            return true;
    if (p[0] == '<' && (strcasestr(p, "<html") || strcasestr(p, "<!doctype html")))      /* behind a script of the server */
        return true;
    static const char *const element[] = {"a", "br", "div", "font", "iframe", "img", "input", "link", "meta", "p", "script", "span", "style", "table", "title"};
    size_t len = *p == '<' ? strspn(p + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") : 0;
    for (size_t i = 0; len && strchr(" >/", p[1 + len]) && i < COUNT(element); i++)
        if (strlen(element[i]) == len && strncasecmp(p + 1, element[i], len) == 0)
            return true;
    return len && (strstr(p, "</") || strstr(p, "xmlns") || (p[1 + len] == ' ' && strstr(p + len, "=\"") && strstr(p + len, "><")));
}

static bool page(const char *p, size_t n) {
    char head[4097];
    n = n < sizeof head - 1 ? n : sizeof head - 1;
    memcpy(head, p, n);
    head[n] = 0;
    return strcasestr(head, "<html") || strcasestr(head, "<!doctype html");
}

static int scan(struct scan_job *j, struct scan_input *in) {
    const char *text;
    size_t n;
    TRY(job_bytes(j, in));
    if (in->n > LIMIT_SCAN_PART)
        return doc_raw(j, in);
    struct arena *tmp = arena_open();
    markup_utf8(j->c, tmp, in->p, in->n, &text, &n);
    struct scan_doc *d = doc_open(j, in, "utf-8", 0);
    int rc = markup_text(d, text, n, MARKUP_HTML | (page(text, n) ? MARKUP_WRAPPED : 0));
    rc = rc < 0 ? rc : doc_close(d);
    arena_close(tmp);
    return rc;
}

const struct scan_format format_html = {.name = "html", .order = 60, .sniff = sniff, .scan = scan};
