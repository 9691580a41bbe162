#!/usr/bin/env bash
# The content scan beside its peers, in one run: medians of three of wall and processor time. Prints markdown tables for docs/performance.md.
# WORK=DIR keeps the corpus there and takes what is there, RUNS=1 times each line once, MAKE_ONLY=1 ends before the timing.
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

# time of a shell line: "wall cpu", median of three by processor time
took() {
    for _ in $(seq "${RUNS:-3}"); do
        /usr/bin/time -f "%e %U %S" -o "$work/t" bash -c "$1" >/dev/null 2>&1 || true
        tail -1 "$work/t" | awk '{print $1, $2 + $3}'
    done | sort -k2 -n | sed -n "$(((${RUNS:-3} + 1) / 2))p"
}
row() {      # name, line, line to compare with
    local a b
    a=$(took "$2")
    b=$(took "$3")
    echo "$1 $a $b" | awk '{printf "| %s | %.2f | %.2f | %.2f | %.2f | %.1f | %.1f |\n", $1, $2, $3, $4, $5, $5 / ($3 > 0 ? $3 : 0.01), $4 / ($2 > 0 ? $2 : 0.01)}'
}
head_of() { printf '\n| %s | wall s | CPU s | peer wall | peer CPU | peer CPU / ours | peer wall / ours |\n|---|---|---|---|---|---|---|\n' "$1"; }

head_of "text, $mb MB"
for n in 10 100 1000 10000; do
    row "${n}_terms,_ripgrep" "'$bin' scan '$work/text' --json --terms '$work/terms_$n.txt'" "rg -c -F -f '$work/terms_$n.txt' '$work/text'"
done
row "10000_terms,_ripgrep_once_an_encoding" "'$bin' scan '$work/text' --json --terms '$work/terms_10000.txt'" "for e in auto gb18030 big5 utf-16le utf-16be; do rg -c -E \$e -F -f '$work/terms_10000.txt' '$work/text'; done"
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
row "100_terms,_a_loop_of_read(2)_of_1_MiB" "'$bin' scan '$work/text' --json --terms '$work/terms_100.txt'" "'$work/read_loop' '$work'/text/*"
row "100_terms,_cat" "'$bin' scan '$work/text' --json --terms '$work/terms_100.txt'" "cat '$work'/text/*"
if command -v yara >/dev/null || command -v clamscan >/dev/null; then
    python3 - "$work" <<'P'
import sys
with open(sys.argv[1] + "/own.ndb", "w") as f:          # any file type, any offset, four encodings
    for i, t in enumerate(open(sys.argv[1] + "/terms_100.txt", encoding="utf-8").read().split()):
        for e in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
            f.write(f"T{i}.{e.replace('-', '')}:0:*:{t.encode(e).hex()}\n")
terms = open(sys.argv[1] + "/terms_100.txt", encoding="utf-8").read().split()
with open(sys.argv[1] + "/t.yar", "w") as f:
    f.write("rule t { strings:\n")
    n = 0
    for t in terms:
        for e in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"):
            f.write(f"$s{n} = {{ {t.encode(e).hex(' ')} }}\n")
            n += 1
    f.write("condition: any of them }\n")
P
fi
if command -v yara >/dev/null; then
    row "100_terms,_yara_(4_encodings)" "'$bin' scan '$work/text' --json --terms '$work/terms_100.txt'" "yara -C <(yarac '$work/t.yar' /dev/stdout) -r '$work/text' || yara -r '$work/t.yar' '$work/text'"
fi
if command -v clamscan >/dev/null; then
    row "100_terms,_clamscan_-z_(4_encodings)" "'$bin' scan '$work/text' --json --terms '$work/terms_100.txt'" "clamscan -z -r --no-summary --max-filesize=100M --max-scansize=400M -d '$work/own.ndb' '$work/text'"
fi
head_of "office files"
row "docx,_unzip_-p_|_grep" "'$bin' scan '$work/docx' --json --terms '$work/terms_100.txt'" "for f in '$work'/docx/*; do unzip -p \"\$f\" | grep -c -F -f '$work/terms_100.txt'; done"
if [ -d "$work/pdf" ]; then
    row "pdf,_pdftotext_|_grep" "'$bin' scan '$work/pdf' --json --terms '$work/terms_100.txt'" "for f in '$work'/pdf/*; do pdftotext \"\$f\" - | grep -c -F -f '$work/terms_100.txt'; done"
fi
echo
/usr/bin/time -f "peak resident set of the largest process, 10,000 terms: %M KiB" "$bin" scan "$work/text" --json --terms "$work/terms_10000.txt" 2>&1 >/dev/null | tail -1
