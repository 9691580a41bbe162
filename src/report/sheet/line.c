/* Rows of a workbook put together from cells. */
#include "report/sheet/sheet.h"

int sheet_chosen(struct sheet_out *o, const struct sheet_tab *tabs, int n, const char *tab, int *ret_i) {
    struct ctx *c = o->c;
    int seen = -1;
    *ret_i = -1;
    for (int i = 0; i < n; i++) {
        if (tab && *ret_i < 0 && str_eq(tabs[i].name, tab))
            *ret_i = i;
        if (seen < 0 && !tabs[i].hidden)
            seen = i;
    }
    if (tab && *ret_i < 0)
        return fail(c, E_INVALID, T("没有名为“%s”的工作表", "no sheet \"%s\""), tab);
    if (!tab)
        *ret_i = seen >= 0 || !n ? seen : 0;
    for (int i = 0; i < n; i++)
        if (i != *ret_i && !tabs[i].hidden && tabs[i].filled)
            sheet_left(o, tabs[i].name);
    return 0;
}

int sheet_cell_long(struct ctx *c, int row) {
    return fail(c, E_LIMIT, T("第%d行有单元格超过%d字节", "a cell of row %d is longer than %d bytes"), row + 1, SHEET_CELL_MAX * 4);
}

int sheet_locked(struct ctx *c) {
    return fail(c, E_UNSUPPORTED, T("文件加了打开密码：请去掉密码，保存后再交", "locked with a password: take the password off and save it"));
}

int sheet_merge(struct sheet_line *l, int row, int col, int row_end, int col_end) {
    struct ctx *c = l->out->c;
    if (l->n_merges == SHEET_MERGES_MAX)
        return fail(c, E_LIMIT, T("合并单元格超过%d处", "more than %d merged ranges"), (int)SHEET_MERGES_MAX);
    if (!l->merge)
        l->merge = NEWN(c, struct sheet_merge, SHEET_MERGES_MAX);
    l->merge[l->n_merges++] = (struct sheet_merge){row, col, row_end, col_end, NULL};
    return 0;
}

void sheet_line_begin(struct sheet_line *l, int row) {
    l->row = row;
    l->n_cells = l->n_filled = l->n_struck = 0;
}

static void room_for(struct sheet_line *l, int col) {
    while (l->n_cells <= col)
        l->cells[l->n_cells++] = "";
}

int sheet_line_cell(struct sheet_line *l, int col, const char *value, bool struck) {
    struct ctx *c = l->out->c;
    if (col >= SHEET_COLUMNS_MAX)
        return *value ? fail(c, E_LIMIT, T("第%d行超过%d列", "row %d has more than %d columns"), l->row + 1, (int)SHEET_COLUMNS_MAX) : 0;
    room_for(l, col);
    l->cells[col] = value;
    l->n_filled += *value != 0;
    l->n_struck += *value && struck;
    return 0;
}

static void merges_fill(struct sheet_line *l) {
    for (int i = 0; i < l->n_merges; i++) {
        struct sheet_merge *m = &l->merge[i];
        if (l->row < m->row || l->row > m->row_end || m->col >= SHEET_COLUMNS_MAX)
            continue;
        if (l->row == m->row && m->col < l->n_cells)
            m->value = l->cells[m->col];
        for (int col = m->col; m->value && *m->value && col <= m->col_end && col < SHEET_COLUMNS_MAX; col++) {
            room_for(l, col);
            if (!*l->cells[col])
                l->cells[col] = m->value;
        }
    }
}

int sheet_line_end(struct sheet_line *l) {
    merges_fill(l);
    if (l->n_struck > 1 && l->n_struck == l->n_filled && l->n_cells < SHEET_COLUMNS_MAX)
        l->cells[l->n_cells++] = SHEET_STRUCK;
    return sheet_row(l->out, l->row, l->n_cells, l->cells);
}
