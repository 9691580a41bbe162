/* A directory that is made in a directory of its own inside it and gets its files when all are whole, so that a kill at any moment leaves nothing that looks made. */
#ifndef OS_TREE_H
#define OS_TREE_H
#include "base/base.h"

#define OS_MAKING ".making"

/* What one that was killed left in `dir`: .making, and what had gone up from there before `last`. Asked before anybody looks whether `dir` is empty. err E_IO */
int os_tree_back(struct ctx *c, const char *dir, const char *last);
/* Where it is made, `dir`/.making, empty; `dir` is made too. err os_mkdir | E_IO what a killed one left cannot be removed */
int os_tree_begin(struct ctx *c, const char *dir, const char **ret_in);
/* rc >= 0: everything goes up into `dir`, the file `last` last; else, or when that fails, it is removed. returns rc or the failure      test src/os/os_test.c */
int os_tree_end(struct ctx *c, const char *dir, const char *last, int rc);
/* A directory and all in it; one that is not there is fine. err E_IO */
int os_tree_remove(struct ctx *c, const char *dir);
#endif
