#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Asks nothing; quick when there is nothing to do.
set -euo pipefail
cd "$(dirname "$0")"
usage="usage: ./test.sh [--fast]     --fast leaves out the sanitizer, clang and coverage builds"
fast=
case "$#${1:-}" in
    0) ;;
    1--fast) fast=1 ;;
    1--help | 1-h) echo "$usage"; exit ;;
    *) echo "$usage" >&2; exit 2 ;;
esac
. tools/prepare.sh
install_packages tools/packages-tests.txt || say "without them some tests are left out"
passed=0
failed=0

# One ctest run: counts its tests, shows only what failed.
run_tests() {
    local dir=$1 label=$2 jobs=$3 log began=$SECONDS
    shift 3
    log=$dir/test.log
    say "running tests: $label"
    ctest --test-dir "$dir" -j "$jobs" --output-on-failure --no-tests=error "$@" >"$log" 2>&1 || true
    local total bad
    total=$(sed -n 's/^.*tests passed, .* tests failed out of \([0-9]*\).*$/\1/p' "$log" | tail -1)
    bad=$(sed -n 's/^.*tests passed, \([0-9]*\) tests failed out of .*$/\1/p' "$log" | tail -1)
    if [ -z "$total" ]; then
        total=1 bad=1
    fi
    if [ "$bad" != 0 ]; then
        cat "$log"
    fi
    local skipped
    skipped=$(sed -n 's/^.* - \(.*\) (Skipped)$/\1/p' "$log" | paste -sd ' ')      # named, and not among those passed
    total=$((total - $(wc -w <<<"$skipped")))
    say "$label: $((total - bad)) of $total passed, ${skipped:+skipped: $skipped, }$((SECONDS - began)) s"
    passed=$((passed + total - bad))
    failed=$((failed + bad))
}

# The optimised program: the units, the demo office with its answer key, and what only it can show. The other whole-program tests run once, in the tree
# that counts lines (below), which is the same program without optimisation; with --fast they run here.
# No place to count lines: one watches every file that the program opens, and counting opens some; one is an ordinary user, who may not write counts
# into the tree; one counts acts by the ten thousand, two read gigabytes, and four open stores by the dozen, which optimised is up to three times as fast.
uncounted='^whole/(check/(static|trace)_test|cli/(examples|overlay|released)_test|custody/property_test|ledger/(tamper|unseen)_test|scan/(large|limits)_test)'
build build -DSHENZHI_WEB=ON
if [ "$fast" ]; then
    run_tests build "gcc" 2 -E '^whole/browser/'
else
    run_tests build "gcc" 3 -R "^([^w]|w[^h]|whole/(demo|schema|structure)/)|$uncounted"
fi
# A browser draws when it likes: a path that fails is played once more before it counts; what is wrong fails twice. Three at once here and among the
# whole-program tests, on two cores: a third of their time is waiting, for the page, the disk or the next second.
run_tests build "gcc, in the browser" 3 -R '^whole/browser/' --repeat until-pass:2
if [ ! "$fast" ]; then
    build build-cov -DSHENZHI_COVERAGE=ON -DCMAKE_BUILD_TYPE=Debug
    find build-cov -name '*.gcda' -delete
    run_tests build-cov "gcc, counting lines, units" 2 -E '^whole/'
    tools/coverage.py build-cov --keep build-cov/units.json
    run_tests build-cov "gcc, counting lines, whole program" 3 -R '^whole/' -E "^whole/(browser|demo|structure|schema|scan)/|$uncounted"
    tools/coverage.py build-cov --with build-cov/units.json --keep build-cov/whole.json
    run_tests build-cov "gcc, counting lines, the content scan, whose workers are killed" 2 -R '^whole/scan/' -E "$uncounted"
    say "line coverage: the floor of every module is 85 %"
    if tools/coverage.py build-cov --with build-cov/whole.json --floor 85; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    build build-asan -DSHENZHI_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug
    # Whole-program tests run once, above: here the units, the fuzz corpora and what reads the most of foreign files, under clang and both sanitizers.
    run_tests build-asan "clang, address and undefined-behaviour sanitizers" 2 -E '^whole/'
    ASAN_OPTIONS=detect_leaks=0 run_tests build-asan "the same, whole program, foreign files" 2 -R '^whole/(scan/(scan|places)|check/clauses)_test'
fi
say "web page: unit tests"
if (cd web && npm run --silent test >../build/web_test.log 2>&1); then
    passed=$((passed + 1))
else
    cat build/web_test.log
    failed=$((failed + 1))
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
