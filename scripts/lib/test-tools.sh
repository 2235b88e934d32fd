# Sourced by setup --test: what the tests need beyond the build.

node_least=20

# Node and pip bring authorities of their own; those that the machine trusts count too, as for curl and git.
trusted=/etc/ssl/certs/ca-certificates.crt
if [ -f "$trusted" ]; then
    export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-$trusted} PIP_CERT=${PIP_CERT:-$trusted}
fi

postgresql() {
    local installed=(/usr/lib/postgresql/*/bin/initdb)
    [ -x "${installed[0]}" ] && return
    # The tests make their own cluster; none shall run on this machine because of them.
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    debian_packages postgresql
}

chromium() {
    [ -x /usr/bin/chromium ] || debian_packages chromium fonts-dejavu-core
}

node_is_new_enough() {
    have node && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge $node_least ]
}

# Debian 12 has node 18; the browser tests want 20. The registry of npm carries node itself.
node_and_npm() {
    if ! have npm; then debian_packages nodejs npm; fi
    node_is_new_enough && return
    local place=$target_dir/toolchain/node
    if [ ! -x "$place/node_modules/node/bin/node" ]; then
        mkdir -p "$place"
        step "fetching node 22 from npm (30 s)" npm install --prefix "$place" --no-save --no-fund --no-audit node@22
    fi
    PATH=$place/node_modules/node/bin:$PATH
    node_is_new_enough || die "node $node_least or newer is needed for the browser tests"
    grep -q toolchain/node "$toolchain_env" || echo "PATH=$place/node_modules/node/bin:\$PATH" >>"$toolchain_env"
}

# node_packages FOLDER: installs what its lock file says, once per lock file.
node_packages() {
    local folder=$root_dir/$1
    [ -f "$folder/package-lock.json" ] || return 0
    local stamp=$folder/node_modules/.portaal-lock
    cmp -s "$folder/package-lock.json" "$stamp" && return
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 step "installing the node packages of $1 (30 s)" \
        npm ci --prefix "$folder" --no-fund --no-audit || die "the node packages of $1 cannot be installed"
    cp "$folder/package-lock.json" "$stamp"
}

# python_packages FILE: a virtual environment in target/python with what FILE names.
python_packages() {
    local wanted=$root_dir/$1 place=$target_dir/toolchain/python
    [ -f "$wanted" ] || return 0
    cmp -s "$wanted" "$place/installed.txt" && return
    python3 -c 'import venv, ensurepip' 2>/dev/null || debian_packages python3-venv
    step "installing the Python packages of $1 (20 s)" bash -c \
        "python3 -m venv '$place' && '$place/bin/pip' install -q -r '$wanted'" || die "the Python packages of $1 cannot be installed"
    cp "$wanted" "$place/installed.txt"
}
