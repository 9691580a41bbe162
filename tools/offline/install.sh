#!/usr/bin/env bash
# Installs Shenzhi from the folder this file lies in, without a network: packages, programs, the user and the unit. Repeatable; keeps data and an edited unit.
# usage: ./install.sh [--check-only]     --check-only leaves out the server: for a machine that is only to be checked
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
[ "$(id -u)" = 0 ] || { echo "install.sh: run it as root" >&2; exit 1; }
echo "== comparing the files with their digests" >&2
sha256sum --check --quiet SHA256SUMS || { echo "install.sh: this copy is damaged or was changed: bring a new one" >&2; exit 1; }
echo "== installing Debian packages from this folder" >&2
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT
chmod 755 "$state"
mkdir -p "$state/lists/partial"
echo "deb [trusted=yes] file:$here/packages ./" >"$state/here.list"
apt=(apt-get -qq -o Dir::Etc::sourcelist="$state/here.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$state/lists" -o APT::Sandbox::User=root)
"${apt[@]}" update
# shellcheck disable=SC2046
DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends $(cat needs) >/dev/null
install -m 755 shenzhi-check /usr/local/bin/shenzhi-check
[ "${1:-}" = --check-only ] && { shenzhi-check version; exit 0; }
install -m 755 shenzhi /usr/local/bin/shenzhi
id shenzhi >/dev/null 2>&1 || useradd --system --home-dir /var/lib/shenzhi --shell /usr/sbin/nologin shenzhi
install -d -o shenzhi -g shenzhi -m 700 /var/lib/shenzhi
[ -e /etc/systemd/system/shenzhi.service ] || install -D -m 644 shenzhi.service /etc/systemd/system/shenzhi.service
shenzhi version
cat >&2 <<'TEXT'
== 下一步 / next
1. setpriv --reuid=shenzhi --regid=shenzhi --clear-groups shenzhi init --data /var/lib/shenzhi --unit 单位名称
2. 在 /etc/systemd/system/shenzhi.service 的 ExecStart 中填写地址和证书 / set address and certificate in its ExecStart
3. systemctl daemon-reload && systemctl enable --now shenzhi && journalctl -u shenzhi   (一次性设置链接 / the one-time set-up link)
TEXT
