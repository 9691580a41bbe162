/* What a USB device is, by its numbers and its interfaces. */
#ifndef PROBE_USB_H
#define PROBE_USB_H
#include "probe/collect.h"

/* Kind by model/probe/usb_ids.tsv; NULL: not listed. Lives in c->mem. */
const char *usb_listed(struct ctx *c, const char *vid, const char *pid);
/* Kind by interface class, subclass, protocol in hex ("08", "06", "50"): storage camera phone bluetooth tether input video audio printer hub other. */
const char *usb_interface(const char *cls, const char *sub, const char *proto);
/* Kind by the driver that a line of the kernel begins with ("qmi_wwan 2-1:1.8: cdc-wdm0: USB WDM device"); NULL: none that tells. */
const char *usb_driver(const char *line);
/* Of two kinds the one that matters more. */
const char *usb_worse(const char *a, const char *b);
/* Digest of vid:pid:serial; "" without a serial of its own. */
const char *usb_digest(struct probe *p, const char *vid, const char *pid, const char *serial);
#endif
