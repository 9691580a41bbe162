/* Print queues and how they are reached. ipp-usb looks like a network queue and is a cable. */
#include "probe/collect.h"

static const char *kind_of(const char *uri) {
    if (!uri)
        return "unknown";
    if (str_starts(uri, "usb:") || str_starts(uri, "hp:/usb") || str_starts(uri, "parallel:") || str_starts(uri, "serial:") || strstr(uri, "localhost:60000") || strstr(uri, "127.0.0.1:60000"))
        return "local";
    if (str_starts(uri, "file:") || str_starts(uri, "cups-pdf:"))
        return "file";
    return strstr(uri, "://") ? "network" : "unknown";
}

static int run(struct probe *p) {
    char *text = probe_text(p, "/etc/cups/printers.conf", SMALL_MAX, NULL), *line;
    const char *name = NULL, *uri = NULL;
    int64_t shared = 0;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "<Printer ") || str_starts(line, "<DefaultPrinter ")) {
            name = strchr(line, ' ') + 1;
            ((char *)name)[strcspn(name, ">")] = 0;
            uri = NULL;
            shared = 0;
        } else if (str_starts(line, "DeviceURI "))
            uri = line + 10;
        else if (str_starts(line, "Shared "))
            shared = conf_true(line + 7);
        else if (str_starts(line, "</") && name) {
            PUT(p, A(probe_digest(p, "name", name)), A(kind_of(uri)), A(shared));
            name = NULL;
        }
    }
    p->n_ok += !text && !p->n_denied && probe_is(p, "/etc") && p->packages.n > 0;     /* no CUPS: no queue */
    return 0;
}
COLLECTOR(printer, .run = run);
