#!/usr/bin/env bash
# 100,000 random acts on the books from 24 threads against a tiny model (src/handover/books_test.c), every invariant of design.md §5 after each.
set -euo pipefail
CUSTODY_ACTS=100000 "$SHENZHI_BUILD/src/handover/handover_books_test"
