//! Where the browser's files are.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use leptos::config::LeptosOptions;

/// The options by which pages find their script, wasm and style sheet.
///
/// # Errors
/// No folder with a built site: neither the configured one, nor beside the program, nor in `target/site`.
pub(crate) fn options(configured: Option<&Path>) -> Result<LeptosOptions> {
    let root = find(configured).context(
        "the browser's files are missing: build them with `make bundle`, or name their folder in server.site",
    )?;
    Ok(LeptosOptions::builder()
        .output_name("portaal")
        .hash_file(root.join("pkg/hash.txt").to_string_lossy().into())
        .hash_files(true)
        .site_root(root.to_string_lossy().into_owned())
        .site_pkg_dir("pkg")
        .build())
}

fn find(configured: Option<&Path>) -> Option<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent);
    let candidates = match configured {
        Some(folder) => vec![folder.to_path_buf()],
        None => [
            beside.map(|folder| folder.join("site")),
            beside
                .and_then(Path::parent)
                .map(|target| target.join("site")),
            Some(PathBuf::from("target/site")),
        ]
        .into_iter()
        .flatten()
        .collect(),
    };
    let found = candidates
        .into_iter()
        .find(|folder| folder.join("pkg/hash.txt").is_file())?;
    found.canonicalize().ok()
}
