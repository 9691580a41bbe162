/* What is written down the columns of a table, a character or two a cell: a mark stands so, and rows part it. */
#ifndef SCAN_COLUMN_H
#define SCAN_COLUMN_H
#include "base/base.h"

enum { COLUMN_MOST = 32, COLUMN_TEXT = 96 };
struct column { char text[COLUMN_TEXT]; size_t n; int cells; bool parted; };      /* parted: other cells stand beside it, so that a reading by rows does not show it */
struct columns { struct column col[COLUMN_MOST]; int at, filled; };

void columns_row(struct columns *t);                                              /* a row begins */
void columns_cell(struct columns *t, const char *p, size_t n, struct str *out);   /* a cell ends; what came together above it goes to `out`, a line, when it may hold a mark */
void columns_end(struct columns *t, struct str *out);                             /* the table ends */
void columns_lines(const char *p, size_t n, struct str *out);                     /* tables as lines are: a row a line, a tab behind a cell */
#endif
