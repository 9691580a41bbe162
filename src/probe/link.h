/* Lines that tell that a network card got a link: a machine whose address is set by hand asks nobody for one.
 * Pure: fuzzed by text_fuzz.c. Links of disks, of PCI, of bridges and other cards without a wire are none. */
#ifndef PROBE_LINK_H
#define PROBE_LINK_H
#include "probe/collect.h"

bool kernel_link(const char *line);                /* in a line of the kernel */
bool service_link(const char *line);               /* of systemd-networkd, NetworkManager, ConnMan */
#endif
