#!/usr/bin/env bash
# Long fuzzing: each *_fuzz.c under libFuzzer, AddressSanitizer and UBSan, in turns, always the target that has had least, so that each has had its share whenever it is stopped. As many turns at once as there are cores.
# usage: tests/fuzz/run.sh [SECONDS each, 3600] [PATTERN of MODULE_TARGET, all] [SECONDS a turn, 240]
#        tests/fuzz/run.sh keep [PATTERN]     puts what reaches new code (units below 16 KiB) into tests/fuzz/found.tar.xz, from which the next run goes on
# What each has had stands in tests/fuzz/seconds.tsv (processor seconds, not those of the clock: the machine may be busy), a line a turn; commit it with the units kept.
# A library may ask for gigabytes that a file names (LZMA's dictionary): workers have a limit of their own, here only what is touched counts.
# A crash lies in build-fuzz/crash_*, does not stop the others, and tells in the status.
set -euo pipefail
cd "$(dirname "$0")/../.."
keep=
[ "${1:-}" != keep ] || { keep=1; shift; set -- 0 "${1:-.}"; }
seconds=${1:-3600} pattern=${2:-.} turn=${3:-240}
list=tests/fuzz/seconds.tsv TIMEFORMAT='%U %S'
targets() {      # MODULE_TARGET and its program, least fuzzed first
    local source module name
    for source in src/*/*_fuzz.c src/*/*/*_fuzz.c; do
        module=${source#src/} module=${module%%/*}
        name=${module}_$(basename "$source" _fuzz.c)
        [[ $name =~ $pattern ]] || continue
        printf '%s\t%s\t%s\n' "$(awk -v n="$name" '$1 == n { s += $2 } END { print s + 0 }' "$list")" "$name" "build-fuzz/src/$module/${name}_fuzz"
    done | sort -n
}
one() {      # seconds had, MODULE_TARGET, its program
    local new=build-fuzz/corpus_$2 log=build-fuzz/log_$2 spent=build-fuzz/spent_$2
    mkdir -p "$new" "build-fuzz/found/$2"
    say "$2: $1 of $seconds s"
    { time "$3" -max_total_time="$turn" -max_len=65536 -rss_limit_mb=2048 -malloc_limit_mb=8192 -timeout=60 -print_final_stats=1 -artifact_prefix="build-fuzz/crash_$2_" "$new" "tests/fuzz/corpus/$2" "build-fuzz/found/$2" >"$log" 2>&1 \
        || { echo "$2" >>build-fuzz/crashed; tail -5 "$log"; }; } 2>"$spent"
    printf '%s\t%s\t%s\t%s\t%s\n' "$2" "$(awk '{ print int($1 + $2 + 1) }' "$spent")" "$(awk '/number_of_executed_units/ { print $2 }' "$log")" "$(date -u +%F)" "$(git rev-parse --short HEAD)" >>"$list"
}
turns() {      # one core's: takes what nobody has, least fuzzed first, until each has had its seconds
    local had name program taken
    while
        taken=
        while IFS=$'\t' read -r had name program; do
            [ "$had" -lt "$seconds" ] || break
            exec 9>"build-fuzz/turn_$name"
            ! flock -n 9 || { taken=1; break; }
        done < <(targets)
        [ "$taken" ]
    do
        one "$had" "$name" "$program"
    done
}
if [ "$keep" ]; then
    targets | while IFS=$'\t' read -r _ name program; do
        [ ! -d "build-fuzz/corpus_$name" ] || "$program" -merge=1 -use_counters=0 -max_len=16384 -timeout=10 "build-fuzz/found/$name" "build-fuzz/corpus_$name" 2>&1 | grep -o 'MERGE-OUTER: [0-9]* new files.*' | sed "s/^/$name /" || true
    done
    tar -cJf tests/fuzz/found.tar.xz -C build-fuzz --sort=name --mtime=@0 --owner=0 --group=0 found
    exit
fi
. tools/prepare.sh
build build-fuzz -DSHENZHI_FUZZ=ON -DSHENZHI_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug
[ -d build-fuzz/found ] || [ ! -e tests/fuzz/found.tar.xz ] || tar -xJf tests/fuzz/found.tar.xz -C build-fuzz
[ -s "$list" ] || printf 'target\tseconds\truns\tdate\tcommit\n' >"$list"
rm -f build-fuzz/crashed
for _ in $(seq "$(nproc)"); do turns & done
wait
awk 'NR > 1 { s[$1] += $2; n[$1] += $3 } END { for (t in s) printf "%s\t%d min\t%d runs\n", t, s[t] / 60, n[t] }' "$list" | sort
[ ! -s build-fuzz/crashed ] || { echo "turns ended with a crash: $(wc -l <build-fuzz/crashed), build-fuzz/crash_*" >&2; exit 1; }
