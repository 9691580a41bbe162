#!/usr/bin/env bash
# Runs a command as on another day: every program of it, by a preload in a mount namespace of its own. Needs root; the machine's clock stays.
# usage: tests/dates/at.sh "2027-03-01 01:00" ctest --test-dir build -j2 -R whole -E fuzz      (times are UTC; the office's day is eight hours ahead)
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,3s/^# //p' "$0"; exit 2; }
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cc -shared -fPIC -O1 -o "$tmp/at.so" "$(dirname "$0")/at.c"
echo "$tmp/at.so" >"$tmp/preload"
[ -e /etc/ld.so.preload ] || : >/etc/ld.so.preload       # something to mount over; empty it changes nothing
AT_AHEAD=$(($(date -u -d "$1" +%s) - $(date -u +%s)))
export AT_AHEAD
shift
unshare -m bash -c 'mount --bind "$0" /etc/ld.so.preload && exec "$@"' "$tmp/preload" "$@"
