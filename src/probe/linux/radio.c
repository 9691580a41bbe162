/* Radio hardware: a switched-off card is still a card. Evidence from the kernel's classes, from PCI classes, from USB. */
#include "probe/usb.h"

/* A switch of the board's (ideapad_wlan, hp-bluetooth): it is there with or without the card it is for. */
static bool board_switch(struct probe *p, const char *dir, const char *called) {
    static const char *const card[] = {"/ieee80211/", "/bluetooth/", "/net/", "/wwan", "/nfc", "/usb"};
    const char *link = probe_link(p, dir);
    bool of_card = !link || !called || str_starts(called, "phy") || str_starts(called, "hci");
    for (size_t i = 0; i < COUNT(card) && !of_card; i++)
        of_card = strstr(link, card[i]);
    return !of_card;
}

static int rfkill(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/sys/class/rfkill", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/class/rfkill/%s", name[i]), *type = probe_line(p, dir, "type"), *called = probe_line(p, dir, "name");
        const char *blocked = board_switch(p, dir, called) ? "switch" : probe_number(p, dir, "hard", 0) ? "hard" : probe_number(p, dir, "soft", 0) ? "soft" : "none";
        if (type)
            PUT(p, A(type), A(called ? called : name[i]), A(blocked));
    }
    return 0;
}

static int classes(struct probe *p) {
    static const char *const class[][2] = {{"/sys/class/ieee80211", "wlan"}, {"/sys/class/bluetooth", "bluetooth"}, {"/sys/class/wwan", "wwan"}, {"/sys/class/nfc", "nfc"}};
    const char *const *name;
    for (size_t k = 0; k < COUNT(class); k++) {
        int n = probe_list(p, class[k][0], &name);
        for (int i = 0; i < n; i++)
            if (!strchr(name[i], ':'))
                PUT(p, A(class[k][1]), A(name[i]), A("none"));
    }
    int n = probe_list(p, "/sys/class/rc", &name);
    for (int i = 0; i < n; i++) {
        const char *how = probe_line(p, arena_printf(p->c->mem, "/sys/class/rc/%s", name[i]), "dev_type");
        const char *link = probe_link(p, arena_printf(p->c->mem, "/sys/class/rc/%s", name[i]));
        if (!(link && strstr(link, "/cec")))         /* the remote control wire inside HDMI is no infrared */
            PUT(p, A("infrared"), A(how ? how : name[i]), A("none"));
    }
    return 0;
}

/* PCI 0x0280 wireless by habit, 0x0d.. wireless controllers: also when no driver claims them. */
static int pci(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/sys/bus/pci/devices", &name);
    for (int i = 0; i < n; i++) {
        const char *cls = probe_line(p, arena_printf(c->mem, "/sys/bus/pci/devices/%s", name[i]), "class");
        if (!cls || strlen(cls) < 6)
            continue;
        const char *kind = !strncmp(cls, "0x0280", 6) ? "wlan" : !strncmp(cls, "0x0d11", 6) ? "bluetooth" : !strncmp(cls, "0x0d00", 6) ? "infrared" : !strncmp(cls, "0x0d", 4) ? "wlan" : NULL;
        if (kind)
            PUT(p, A(kind), A(arena_printf(c->mem, "PCI %s", name[i])), A("none"));
    }
    return 0;
}

static int usb(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/sys/bus/usb/devices", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/bus/usb/devices/%s", name[i]);
        if (strchr(name[i], ':')) {                  /* Bluetooth names itself, with or without a driver */
            if (str_eq(probe_line(p, dir, "bInterfaceClass"), "e0") && str_eq(probe_line(p, dir, "bInterfaceSubClass"), "01") && str_eq(probe_line(p, dir, "bInterfaceProtocol"), "01"))
                PUT(p, A("bluetooth"), A(arena_printf(c->mem, "USB %.*s", (int)strcspn(name[i], ":"), name[i])), A("none"));
            continue;
        }
        const char *kind = usb_listed(c, probe_line(p, dir, "idVendor"), probe_line(p, dir, "idProduct"));
        if (kind && (str_eq(kind, "wlan") || str_eq(kind, "bluetooth") || str_eq(kind, "modem")))
            PUT(p, A(str_eq(kind, "modem") ? "wwan" : kind), A(arena_printf(c->mem, "USB %s", name[i])), A("none"));
    }
    return 0;
}

static int run(struct probe *p) {
    const char *const *name;
    if (!probe_list(p, "/sys/class", &name))
        return 0;
    TRY(rfkill(p));
    TRY(classes(p));
    TRY(pci(p));
    return usb(p);
}
COLLECTOR(radio, .run = run);
