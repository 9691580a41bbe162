#!/usr/bin/env bash
# shenzhi-check beside lynis on this machine, in one run.   usage: tests/bench/check.sh [BUILD] [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build} runs=${2:-5}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
[ -x /usr/bin/time ] || { echo "needs /usr/bin/time" >&2; exit 77; }

measure() { # name command…: wall s, CPU s, max RSS kB, processes
    local name=$1
    shift
    /usr/bin/time -f '%e %U %S %M' -o "$tmp/t" "$@" >/dev/null 2>&1 || true
    read -r wall user sys rss < <(tail -1 "$tmp/t")
    echo "$name $wall $(awk -v a="$user" -v b="$sys" "BEGIN {print a + b}") $rss"
}
for i in $(seq "$runs"); do
    measure facts "$build/shenzhi-check" facts --json
    measure run "$build/shenzhi-check" run --class internet --out "$tmp/r.szr"
done | tee "$tmp/ours"
if command -v lynis >/dev/null; then
    (cd "$tmp" && measure lynis env PATH=/usr/sbin:/usr/bin:/sbin:/bin lynis audit system --quick --quiet --no-colors --logfile "$tmp/l.log" --report-file "$tmp/l.dat") | tee "$tmp/lynis"
    if command -v strace >/dev/null; then
        echo "children of run: $(strace -f -c -e trace=execve,clone,clone3,fork,vfork "$build/shenzhi-check" run --class internet --out "$tmp/r.szr" 2>&1 | awk '$NF ~ /^(clone|clone3|fork|vfork)$/ {n += $4} END {print n + 0}')"
    fi
    awk 'FNR == NR { if ($1 == "run") { w += $2; c += $3; if ($4 > m) m = $4; n++ } next }
         { printf "run: %.3f s wall, %.3f s CPU, %d kB; lynis: %.1f s wall, %.1f s CPU, %d kB; ratio wall %.0f, CPU %.0f\n", w / n, c / n, m, $2, $3, $4, $2 / (w / n), $3 / (c / n) }' "$tmp/ours" "$tmp/lynis"
else
    echo "lynis is not installed: no ratio" >&2
fi
