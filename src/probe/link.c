/* How kernel and network services tell of a link is known here. */
#include <ctype.h>
#include <stddef.h>

#include "probe/link.h"

/* A name that kernel or systemd give cards: eth0, enp2s0, wlan0, em1, p1p1; not docker0, veth12, virbr0. */
static bool card_name(const char *s, size_t n) {
    static const char *const head[] = {"eth", "en", "em", "wl", "ww", "usb", "ib"};
    bool hit = false;
    for (size_t i = 0; i < COUNT(head); i++)
        hit |= n > strlen(head[i]) && n < 16 && str_starts(s, head[i]) && memchr(s, ':', n) == NULL;
    return hit || (n >= 4 && n < 8 && s[0] == 'p' && isdigit((unsigned char)s[1]) && memchr(s + 2, 'p', n - 2));
}

/* Drivers say "e1000e 0000:00:1f.6 eth0: NIC Link is Up 1000 Mbps", "r8169 …: enp2s0: link up", "eth0: link becomes ready"; disks and PCI have links too. */
bool kernel_link(const char *s) {
    static const char *const word[] = {": Link is Up", ": Link is up", " NIC Link is Up", ": link up", ": Link up", ": link becomes ready", ": NIC Up"};
    const char *at = NULL;
    for (size_t i = 0; i < COUNT(word) && !at; i++)
        at = strstr(s, word[i]);
    if (!at)
        return false;
    const char *name = at - (at > s && at[-1] == ':');
    size_t n = 0;
    while (name - n > s && name[-1 - (ptrdiff_t)n] != ' ')
        n++;
    return card_name(name - n, n);
}

/* Services: "eth0: Gained carrier" (systemd-networkd), "device (eth0): Activation: successful" (NetworkManager), "eth0 {add} address 10.1.2.3/24" (ConnMan). */
bool service_link(const char *s) {
    const char *device = strstr(s, "device ("), *to = strstr(s, ": Gained carrier");
    if (to)
        return card_name(s, (size_t)(to - s));
    if (device && (strstr(device, "): Activation: successful") || strstr(device, "): carrier: link connected")))
        return card_name(device + 8, strcspn(device + 8, ")"));
    to = strstr(s, " {add} address ");
    return to && !str_starts(to + 15, "127.") && !str_starts(to + 15, "169.254.") && card_name(s, (size_t)(to - s));
}
