/* Reading XML by expat, inside the sandbox: no DTD, no entities, bounded depth. Internal to report/. */
#ifndef REPORT_XML_H
#define REPORT_XML_H
#include "report/internal.h"

struct xml {
    struct ctx *c;
    void *user;
    int rc;                      /* first failure of a handler; stops the parser */
    int depth;
    /* Names without namespace prefix. text comes in pieces. */
    int (*open)(struct xml *x, const char *name, const char **attributes);
    int (*close)(struct xml *x, const char *name);
    int (*text)(struct xml *x, const char *s, int n);
};
/* err E_SYNTAX place and what | E_INVALID DOCTYPE | E_LIMIT depth | what a handler returned */
int xml_parse(struct ctx *c, struct xml *x, const char *what, const char *bytes, size_t n);
/* Value of an attribute by local name, or NULL. */
const char *xml_attribute(const char **attributes, const char *name);
#endif
