#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Asks nothing; quick when there is nothing to do.
# usage: ./test.sh [--fast]     --fast leaves out the sanitizer, clang and coverage builds
set -euo pipefail
cd "$(dirname "$0")"
. tools/prepare.sh
fast=${1:-}
passed=0
failed=0

# One ctest run: counts its tests, shows only what failed.
run_tests() {
    local dir=$1 label=$2 jobs=$3 log
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
    say "$label: $((total - bad)) of $total passed"
    passed=$((passed + total - bad))
    failed=$((failed + bad))
}

build build -DSHENZHI_WEB=ON
run_tests build "gcc" 2 -E '^whole/browser/'
# A browser draws when it likes: a path that fails is played once more before it counts; what is wrong fails twice.
run_tests build "gcc, in the browser" 2 -R '^whole/browser/' --repeat until-pass:2
if [ "$fast" != --fast ]; then
    build build-asan -DSHENZHI_SANITIZE=ON -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug
    # Whole-program tests run once, above: here the units and the fuzz corpora, under clang and both sanitizers.
    run_tests build-asan "clang, address and undefined-behaviour sanitizers" 2 -E '^whole/'
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
