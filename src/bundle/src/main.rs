//! Makes the site that `portaal` serves: the browser's wasm modules with their glue,
//! the style sheet and the public files, with hashed names and compressed beforehand.
//!
//! It stands where `cargo leptos build` would, whose own build costs more time than
//! all of Portaal. The order: `guard` (no server code in the wasm), `wasm` (cargo,
//! wasm-bindgen), `style` (one file out of many), `site` (names, folders,
//! compression). A stamp of all inputs beside the site makes a second call do nothing.

mod guard;
mod site;
mod stamp;
mod style;
mod wasm;

use std::{
    env, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use clap::Parser;

/// Makes the site: wasm, its glue, style and public files, hashed and compressed.
#[derive(Parser)]
#[command(name = "bundle")]
struct Args {
    /// Folder that receives the site; what lay there before is replaced.
    #[arg(long, default_value = "target/site")]
    out: PathBuf,
    /// Cargo profile of the browser's modules.
    #[arg(long, default_value = "wasm-release")]
    profile: String,
    /// Quick and large: profile `dev`, light compression.
    #[arg(long)]
    dev: bool,
    /// Makes the site again although no input has changed.
    #[arg(long)]
    force: bool,
    /// Makes only the crypto vectors for a browser, into this folder, and no site.
    #[arg(long, value_name = "DIR")]
    selftest: Option<PathBuf>,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let root = workspace_root()?;
    let profile = if args.dev { "dev" } else { &args.profile };

    if let Some(folder) = &args.selftest {
        return selftest(&root, folder, profile, args.dev);
    }
    guard::no_server_code_in_the_browser(&root)?;
    let client = wasm::compile(&root, "client", profile)?;
    let strength = wasm::compile(&root, "strength", profile)?;
    let ssh = wasm::compile(&root, "ssh", profile)?;
    let importer = wasm::compile(&root, "importer", profile)?;
    let files = wasm::compile(&root, "files", profile)?;

    let stamp = stamp::of(
        profile,
        &[
            &client,
            &strength,
            &ssh,
            &importer,
            &files,
            &env::current_exe()?,
            &root.join("style"),
            &root.join("public"),
        ],
    )?;
    let stamp_file = stamp::beside(&args.out);
    if !args.force && stamp::is_current(&stamp_file, &stamp, &args.out) {
        return Ok(());
    }

    say("making the site (about half a minute)");
    let mut site = site::Site::new(&args.out, args.dev)?;
    site.add_app(wasm::bind_in_parts(&client, "portaal", args.dev)?)?;
    site.add_lazy_module(
        "strength",
        &["score"],
        wasm::bind(&strength, "strength", args.dev)?,
    )?;
    site.add_lazy_module(
        "ssh",
        &["generate", "read"],
        wasm::bind(&ssh, "ssh", args.dev)?,
    )?;
    site.add_worker(
        "importer",
        "ask",
        wasm::bind(&importer, "importer", args.dev)?,
    )?;
    site.add_worker("files", "ask", wasm::bind(&files, "files", args.dev)?)?;
    site.add_style(&style::one_sheet(&root.join("style"))?)?;
    site.add_public(&root.join("public"))?;
    let sizes = site.publish()?;
    stamp::write(&stamp_file, &stamp)?;
    say(&sizes);
    Ok(())
}

/// Binds the crypto vectors under plain names; `scripts/test-vectors` opens them in a browser.
fn selftest(root: &Path, folder: &Path, profile: &str, dev: bool) -> Result<()> {
    let module = wasm::bind(&wasm::compile(root, "selftest", profile)?, "selftest", dev)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("selftest_bg.wasm"), module.wasm)?;
    fs::write(folder.join("selftest.js"), module.js)?;
    Ok(())
}

/// The folder of the workspace's `Cargo.toml`, wherever the tool is called from.
fn workspace_root() -> Result<PathBuf> {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .map(Path::to_path_buf)
        .context("src/bundle lies two folders below the workspace")
}

/// Tells the person at the terminal; a closed pipe is no reason to stop.
fn say(text: &str) {
    let _ = writeln!(io::stderr(), "bundle: {text}");
}
