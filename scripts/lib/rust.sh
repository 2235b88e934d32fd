# Sourced by setup: finds or makes one Rust compiler for server and browser,
# and leaves it in target/toolchain.env, which with-toolchain reads.

wasm=wasm32-unknown-unknown
toolchain_env=$target_dir/toolchain.env

least_rust() { sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root_dir/Cargo.toml"; }

# rust_is_new_enough RUSTC
rust_is_new_enough() {
    local version
    version=$("$1" --version 2>/dev/null | cut -d' ' -f2) || return 1
    [ -n "$version" ] && printf '%s\n%s\n' "$(least_rust)" "$version" | sort -V -C
}

# Whether this compiler and its linker can make a module for the browser, with link-time
# optimisation as in profile `wasm-release`: that wants bitcode in the standard library.
wasm_is_usable() {
    local out status=0
    out=$(mktemp -d)
    echo '#[unsafe(no_mangle)] pub extern "C" fn probe() -> usize { String::from("x").len() }' |
        "${RUSTC:-rustc}" --edition 2024 --target $wasm --crate-type cdylib -C lto=fat -C panic=abort -o "$out/probe.wasm" - \
            >/dev/null 2>&1 || status=$?
    rm -rf "$out"
    return $status
}

# remember NAME LINE...: writes the choice.
remember() {
    mkdir -p "$target_dir"
    {
        echo "# Written by scripts/setup; remove this file to choose anew."
        echo "PORTAAL_TOOLCHAIN=$1"
        shift
        printf '%s\n' "$@"
    } >"$toolchain_env"
}

choose_rust() {
    if [ -f "$toolchain_env" ] && ("$root_dir/scripts/with-toolchain" bash -c \
        'source "$1/scripts/lib/say.sh"; source "$1/scripts/lib/rust.sh"; rust_is_new_enough "$RUSTC" && wasm_is_usable' \
        choose "$root_dir"); then
        return
    fi
    from_path || from_debian
}

# The compiler that the person has already, rustup's as a rule.
from_path() {
    [ -d "$HOME/.cargo/bin" ] && PATH=$PATH:$HOME/.cargo/bin
    have cargo && have rustc || return 1
    if ! rust_is_new_enough rustc; then
        say "$(rustc --version) is older than $(least_rust); 'rustup update' would make it usable"
        return 1
    fi
    if ! wasm_is_usable && have rustup; then
        say "asking rustup for the target $wasm (a few seconds, at most 90)"
        timeout 90 rustup target add $wasm >/dev/null 2>&1 ||
            say "rustup cannot fetch it here; Debian's compiler is the way round"
    fi
    wasm_is_usable || return 1
    remember "$(have rustup && echo rustup || echo path)" \
        "PATH=$(dirname "$(command -v cargo)"):\$PATH" "CARGO=$(command -v cargo)" "RUSTC=$(command -v rustc)"
}

# Debian's own compiler, kept new for browsers' sake, with a standard library for
# wasm that is built here once from its source package.
from_debian() {
    have apt-get || die "no Rust $(least_rust) with the target $wasm: please install it from https://rustup.rs"
    debian_packages rustc-web cargo-web rust-web-src lld-19 ||
        die "Debian's Rust cannot be installed; with rustup it works too: https://rustup.rs"
    rust_is_new_enough /usr/bin/rustc ||
        die "$(/usr/bin/rustc --version) is older than $(least_rust): please install Rust from https://rustup.rs"
    # A folder of links keeps the rest of the person's PATH as it is.
    local links=$target_dir/toolchain/bin tool
    mkdir -p "$links"
    for tool in cargo rustc rustdoc cargo-clippy clippy-driver cargo-fmt rustfmt; do
        ln -sfn "/usr/bin/$tool" "$links/$tool"
    done
    ln -sfn "$(command -v lld-19)" "$links/rust-lld"
    export PATH=$links:$PATH CARGO=/usr/bin/cargo RUSTC=/usr/bin/rustc
    wasm_is_usable || build_wasm_std
    wasm_is_usable || die "Debian's compiler cannot make wasm although its library was built: please report this"
    remember debian "PATH=$links:\$PATH" "CARGO=$CARGO" "RUSTC=$RUSTC"
}

build_wasm_std() {
    local work=$target_dir/toolchain/std place
    place=$("$RUSTC" --print sysroot)/lib/rustlib/$wasm/lib
    rm -rf "$work" && mkdir -p "$work/src"
    : >"$work/src/lib.rs"
    printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml"
    step "building Rust's standard library for the browser (about a minute, once)" \
        env -C "$work" -u RUSTFLAGS -u CARGO_TARGET_DIR RUSTC_BOOTSTRAP=1 CARGO_ENCODED_RUSTFLAGS=-Cembed-bitcode=yes \
        "$CARGO" build --release -Zbuild-std=std,panic_abort,panic_unwind --target $wasm ||
        die "the standard library for $wasm cannot be built"
    as_root rm -rf "$place"
    as_root mkdir -p "$place"
    find "$work/target/$wasm/release/deps" -name '*.rlib' ! -name 'libempty-*' -print0 |
        as_root xargs -0 cp -t "$place"
    # What was compiled against another library is useless now, and cargo cannot know.
    rm -rf "$work" "${target_dir:?}/$wasm"
}

# The formatter and the linter of the chosen compiler.
lint_tools() {
    local with=$root_dir/scripts/with-toolchain
    "$with" cargo fmt --version >/dev/null 2>&1 && "$with" cargo clippy --version >/dev/null 2>&1 && return
    case $(sed -n 's/^PORTAAL_TOOLCHAIN=//p' "$toolchain_env") in
    debian) debian_packages rust-web-clippy rustfmt-web ;;
    rustup) step "asking rustup for clippy and rustfmt (up to 2 min)" timeout 120 rustup component add clippy rustfmt ;;
    *) say "clippy or rustfmt is missing beside $(command -v cargo)"; return 1 ;;
    esac
}
