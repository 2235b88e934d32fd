//! From a crate to a module that a browser can load.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::Options;

/// What the browser runs.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// A module with its JavaScript glue.
pub(crate) struct Module {
    /// The module itself.
    pub(crate) wasm: Vec<u8>,
    /// The glue: an ES module whose default export loads the wasm.
    pub(crate) js: String,
    /// Further scripts that the glue imports, path below `./snippets/` and content.
    pub(crate) snippets: Vec<(PathBuf, String)>,
    /// What was cut off to be loaded when it is needed.
    pub(crate) parts: Option<Parts>,
}

/// The parts of a module that pages load when they need them.
pub(crate) struct Parts {
    /// The script that loads them: the glue imports it as [`LINK`] and it imports the glue as [`GLUE`].
    pub(crate) link: String,
    /// File names, which `link` names with `./` before them, and contents.
    pub(crate) wasm: Vec<(String, Vec<u8>)>,
}

/// The name of the loading script, as the glue has it.
pub(crate) const LINK: &str = "./portaal-parts.js";
/// The name of the glue, as the loading script has it.
pub(crate) const GLUE: &str = "./portaal-glue.js";

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

/// Makes the glue for a raw module.
///
/// There is no wasm-opt: after link-time optimisation for size it takes a hundredth off the
/// compressed pages and adds as much to `strength`, costs a package or 100 MB of npm, and
/// Debian 12's writes every exported table as table 0, which leaves the page dead.
///
/// # Errors
/// When the module was made for another wasm-bindgen than the one compiled in here
/// (both come from `Cargo.lock`, so that is a broken checkout).
pub(crate) fn bind(raw: &Path, name: &str, dev: bool) -> Result<Module> {
    bound(raw, raw, name, dev)
}

/// As [`bind`], with everything behind `#[lazy]` cut off into parts.
///
/// # Errors
/// As [`bind`]; when the module was linked without its relocations.
pub(crate) fn bind_in_parts(raw: &Path, name: &str, dev: bool) -> Result<Module> {
    let work = emptied(&raw.with_extension("parts"))?;
    let (module, main) = (fs::read(raw)?, work.join("main.wasm"));
    let mut options = Options::new(&module);
    options.output_dir = &work;
    options.main_out_path = &main;
    options.link_name = LINK;
    options.main_module = GLUE;
    let split = wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("{error:#}"))
        .with_context(|| format!("{} cannot be cut into parts", raw.display()))?;
    let mut wasm = Vec::new();
    for file in split.split_modules {
        let name = file.file_name().context("a part without a name")?;
        wasm.push((name.to_string_lossy().into_owned(), fs::read(&file)?));
    }
    wasm.sort();
    let link = fs::read_to_string(work.join(LINK))?;
    let mut module = bound(raw, &main, name, dev)?;
    module.parts = Some(Parts { link, wasm });
    Ok(module)
}

fn emptied(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_path_buf())
}

fn bound(raw: &Path, input: &Path, name: &str, dev: bool) -> Result<Module> {
    let work = emptied(&raw.with_extension("bound"))?;
    Bindgen::new()
        .input_path(input)
        .out_name(name)
        .web(true)?
        .typescript(false)
        .debug(dev)
        .keep_debug(dev)
        // The parts share the table of functions with the module that they were cut from.
        .keep_lld_exports(raw != input)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .omit_default_module_path(true)
        .generate(&work)
        .with_context(|| format!("wasm-bindgen cannot read {}", raw.display()))?;

    let bound = work.join(format!("{name}_bg.wasm"));
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
        parts: None,
    })
}

fn target_dir(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}
