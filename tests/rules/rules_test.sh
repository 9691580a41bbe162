#!/bin/bash
# Every rule's own test cases, through the program.
set -eu
out=$("$SHENZHI" rule test) || { echo "$out" | grep -v ^ok; exit 1; }
echo "$out" | grep -c ^ok
