#!/usr/bin/env bash
# The content scan beside its peers, in one run: medians of three of wall and processor time, in turn. Prints markdown tables for docs/performance.md.
# WORK=DIR keeps the corpus there and takes what is there, RUNS=1 times each line once, ONLY=REGEX those rows, MAKE_ONLY=1 ends before the timing.
# MARKED=0.38 makes more of the files marked (0.02): each marked file is hashed whole besides.
# usage: tests/bench/scan.sh [MEGABYTES of text, 300]     needs ripgrep, poppler-utils, unzip, python3-jieba; yara and clamscan when installed
set -euo pipefail
cd "$(dirname "$0")/../.."
mb=${1:-300}
bin=$PWD/${BUILD:-build}/shenzhi-check
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
[ -d "$work/text" ] || python3 tests/bench/scan_corpus.py "$work" "$mb"
[ -d "$work/docx" ] || python3 tests/bench/scan_office.py "$work" "$work/text" 300
[ -z "${MAKE_ONLY:-}" ] || exit 0

# time of a shell line: "wall cpu"
took() {
    local TIMEFORMAT='%3R %3U %3S'
    { time bash -c "$1" >/dev/null 2>&1 || true; } 2>&1 | awk '{print $1, $2 + $3}'
}
middle() { sort -k2 -n "$1" | sed -n "$(((${RUNS:-3} + 1) / 2))p"; }
# name, our line, the peer's line, and what is asked: "wall 10" is ten times as fast as the peer by the clock, "cpu 1/3" a third of its speed by processor time.
# Both run in turn, as a machine that others share is now fast, now slow; the median of each by processor time.
row() {
    [[ $1 =~ ${ONLY:-.} ]] || return 0
    local ours=$work/ours.t peer=$work/peer.t
    : >"$ours"
    : >"$peer"
    for _ in $(seq "${RUNS:-3}"); do
        took "$2" >>"$ours"
        took "$3" >>"$peer"
    done
    echo "$(middle "$ours") $(middle "$peer") ${4:-none 0}" | awk -v name="$1" '
    {
        wall = $3 / $1; cpu = ($4 > 0 ? $4 : 0.01) / $2
        n = split($6, t, "/"); least = n == 2 ? t[1] / t[2] : t[1]
        got = $5 == "cpu" ? cpu : wall
        asked = $5 == "none" ? "|" : sprintf("%s %s | %s", $5 == "cpu" ? "processor" : "wall", $6, got >= least ? "met" : "**missed**")
        printf "| %s | %.2f / %.2f | %.2f / %.2f | %.2f | %.2f | %s |\n", name, $1, $2, $3, $4, wall, cpu, asked
    }'
}
head_of() { printf '\n| %s | ours, wall / processor s | peer | peer / ours, wall | processor | asked | |\n| --- | --- | --- | --- | --- | --- | --- |\n' "$1"; }

head_of "text, $mb MB"
ours() { echo "'$bin' scan '$work/$1' --json${2:+ --terms '$work/terms_$2.txt'}"; }
rg() { echo "rg -j2 -c -F -f '$work/terms_$1.txt' '$work/text'"; }
row "10 terms, ripgrep" "$(ours text 10)" "$(rg 10)"
row "100 terms, ripgrep" "$(ours text 100)" "$(rg 100)" "wall 1"
row "1,000 terms, ripgrep" "$(ours text 1000)" "$(rg 1000)"
row "10,000 terms, ripgrep" "$(ours text 10000)" "$(rg 10000)" "wall 7"
row "10,000 terms, ripgrep once for each encoding" "$(ours text 10000)" "for e in auto gb18030 big5 utf-16le utf-16be; do rg -j2 -c -E \$e -F -f '$work/terms_10000.txt' '$work/text'; done" "wall 10"
cc -O2 -o "$work/read_loop" -x c - <<'C'
#include <fcntl.h>
#include <unistd.h>
static char b[1 << 20];
int main(int n, char **name) {
    for (int i = 1; i < n; i++) {
        int f = open(name[i], O_RDONLY);
        while (read(f, b, sizeof b) > 0)
            continue;
        close(f);
    }
}
C
row "the marks alone, a loop of read(2) of 1 MiB" "$(ours text)" "'$work/read_loop' '$work'/text/*" "cpu 1/3"
row "100 terms, the same loop" "$(ours text 100)" "'$work/read_loop' '$work'/text/*" "cpu 1/3"
row "100 terms, cat" "$(ours text 100)" "cat '$work'/text/*" "wall 1/2"
row "10,000 terms, the same loop" "$(ours text 10000)" "'$work/read_loop' '$work'/text/*" "cpu 1/12"
row "10,000 terms, cat" "$(ours text 10000)" "cat '$work'/text/*" "wall 1/4"
if command -v yara >/dev/null || command -v clamscan >/dev/null; then
    python3 - "$work" <<'P'
import sys
terms = open(sys.argv[1] + "/terms_10000.txt", encoding="utf-8").read().split()
codes = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
with open(sys.argv[1] + "/own.ndb", "w") as f:          # any file type, any offset
    for i, t in enumerate(terms):
        for e in codes:
            f.write(f"T{i}.{e.replace('-', '')}:0:*:{t.encode(e).hex()}\n")
with open(sys.argv[1] + "/t.yar", "w") as f:
    for r in range(0, len(terms), 1000):                # 10,000 strings a rule at most
        strings = [t.encode(e).hex(" ") for t in terms[r:r + 1000] for e in codes]
        f.write(f"rule t{r} {{ strings:\n" + "".join(f"$s{n} = {{ {x} }}\n" for n, x in enumerate(strings)) + "condition: any of them }\n")
P
fi
if command -v yara >/dev/null; then
    yarac "$work/t.yar" "$work/t.yac" 2>/dev/null
    row "10,000 terms, yara (4 encodings, compiled before)" "$(ours text 10000)" "yara -C '$work/t.yac' -r '$work/text'" "wall 9"
fi
if command -v clamscan >/dev/null; then
    row "10,000 terms, clamscan -z (4 encodings)" "$(ours text 10000)" "clamscan -z -r --no-summary --max-filesize=100M --max-scansize=400M -d '$work/own.ndb' '$work/text'" "wall 12"
fi
head_of "office files"
row "DOCX, unzip -p \\| grep" "$(ours docx 100)" "for f in '$work'/docx/*; do unzip -p \"\$f\" | grep -c -F -f '$work/terms_100.txt'; done" "wall 5"
row "DOCX, cat" "$(ours docx 100)" "cat '$work'/docx/*"
row "PDF, pdftotext \\| grep" "$(ours pdf 100)" "for f in '$work'/pdf/*; do pdftotext \"\$f\" - | grep -c -F -f '$work/terms_100.txt'; done" "wall 2"
echo
/usr/bin/time -f "peak resident set of the largest process, 10,000 terms: %M KiB" "$bin" scan "$work/text" --json --terms "$work/terms_10000.txt" 2>&1 >/dev/null | tail -1
