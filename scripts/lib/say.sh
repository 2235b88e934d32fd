# Sourced by the other scripts: speaking, asking for root, Debian packages.

root_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target_dir=$root_dir/target

say() { printf '%s: %s\n' "${me:-setup}" "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command as root: directly, or with sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif have sudo; then sudo "$@"
    else die "root is needed for '$*', and there is no sudo: run 'make setup' once as root"
    fi
}

# Says how long a step may take, runs it, and shows what it printed only if it fails.
# step "what (how long)" command...
step() {
    local what=$1 log status=0
    shift
    say "$what"
    log=$(mktemp)
    "$@" >"$log" 2>&1 || status=$?
    [ "$status" = 0 ] || tail -n 30 "$log" >&2
    rm -f "$log"
    return "$status"
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$1" 2>/dev/null)" = 'ii ' ]; }

# Installs those of the named Debian packages that are missing.
debian_packages() {
    local missing=() package
    for package in "$@"; do is_installed "$package" || missing+=("$package"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    have apt-get || die "please install with your system's package manager: ${missing[*]}"
    if ! apt-cache show "${missing[@]}" >/dev/null 2>&1; then
        step "reading the package lists (10 s)" as_root apt-get update -q || return 1
    fi
    install_now "${missing[@]}" && return 0
    # Lists of yesterday can name files that are gone.
    step "reading the package lists (10 s)" as_root apt-get update -q || return 1
    install_now "${missing[@]}"
}

install_now() {
    step "installing $* (up to 2 min)" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "$@"
}
