#!/usr/bin/env bash
# Measures against the raw limits and a peer in the same run; medians of five; prints the table of docs/performance.md.
# usage: tests/bench/run.sh [small|large]      the office is made once and kept in $SHENZHI_BENCH (default ~/.cache/shenzhi-bench);
# large: some minutes and 6 GB to make, then less than 15 minutes to measure
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-small}
cache=${SHENZHI_BENCH:-$HOME/.cache/shenzhi-bench}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. tools/prepare.sh
missing=()
for p in wrk:wrk nginx:nginx-light fossil:fossil; do command -v "${p%%:*}" >/dev/null || missing+=("${p##*:}"); done
if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${missing[*]}"
    DEBIAN_FRONTEND=noninteractive $([ "$(id -u)" = 0 ] || echo sudo) apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
build build
cmake --build build --target ledger_bench reg_bench >&2
cc -O2 -o "$work/bare" tests/bench/bare.c -lsqlite3 -lcrypto -lpthread

office=$cache/$size
if [ ! -e "$office/made.seconds" ]; then
    say "making the $size office in $office"
    mkdir -p "$cache"
    t0=$(date +%s)
    build/shenzhi demo --data "$office" --size "$size" --faults none --password Demo-2026-bench >/dev/null
    echo $(($(date +%s) - t0)) >"$office/made.seconds"
fi
timeout 1200 python3 tests/bench/bench.py "$PWD/build/shenzhi" "$office" "$size" "$work" "$work/bare" "$PWD/build/tests/ledger_bench" "$PWD/build/tests/reg_bench"
