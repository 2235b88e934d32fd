//! The browser's files, as far as a server wants to see them.

use std::path::Path;

/// A built site in name only.
pub(crate) fn make(folder: &Path) {
    let package = folder.join("pkg");
    std::fs::create_dir_all(&package).expect("a folder");
    for (name, text) in [
        ("hash.txt", "js: j0\nwasm: w0\ncss: c0\n"),
        ("portaal.j0.js", "export default () => {};\n"),
        ("portaal.w0.wasm", ""),
        ("portaal.c0.css", ":root {}\n"),
        ("strength.js", "export default () => {};\n"),
        ("ssh.js", "export default () => {};\n"),
        ("importer.js", "onmessage = () => {};\n"),
        ("files.js", "onmessage = () => {};\n"),
    ] {
        std::fs::write(package.join(name), text).expect("a file");
    }
    for name in ["favicon.svg", "robots.txt"] {
        std::fs::write(folder.join(name), "").expect("a file");
    }
}
