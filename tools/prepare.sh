# Sourced by demo.sh and test.sh: installs missing packages, builds. Says what it does.
say() { printf '\033[1m== %s\033[0m\n' "$*" >&2; }

# Debian packages of a list that are not installed yet.
install_packages() {       # LIST
    local want missing=()
    while read -r want; do
        case "$want" in ''|'#'*) continue ;; esac
        case "$want" in
            nodejs) command -v node >/dev/null && continue ;;
            npm) command -v npm >/dev/null && continue ;;
        esac
        dpkg-query -W -f='${Status}' "$want" 2>/dev/null | grep -q 'ok installed' || missing+=("$want")
    done <"$1"
    [ ${#missing[@]} = 0 ] && return
    say "installing Debian packages: ${missing[*]}"
    local sudo=
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# npm packages of one folder, exactly as its lock file says.
install_npm() {
    local dir=$1 stamp=$1/node_modules/.shenzhi-stamp
    if [ ! -e "$stamp" ] || [ "$dir/package-lock.json" -nt "$stamp" ]; then
        say "installing npm packages of $dir"
        (cd "$dir" && npm ci --no-audit --no-fund --loglevel=error >&2)
        touch "$stamp"
    fi
}

# build DIR [cmake options]
build() {
    local dir=$1
    shift
    say "building $dir"
    cmake -G Ninja -B "$dir" -S . "$@" >"/tmp/shenzhi-cmake.$$" 2>&1 || { cat "/tmp/shenzhi-cmake.$$" >&2; return 1; }
    rm -f "/tmp/shenzhi-cmake.$$"
    cmake --build "$dir" >&2
}

install_packages tools/packages.txt
install_npm web
if [ -e tests/browser/package-lock.json ]; then
    install_npm tests/browser
fi
