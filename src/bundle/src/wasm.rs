//! From a crate to a module that a browser can load.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::say;

/// What the browser runs.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Features that every browser of the last years has and that Rust emits; binaryen
/// refuses them unless they are named, and older releases do not read them from the module.
const OPTIMISE: &[&str] = &[
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// A module with its JavaScript glue.
pub(crate) struct Module {
    /// The module itself.
    pub(crate) wasm: Vec<u8>,
    /// The glue: an ES module whose default export loads the wasm.
    pub(crate) js: String,
    /// Further scripts that the glue imports, path below `./snippets/` and content.
    pub(crate) snippets: Vec<(PathBuf, String)>,
}

/// The cargo that started this tool, else the one on the path.
pub(crate) fn cargo() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// Compiles `package` for the browser and answers with the path of its raw module.
///
/// # Errors
/// When cargo fails; its messages have been shown by then.
pub(crate) fn compile(root: &Path, package: &str, profile: &str) -> Result<PathBuf> {
    let status = Command::new(cargo())
        .current_dir(root)
        .args(["build", "--locked", "--lib", "--package", package])
        .args(["--target", TARGET, "--profile", profile])
        .status()
        .context("cargo cannot be started")?;
    ensure!(
        status.success(),
        "`{package}` does not compile for {TARGET}"
    );
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(target_dir(root)
        .join(TARGET)
        .join(folder)
        .join(format!("{package}.wasm")))
}

/// Makes the glue for a raw module and, unless `dev`, shrinks it.
///
/// # Errors
/// When the module was made for another wasm-bindgen than the one compiled in here
/// (both come from `Cargo.lock`, so that is a broken checkout), or when wasm-opt fails.
pub(crate) fn bind(raw: &Path, name: &str, dev: bool) -> Result<Module> {
    let work = raw.with_extension("bound");
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    Bindgen::new()
        .input_path(raw)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .debug(dev)
        .keep_debug(dev)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .omit_default_module_path(true)
        .generate(&work)
        .with_context(|| format!("wasm-bindgen cannot read {}", raw.display()))?;

    let bound = work.join(format!("{name}_bg.wasm"));
    if !dev {
        optimise(&bound)?;
    }
    let snippets_dir = work.join("snippets");
    let mut snippets = Vec::new();
    for file in crate::stamp::files_under(&snippets_dir)? {
        snippets.push((
            file.strip_prefix(&snippets_dir)?.to_path_buf(),
            fs::read_to_string(&file)?,
        ));
    }
    Ok(Module {
        wasm: fs::read(&bound)?,
        js: fs::read_to_string(work.join(format!("{name}.js")))?,
        snippets,
    })
}

/// What shrinks the modules, for the stamp: installing it later makes the site anew.
pub(crate) fn optimiser_version() -> String {
    Command::new("wasm-opt")
        .arg("--version")
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
        .unwrap_or_default()
}

/// The first release that is trusted here. Debian 12's 108 writes every exported table as
/// table 0, so that the glue fills the function table with objects and the page is dead.
const OLDEST_OPTIMISER: u32 = 117;

fn optimise(module: &Path) -> Result<()> {
    let version = optimiser_version();
    let number = version
        .split_whitespace()
        .find_map(|word| word.parse::<u32>().ok());
    if number.is_none_or(|number| number < OLDEST_OPTIMISER) {
        say(&format!(
            "no wasm-opt of version {OLDEST_OPTIMISER} or later (npm: binaryen): the modules stay a little larger"
        ));
        return Ok(());
    }
    let small = module.with_extension("small");
    let output = Command::new("wasm-opt")
        .args(OPTIMISE)
        .arg(module)
        .arg("-o")
        .arg(&small)
        .output()?;
    ensure!(
        output.status.success(),
        "wasm-opt failed on {}:\n{}",
        module.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    fs::rename(&small, module)?;
    Ok(())
}

fn target_dir(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}
