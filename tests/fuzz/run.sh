#!/usr/bin/env bash
# Long fuzzing: each *_fuzz.c under libFuzzer, AddressSanitizer and UBSan.   usage: tests/fuzz/run.sh [SECONDS each]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-3600}
. tools/prepare.sh
build build-fuzz -DSHENZHI_FUZZ=ON -DSHENZHI_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug
for source in src/*/*_fuzz.c; do
    name=$(basename "$source" _fuzz.c)
    module=$(basename "$(dirname "$source")")
    new=build-fuzz/corpus_${module}_$name
    mkdir -p "$new"
    say "$module: $name, $seconds s"
    "build-fuzz/src/$module/${module}_${name}_fuzz" -max_total_time="$seconds" -max_len=65536 -rss_limit_mb=2048 "$new" "tests/fuzz/corpus/${module}_$name" \
        || { echo "crash: see the file named above" >&2; exit 1; }
done
