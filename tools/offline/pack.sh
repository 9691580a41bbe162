#!/usr/bin/env bash
# On a connected Debian 12: packs the two programs and every Debian package they need into one file for machines without a network of the same architecture.
# There `tar xf FILE && shenzhi-offline/install.sh` installs it.
# usage: tools/offline/pack.sh [FILE]     default build/shenzhi-offline.tar
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(realpath -m "${1:-build/shenzhi-offline.tar}")
. tools/prepare.sh
build build -DSHENZHI_WEB=ON
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
box=$work/shenzhi-offline
mkdir -p "$box/packages"
chmod 711 "$work"

# The packages of the libraries that the programs name; fonts for reports, maps of Chinese PDF fonts, characters read from pictures.
libraries() {
    local lib
    for lib in $(readelf -d build/shenzhi build/shenzhi-check | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u); do
        dpkg-query -S "*/$lib" | sed -n 's/^\([^:]*\):.*/\1/p' | head -1
    done | sort -u
}
libraries >"$box/needs"
printf '%s\n' fonts-noto-cjk fonts-arphic-ukai poppler-data tesseract-ocr tesseract-ocr-chi-sim >>"$box/needs"
say "fetching packages: $(tr '\n' ' ' <"$box/needs")and what they depend on"
depends=(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances)
# shellcheck disable=SC2046
wanted=$("${depends[@]}" $(cat "$box/needs") | sed -n 's/^\([a-z0-9][a-z0-9+.-]*\)$/\1/p' | sort -u)
wanted=$(apt-cache policy $wanted | awk '/^[a-z0-9]/ { name = substr($1, 1, length($1) - 1) } /Candidate:/ && $2 != "(none)" { print name }')
# shellcheck disable=SC2086
(cd "$box/packages" && chmod 777 . && apt-get download -qq $wanted && chmod 755 .)
(cd "$box/packages" && dpkg-scanpackages . /dev/null >Packages 2>/dev/null)
cp build/shenzhi build/shenzhi-check tools/shenzhi.service tools/offline/install.sh LICENSE "$box/"
strip "$box/shenzhi" "$box/shenzhi-check"
(cd "$box" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
tar -C "$work" --sort=name --owner=0 --group=0 -cf "$out" shenzhi-offline
say "$out: $(du -h "$out" | cut -f1), $(ls "$box/packages" | grep -c deb$) packages"
sha256sum "$out"
