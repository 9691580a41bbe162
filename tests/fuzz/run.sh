#!/usr/bin/env bash
# Long fuzzing: each *_fuzz.c under libFuzzer, AddressSanitizer and UBSan, in turns of a few minutes, so that every target has had its share whenever it is stopped.
# usage: tests/fuzz/run.sh [SECONDS each, 3600] [PATTERN of MODULE_TARGET, all] [SECONDS a turn, 240]
# What each has had adds up in build-fuzz/seconds.tsv from call to call; a crash lies in build-fuzz/crash_*, does not stop the others, and tells in the status.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-3600} pattern=${2:-.} turn=${3:-240}
. tools/prepare.sh
build build-fuzz -DSHENZHI_FUZZ=ON -DSHENZHI_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug
list=build-fuzz/seconds.tsv crashes=0
touch "$list"
had() { awk -v n="$1" '$1 == n { s += $2 } END { print s + 0 }' "$list"; }
one() {      # MODULE_TARGET, its program
    local new=build-fuzz/corpus_$1 from=$SECONDS
    mkdir -p "$new"
    say "$1: $(had "$1") of $seconds s"
    "$2" -max_total_time="$turn" -max_len=65536 -rss_limit_mb=2048 -timeout=60 -print_final_stats=1 -artifact_prefix="build-fuzz/crash_$1_" "$new" "tests/fuzz/corpus/$1" >"build-fuzz/log_$1" 2>&1 \
        || { crashes=$((crashes + 1)); tail -5 "build-fuzz/log_$1" >&2; }
    printf '%s\t%s\t%s\n' "$1" $((SECONDS - from + 1)) "$(awk '/number_of_executed_units/ { print $2 }' "build-fuzz/log_$1")" >>"$list"
}
left=1
while [ "$left" ]; do
    left=
    for source in src/*/*_fuzz.c; do
        module=$(basename "$(dirname "$source")")
        name=${module}_$(basename "$source" _fuzz.c)
        [[ $name =~ $pattern && $(had "$name") -lt $seconds ]] || continue
        left=1
        one "$name" "build-fuzz/src/$module/${name}_fuzz"
    done
done
awk '{ s[$1] += $2; n[$1] += $3 } END { for (t in s) printf "%s\t%d min\t%d runs\n", t, s[t] / 60, n[t] }' "$list" | sort
[ "$crashes" = 0 ] || { echo "$crashes turns ended with a crash: build-fuzz/crash_*" >&2; exit 1; }
