//! Refuses server code in the browser's modules.
//!
//! Cargo unifies features: one careless `features = ["ssr"]` in a shared crate and the
//! page is dead or carries half of the server. The dependency tree shows it before
//! minutes of compilation do.

use std::{path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};

use crate::wasm::{TARGET, cargo};

/// Crates that belong to the server; names ending in `*` stand for a family.
const SERVER_CRATES: &[&str] = &[
    "api",
    "axum",
    "axum-*",
    "hyper",
    "leptos_axum",
    "mio",
    "rustls",
    "server",
    "service",
    "sqlx",
    "sqlx-*",
    "store",
    "tokio",
];

/// Fails with the offending lines if a module of the browser reaches server code.
///
/// # Errors
/// When cargo cannot read the workspace, or when the tree holds a crate of the server
/// or any crate's feature `ssr`.
pub(crate) fn no_server_code_in_the_browser(root: &Path) -> Result<()> {
    for package in ["client", "strength", "ssh", "importer", "files"] {
        let tree = tree(root, package)?;
        let found: Vec<&str> = tree.lines().filter(|line| is_server_code(line)).collect();
        ensure!(
            found.is_empty(),
            "server code would reach the browser through `{package}`:\n{}\n\
             find the way with: cargo tree -p {package} --target {TARGET} -e normal,features -i CRATE",
            found.join("\n")
        );
    }
    Ok(())
}

/// One line per crate and per feature, without indentation.
fn tree(root: &Path, package: &str) -> Result<String> {
    let output = Command::new(cargo())
        .current_dir(root)
        .args(["tree", "--locked", "--package", package, "--target", TARGET])
        .args(["--edges", "normal,features", "--prefix", "none"])
        .output()
        .context("cargo cannot be started")?;
    ensure!(
        output.status.success(),
        "cargo tree failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn is_server_code(line: &str) -> bool {
    let name = line.split(' ').next().unwrap_or_default();
    let is_server_crate = SERVER_CRATES
        .iter()
        .any(|known| match known.strip_suffix('*') {
            Some(family) => name.starts_with(family),
            None => name == *known,
        });
    is_server_crate || line.contains("feature \"ssr\"")
}

#[cfg(test)]
mod tests {
    use super::is_server_code;

    #[test]
    fn server_crates_and_feature_ssr_are_told_from_the_rest() {
        let server = [
            "axum v0.8.9",
            "sqlx-core v0.9.0",
            "leptos feature \"ssr\"",
            "store v0.1.0 (/x)",
        ];
        let browser = [
            "leptos v0.8.23",
            "web feature \"hydrate\"",
            "server_fn v0.8.13",
            "storefront v1.0.0",
        ];
        assert!(server.iter().all(|line| is_server_code(line)));
        assert!(!browser.iter().any(|line| is_server_code(line)));
    }
}
