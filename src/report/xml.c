#include <expat.h>

#include "report/xml.h"

struct parser { struct xml *x; XML_Parser p; };

static const char *local(const char *name) {
    const char *colon = strrchr(name, ':');
    return colon ? colon + 1 : name;
}

static void stop(struct parser *r, int rc) {
    if (rc < 0 && !r->x->rc) {
        r->x->rc = rc;
        XML_StopParser(r->p, XML_FALSE);
    }
}

static void XMLCALL on_open(void *arg, const char *name, const char **attributes) {
    struct parser *r = arg;
    struct ctx *c = r->x->c;
    if (++r->x->depth > LIMIT_XML_DEPTH)
        stop(r, fail(c, E_LIMIT, T("XML嵌套超过%d层", "XML nested deeper than %d"), (int)LIMIT_XML_DEPTH));
    else if (r->x->open && !r->x->rc)
        stop(r, r->x->open(r->x, local(name), attributes));
}

static void XMLCALL on_close(void *arg, const char *name) {
    struct parser *r = arg;
    r->x->depth--;
    if (r->x->close && !r->x->rc)
        stop(r, r->x->close(r->x, local(name)));
}

static void XMLCALL on_text(void *arg, const char *s, int n) {
    struct parser *r = arg;
    if (r->x->text && !r->x->rc)
        stop(r, r->x->text(r->x, s, n));
}

static void XMLCALL on_doctype(void *arg, const char *name, const char *system, const char *public, int internal) {
    (void)system, (void)public, (void)internal;
    struct parser *r = arg;
    struct ctx *c = r->x->c;
    stop(r, fail(c, E_INVALID, T("XML中含有文档类型声明（%s），拒绝读取", "the XML has a document type declaration (%s), refused"), name));
}

static void parser_free(XML_Parser *p) {
    if (*p)
        XML_ParserFree(*p);
}

int xml_parse(struct ctx *c, struct xml *x, const char *what, const char *bytes, size_t n) {
    /* A salt of our own: expat's would open /dev/urandom. The size of the input and the time limit bound an attack on it. */
    AUTO(parser_free) XML_Parser p = XML_ParserCreate("UTF-8");
    struct parser r = {x, p};
    XML_SetHashSalt(p, 0x5a17);
    XML_SetUserData(p, &r);
    XML_SetElementHandler(p, on_open, on_close);
    XML_SetCharacterDataHandler(p, on_text);
    XML_SetStartDoctypeDeclHandler(p, on_doctype);
    x->c = c;
    x->rc = x->depth = 0;
    enum XML_Status st = XML_Parse(p, bytes, (int)n, 1);
    if (x->rc < 0)
        return x->rc;
    if (st != XML_STATUS_OK)
        return fail(c, E_SYNTAX, T("%s第%lu行：XML有误（%s）", "%s line %lu: bad XML (%s)"), what,
                    (unsigned long)XML_GetCurrentLineNumber(p), XML_ErrorString(XML_GetErrorCode(p)));
    return 0;
}

const char *xml_attribute(const char **attributes, const char *name) {
    for (; attributes[0]; attributes += 2)
        if (str_eq(local(attributes[0]), name))
            return attributes[1];
    return NULL;
}
