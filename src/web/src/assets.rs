//! Where the browser finds wasm, its glue and the style sheet.

use std::sync::OnceLock;

use leptos::config::LeptosOptions;

/// Paths of the built files, hashes included. Read once: they do not change while the server runs.
#[derive(Debug)]
pub struct Assets {
    /// The glue that loads the wasm.
    pub js: String,
    /// The pages as wasm.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
    /// Parts of the pages that are loaded when a page needs them.
    pub parts: Vec<String>,
}

impl Assets {
    /// The files that these options name.
    pub fn of(options: &LeptosOptions) -> &'static Self {
        static ASSETS: OnceLock<Assets> = OnceLock::new();
        ASSETS.get_or_init(|| Self::read(options))
    }

    /// A hash file has a line `js: <hash>`, `wasm: <hash>`, `css: <hash>`; a kind without a line has no hash;
    /// `part: <name>` for each part.
    fn read(options: &LeptosOptions) -> Self {
        let hashes = if options.hash_files {
            std::env::current_exe()
                .ok()
                .and_then(|exe| Some(exe.parent()?.join(options.hash_file.as_ref())))
                .and_then(|path| std::fs::read_to_string(path).ok())
                .unwrap_or_default()
        } else {
            String::new()
        };
        let path = |kind: &str, plain: &str| {
            let hash = hashes
                .lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(key, _)| key.trim() == kind)
                .map(|(_, hash)| hash.trim());
            let (folder, name) = (&options.site_pkg_dir, &options.output_name);
            match hash {
                Some(hash) => format!("/{folder}/{name}.{hash}.{kind}"),
                None => format!("/{folder}/{name}{plain}.{kind}"),
            }
        };
        Self {
            js: path("js", ""),
            wasm: path("wasm", "_bg"),
            css: path("css", ""),
            parts: hashes
                .lines()
                .filter_map(|line| line.strip_prefix("part: "))
                .map(|name| format!("/{}/{name}", options.site_pkg_dir))
                .collect(),
        }
    }
}
