/* The content scan as a part of a run: counts for the checks, hits for the report (file names as digests), hits for the page (names as they are). */
#ifndef CHECK_SCAN_PART_H
#define CHECK_SCAN_PART_H
#include "db/db.h"

struct scan_part {
    const volatile int *stop;        /* in: ends soon once it is set, with what there is */
    const char *json, *html;         /* member "scan" of the report; section of the page */
    bool interrupted;
};

/* Scans the paths with the terms (text, may be NULL) and fills table file_mark.
 * err  E_UNSUPPORTED this build has no content scan | errors of scan_run */
int scan_part_run(struct ctx *c, struct db *db, const unsigned char key[32], const char *terms, size_t n_terms, const char *const *paths, int n_paths, struct scan_part *ret_s);
#endif
