/* Print queues and how they are reached. ipp-usb looks like a network queue and is a cable. */
#include "probe/collect.h"

/* ipp-usb gives each cable a port of its own, from 60000 up. */
static bool ipp_usb(const char *uri) {
    const char *at = strstr(uri, "://localhost:"), *here = strstr(uri, "://127.0.0.1:");
    int64_t port = 0;
    at = at ? at + 13 : here ? here + 13 : NULL;
    for (; at && *at >= '0' && *at <= '9' && port < 100000; at++)
        port = port * 10 + *at - '0';
    return port >= 60000 && port <= 65535;
}

static const char *kind_of(const char *uri) {
    const char *usb = uri ? strstr(uri, "usb") : NULL;
    if (!uri || str_starts(uri, "implicitclass:") || str_starts(uri, "ccp:"))      /* cups-browsed's, a maker's daemon on this machine: what stands behind is not told */
        return "unknown";
    if (str_starts(uri, "hp:/net") || str_starts(uri, "hpfax:/net"))
        return "network";
    if ((usb && usb < strchr(uri, ':')) || str_starts(uri, "hp:/usb") || str_starts(uri, "hpfax:/usb") || str_starts(uri, "parallel:") || str_starts(uri, "serial:") || ipp_usb(uri) || strstr(uri, "(USB)") || strstr(uri, "%28USB%29"))
        return "local";
    if (str_starts(uri, "file:") || str_starts(uri, "cups-pdf:"))
        return "file";
    return strstr(uri, "://") ? "network" : "unknown";
}

/* A queue is offered to others only when CUPS listens to more than this machine. Unreadable settings leave the queue's word. */
static bool listens(struct probe *p) {
    int denied = p->n_denied;
    char *text = probe_text(p, "/etc/cups/cupsd.conf", SMALL_MAX, NULL), *line;
    bool out = !text;
    p->n_denied = denied;
    while (text && (line = next_line(&text))) {
        char *at = trim(line), *key = next_word(&at), *value = key ? next_word(&at) : NULL;
        if (value && (!strcasecmp(key, "Port") || !strcasecmp(key, "SSLPort")))
            out = true;
        else if (value && (!strcasecmp(key, "Listen") || !strcasecmp(key, "SSLListen")))
            out |= *value != '/' && !str_starts(value, "localhost") && !str_starts(value, "127.") && !str_starts(value, "[::1]");
    }
    return out;
}

/* Another machine's CUPS that this one prints through. */
static int remote(struct probe *p) {
    const char *server = conf_get(p->c, probe_text(p, "/etc/cups/client.conf", SMALL_MAX, NULL), "ServerName");
    if (server && *server != '/' && !str_starts(server, "localhost") && !str_starts(server, "127."))
        PUT(p, A(probe_digest(p, "name", server)), A("network"), A(0));
    return 0;
}

/* Printers, and classes of them: "<Class both>", which has no URI of its own. */
static int queues(struct probe *p, char *text) {
    char *line;
    const char *name = NULL, *uri = NULL;
    int64_t shared = 0, offered = text && listens(p);
    bool group = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "<Printer ") || str_starts(line, "<DefaultPrinter ") || str_starts(line, "<Class ") || str_starts(line, "<DefaultClass ")) {
            group = strstr(line, "Class ");
            name = strchr(line, ' ') + 1;
            ((char *)name)[strcspn(name, ">")] = 0;
            uri = NULL;
            shared = 0;
        } else if (str_starts(line, "DeviceURI "))
            uri = line + 10;
        else if (str_starts(line, "Shared "))
            shared = offered && conf_true(line + 7);
        else if (str_starts(line, "</") && name) {
            PUT(p, A(probe_digest(p, "name", name)), A(group ? "class" : kind_of(uri)), A(shared));
            name = NULL;
        }
    }
    return 0;
}

static int run(struct probe *p) {
    char *text = probe_text(p, "/etc/cups/printers.conf", SMALL_MAX, NULL);
    TRY(queues(p, text));
    TRY(queues(p, probe_text(p, "/etc/cups/classes.conf", SMALL_MAX, NULL)));
    TRY(remote(p));
    p->n_ok += !text && !p->n_denied && probe_is(p, "/etc") && p->packages.n > 0;     /* no CUPS: no queue */
    return 0;
}
COLLECTOR(printer, .run = run);
