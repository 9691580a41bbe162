#!/usr/bin/env bash
# 100,000 random acts on the books from 24 threads against a tiny model (src/custody/custody_test.c), every invariant after each.
set -euo pipefail
CUSTODY_ACTS=100000 "$SHENZHI_BUILD/src/custody/custody_custody_test"
