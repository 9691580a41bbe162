#!/usr/bin/env bash
# Measures against the raw limit or a peer in the same run; medians of five. Prints lines for docs/performance.md.
# usage: tests/bench/run.sh [small|large]      large makes the big office first (many minutes, about 6 GB)
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-small}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. tools/prepare.sh
build build -DSHENZHI_WEB=ON
bin=$PWD/build/shenzhi
median() { sort -n | sed -n 3p; }
seconds() { local t0 t1; t0=$(date +%s.%N); "$@" >/dev/null 2>&1; t1=$(date +%s.%N); echo "$t1 - $t0" | bc; }

for b in tests/bench/*_bench.c; do
    name=$(basename "$b" .c)
    say "$name"
    cmake --build build --target "$name" >/dev/null
    "$(find build -name "$name" -type f | head -1)" || true
done

say "demo office, $size"
t=$(seconds "$bin" demo --data "$work/d" --size "$size" --faults none)
echo "demo office $size: $t s, $(du -m "$work/d" | tail -1 | cut -f1) MB"
for i in 1 2 3 4 5; do seconds "$bin" assess run --data "$work/d" --standard shenzhi-100 --period "$(TZ=UTC-8 date +%Y)" --json; done | median | sed 's/^/full assessment, seconds: /'
for i in 1 2 3 4 5; do seconds "$bin" verify --data "$work/d" --json; done | median | sed 's/^/verify, seconds: /'
openssl speed -seconds 1 -bytes 1024 -evp sm3 2>/dev/null | tail -1 | sed 's/^/raw SM3 (openssl speed, 1 KiB blocks): /'

say "server: start, memory, record pages beside nginx"
"$bin" serve --data "$work/d" --listen 127.0.0.1:18420 >"$work/serve.log" 2>&1 &
pid=$!
t0=$(date +%s%N)
until curl -sf http://127.0.0.1:18420/api/v1/health >/dev/null; do sleep 0.01; done
echo "start to first answer: $((($(date +%s%N) - t0) / 1000000)) ms; resident $(awk '/VmRSS/{print int($2/1024)}' /proc/$pid/status) MiB"
if command -v wrk >/dev/null; then
    wrk -t1 -c32 -d5s http://127.0.0.1:18420/api/v1/health | grep Requests/sec | sed 's/^/health answers, 32 connections: /'
fi
kill -TERM $pid
wait $pid || true
