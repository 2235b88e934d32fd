//! Turns the Fluent files of each language into methods on `Text`.
//!
//! A language file that does not parse, a key that one language lacks, or a variable that one language
//! forgets ends the build with a message that names the file and the key.

#[path = "build/generate.rs"]
mod generate;
#[path = "build/model.rs"]
mod model;
#[path = "build/read.rs"]
mod read;

use std::path::Path;

fn main() {
    let home = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the folder of the package");
    let out = std::env::var("OUT_DIR").expect("cargo sets the folder for generated code");
    for lang in ["nl", "en"] {
        println!("cargo::rerun-if-changed={lang}");
    }
    match build(Path::new(&home)) {
        Ok(code) => std::fs::write(Path::new(&out).join("texts.rs"), code)
            .expect("the folder for generated code can be written"),
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
        }
    }
}

/// The generated code, or everything that is wrong with the language files.
fn build(home: &Path) -> Result<String, Vec<String>> {
    let nl = read::folder(&home.join("nl"))?;
    let en = read::folder(&home.join("en"))?;
    let pairs = model::pair(nl, en)?;
    Ok(generate::code(&pairs))
}
