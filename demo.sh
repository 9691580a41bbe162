#!/usr/bin/env bash
# Installs what is missing, builds, creates the demo office, runs its self-assessment, prints score, verdict and report, and serves the page.
# The faults are some two dozen of an ordinary year (tools/demo_faults.jsonl); `shenzhi demo` alone plants one for every rule.
set -euo pipefail
cd "$(dirname "$0")"
data=$PWD/build/demo-office
serve=1
usage="usage: ./demo.sh [--no-serve] [--data DIR]"
while [ $# -gt 0 ]; do
    case "$1" in
        --no-serve) serve=0 ;;
        --data) data=${2:?--data needs a directory}; shift ;;
        --data=*) data=${1#--data=} ;;
        --help | -h) echo "$usage"; exit ;;
        *) echo "$usage" >&2; exit 2 ;;
    esac
    shift
done
. tools/prepare.sh
build build -DSHENZHI_WEB=ON
period=$(TZ=UTC-8 date +%Y)   # office time
say "creating the demo office in $data"
build/shenzhi demo --data "$data" --size small --seed 1 --faults tools/demo_faults.jsonl --answer-key "$data.answer-key.jsonl"
say "running the self-assessment of $period"
build/shenzhi assess run --data "$data" --standard shenzhi-100 --period "$period" --json >"$data.run.json"
read -r run score applicable percent verdict < <(python3 - "$data.run.json" <<'PY'
import json, sys
r = json.load(open(sys.argv[1], encoding="utf-8"))
print(r["run"], r["score"], r["applicable"], r["percent"], r["verdict"])
PY
)
title=$(build/shenzhi assess show "$run" --data "$data" --trace --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["verdict_title"])')
for kind in docx pdf xlsx; do
    build/shenzhi report --data "$data" --run "$run" --out "$data.report.$kind"
done
build/shenzhi verify --data "$data" --json >/dev/null
echo
echo "自查自评得分 score: $score / $applicable ($percent%)   结论 verdict: $title ($verdict)"
echo "自查自评报告 report: $data.report.pdf  $data.report.docx  $data.report.xlsx"
echo "预置问题答案 answer key: $data.answer-key.jsonl"
if [ $serve = 1 ]; then
    say "serving http://127.0.0.1:8420 (Ctrl-C stops)"
    exec build/shenzhi serve --data "$data" --listen 127.0.0.1:8420
fi
