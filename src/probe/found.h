/* Files that matter by their names, wherever in a home they were put: histories of browsers, images of machines. */
#ifndef PROBE_FOUND_H
#define PROBE_FOUND_H
#include "probe/collect.h"

enum found_kind { FOUND_NOTHING, FOUND_HISTORY, FOUND_IMAGE };
struct found_file { const char *path; enum found_kind kind; int64_t owner; };   /* owner: number of the home, 0 none */
struct found { int n; const struct found_file *v; };

/* Looked for once, the nearest folders of homes and /data first, so many folders and names of each as found.c says; what is beyond is not looked for. Nothing is noted: names of folders are not kept. */
const struct found *probe_found(struct probe *p);
#endif
