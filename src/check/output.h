/* Result files, opened before the program gives up the right to open anything for writing, and only visible once they are whole. */
#ifndef CHECK_OUTPUT_H
#define CHECK_OUTPUT_H
#include "base/base.h"

struct output { int fd; const char *path, *temp; };
/* Creates a temporary file beside `path`; AUTO_OUTPUT removes it unless committed. A pipe or terminal there is written as it is, anything else that is no file is left alone.
 * err E_NOTFOUND | E_DENIED | E_FULL | E_IO | E_INVALID a folder or a disk */
int output_open(struct ctx *c, const char *path, struct output *ret_o);
/* Writes everything to the temporary file and syncs it. err E_FULL the disk is full | E_IO */
int output_fill(struct ctx *c, struct output *o, const char *bytes, size_t n);
/* Gives it its name; call it when all files of a run are filled. err E_IO */
int output_commit(struct ctx *c, struct output *o);
bool output_is_file(const char *path);      /* or nothing yet */
void output_drop(struct output *o);
#define AUTO_OUTPUT AUTO(output_drop) struct output
#endif
