#include "probe/usb.h"

#include <fnmatch.h>

const char *usb_listed(struct ctx *c, const char *vid, const char *pid) {
    struct tsv t = tsv_open("model/probe/usb_ids.tsv");
    char *cell[4];
    while (vid && pid && tsv_next(c, &t, cell, 4))
        if (!strcasecmp(cell[0], vid) && fnmatch(cell[1], pid, FNM_CASEFOLD) == 0)
            return cell[2];
    return NULL;
}

const char *usb_driver(const char *line) {
    static const char *const driver[][2] = {{"uas", "storage"}, {"rndis_host", "tether"}, {"ipheth", "tether"}, {"cdc_ncm", "usb_net"}, {"cdc_ether", "usb_net"}, {"option", "modem"}, {"qmi_wwan", "modem"}, {"cdc_mbim", "modem"},
                                            {"huawei_cdc_ncm", "modem"}, {"sierra", "modem"}, {"sierra_net", "modem"}, {"qcserial", "modem"}, {"hso", "modem"}};
    size_t n = strcspn(line, " ");
    for (size_t i = 0; i < COUNT(driver); i++)
        if (line[n] && strlen(driver[i][0]) == n && str_starts(line, driver[i][0]))
            return driver[i][1];
    return NULL;
}

const char *usb_interface(const char *cls, const char *sub, const char *proto) {
    static const char *const plain[][2] = {{"08", "storage"}, {"06", "camera"}, {"03", "input"}, {"0e", "video"}, {"01", "audio"}, {"07", "printer"}, {"09", "hub"}, {"0b", "card"}};
    if (!cls)
        return "other";
    if (str_eq(cls, "e0"))
        return str_eq(sub, "01") && str_eq(proto, "03") ? "tether" : "bluetooth";
    if (str_eq(cls, "ff") && str_eq(sub, "42"))
        return "phone";                            /* Android debugging */
    if (str_eq(cls, "02") && (str_eq(sub, "06") || str_eq(sub, "0d")))
        return "usb_net";                          /* a phone, and as well a dock or an adapter with a cable */
    for (size_t i = 0; i < COUNT(plain); i++)
        if (!strcasecmp(cls, plain[i][0]))
            return plain[i][1];
    return "other";
}

const char *usb_worse(const char *a, const char *b) {
    static const char *const order[] = {"tether", "phone", "modem", "storage", "usb_net", "wlan", "bluetooth", "wireless_input", "camera", "video", "audio", "printer", "card", "input", "hub", "other"};
    for (size_t i = 0; i < COUNT(order); i++)
        if (str_eq(a, order[i]) || str_eq(b, order[i]))
            return order[i];
    return a ? a : b;
}

const char *usb_digest(struct probe *p, const char *vid, const char *pid, const char *serial) {
    return serial_real(serial) ? probe_digest(p, "usb", arena_printf(p->c->mem, "%s:%s:%s", vid, pid, serial)) : "";
}
