/* History of USB devices out of the kernel's lines: one row a device, with first and last time and how often it was plugged in. */
#include "probe/usb.h"

enum { PORTS = 64, DEVICES = 2000, UAS_S = 30 };
struct plugged { char port[24], vid[8], pid[8], serial[128], product[128]; const char *kind; int64_t at; bool open; };
struct device { char vid[8], pid[8], serial[128], product[128]; const char *kind; int64_t first, last, n; };
struct history { struct probe *p; struct plugged port[PORTS], *newest; struct device *d; int n; };

static void close_port(struct history *h, struct plugged *u) {
    struct ctx *c = h->p->c;
    const char *listed = usb_listed(c, u->vid, u->pid), *kind = usb_worse(u->kind, listed);
    struct device *d = NULL;
    u->open = false;
    for (int i = 0; i < h->n && !d; i++)
        if (str_eq(h->d[i].vid, u->vid) && str_eq(h->d[i].pid, u->pid) && str_eq(h->d[i].serial, u->serial))
            d = &h->d[i];
    if (!d && h->n == DEVICES) {
        h->p->n_capped++;
        return;
    }
    if (!d) {
        d = &h->d[h->n++];
        *d = (struct device){.first = u->at};
        memcpy(d->vid, u->vid, sizeof d->vid);
        memcpy(d->pid, u->pid, sizeof d->pid);
        memcpy(d->serial, u->serial, sizeof d->serial);
    }
    if (*u->product)
        memcpy(d->product, u->product, sizeof d->product);
    d->kind = usb_worse(d->kind, kind ? kind : "other");
    d->last = u->at;
    d->n++;
}

/* The port a line is about: "usb 2-1: …", "usb-storage 2-1:1.0: …". */
static struct plugged *port_of(struct history *h, const char *text, const char **ret_rest) {
    const char *at = strchr(text, ' ');
    size_t n = at ? strcspn(at + 1, ":") : 0;
    struct plugged *free_ = NULL;
    if (!n || n >= sizeof free_->port || !strchr("0123456789", at[1]))
        return NULL;
    *ret_rest = strstr(at, ": ") ? strstr(at, ": ") + 2 : "";
    for (int i = 0; i < PORTS; i++) {
        if (strlen(h->port[i].port) == n && strncmp(h->port[i].port, at + 1, n) == 0)
            return &h->port[i];
        if (!h->port[i].open && (!free_ || (*free_->port && !*h->port[i].port)))
            free_ = &h->port[i];                   /* an unused place, else one whose device was pulled out */
    }
    if (!free_)
        h->p->n_capped++;
    if (free_) {
        memcpy(free_->port, at + 1, n);
        free_->port[n] = 0;
    }
    return free_;
}

static void feed(struct history *h, const struct log_line *l) {
    const char *rest, *s = l->text;
    struct plugged *u = port_of(h, s, &rest);
    char vid[8], pid[8];
    if (h->newest && str_starts(s, "scsi host") && l->at - h->newest->at <= UAS_S)
        h->newest->kind = usb_worse(h->newest->kind, "storage");   /* "scsi host6: uas" names no port: it is the device just found */
    if (!u)
        return;
    if (sscanf(rest, "New USB device found, idVendor=%4s, idProduct=%4s", vid, pid) == 2) {
        if (u->open)
            close_port(h, u);
        u->open = true;
        h->newest = u;
        u->at = l->at;
        u->kind = NULL;
        u->serial[0] = u->product[0] = 0;
        vid[4] = pid[4] = 0;
        memcpy(u->vid, vid, 5);
        memcpy(u->pid, pid, 5);
    } else if (str_starts(rest, "SerialNumber: "))
        snprintf(u->serial, sizeof u->serial, "%s", rest + 14);
    else if (str_starts(rest, "Product: "))
        snprintf(u->product, sizeof u->product, "%s", rest + 9);
    else if (str_starts(rest, "USB disconnect")) {
        if (u->open)
            close_port(h, u);
    } else {
        u->kind = usb_worse(u->kind, strstr(s, "USB Mass Storage device detected") ? "storage" : usb_driver(s));
    }
}

static int run(struct probe *p) {
    const struct logs *l = probe_logs(p);
    struct history *h = NEW(p->c, struct history);
    h->p = p;
    h->d = NEWN(p->c, struct device, DEVICES);
    for (int i = 0; i < l->n; i++)
        feed(h, &l->v[i]);
    for (int i = 0; i < PORTS; i++)
        if (h->port[i].open)
            close_port(h, &h->port[i]);
    for (int i = 0; i < h->n; i++) {
        struct device *d = &h->d[i];
        bool own = serial_real(d->serial) && !strchr(d->serial, ':');     /* host controllers name their PCI address */
        if (str_eq(d->vid, "1d6b"))
            continue;                              /* root hubs */
        PUT(p, A((const char *)d->vid), A((const char *)d->pid), A((const char *)d->product), A(d->kind), A(usb_digest(p, d->vid, d->pid, own ? d->serial : "")),
            A(probe_digest(p, "usbserial", own ? d->serial : "")), A((int64_t)own), A(d->first), A(d->last), A(d->n));
    }
    return 0;
}
COLLECTOR(usb_event, .run = run);
