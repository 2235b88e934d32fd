//! The folder that the server hands out.
//!
//! ```text
//! site/<public files>               as they are in public/
//! site/pkg/portaal.<hash>.js|wasm|css   may be cached for ever
//! site/pkg/strength.<hash>.js|wasm      the same, loaded when needed
//! site/pkg/strength.js              fixed name, asked for again each time
//! site/pkg/ssh.<hash>.js|wasm, ssh.js    the same
//! site/pkg/importer.<hash>.js|wasm      the same, in a worker
//! site/pkg/importer.js              the worker, fixed name, asked for again each time
//! site/pkg/files.<hash>.js|wasm, files.js   the same, in another
//! site/pkg/portaal-parts.<hash>.js     loads the parts of the pages
//! site/pkg/<part>.<hash>.wasm       the parts, loaded when a page needs them
//! site/pkg/hash.txt                 tells the server the names
//! ```
//! Each text or wasm file has a `.br` and a `.gz` beside it.

use std::{
    fmt::Write as _,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{
    stamp::{files_under, short},
    wasm::{GLUE, LINK, Module, Parts},
};

/// Kinds of files that shrink; the others (images, fonts) are compressed by nature.
const SHRINKING: &[&str] = &[
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// A site in the making, in a folder beside its final place.
pub(crate) struct Site {
    out: PathBuf,
    work: PathBuf,
    dev: bool,
    hashes: String,
    first_load: Vec<PathBuf>,
}

impl Site {
    /// Starts with an empty folder.
    pub(crate) fn new(out: &Path, dev: bool) -> Result<Self> {
        let work = out.with_extension("new");
        remove(&work)?;
        fs::create_dir_all(work.join("pkg"))
            .with_context(|| format!("cannot make {}", work.display()))?;
        Ok(Self {
            out: out.to_path_buf(),
            work,
            dev,
            hashes: String::new(),
            first_load: Vec::new(),
        })
    }

    /// The pages' module, under the names that `leptos::hydration::HydrationScripts` asks for.
    pub(crate) fn add_app(&mut self, module: Module) -> Result<()> {
        let (js, wasm) = self.add_module("portaal", module)?;
        for (key, hash) in [("js", &js), ("wasm", &wasm)] {
            let file = format!("pkg/portaal.{hash}.{key}");
            self.first_load.push(file.into());
            self.name_hash(key, hash);
        }
        Ok(())
    }

    /// A module that pages load when they need it, by the fixed name `/pkg/<name>.js`:
    /// it exports each of `functions` as one that returns a promise.
    pub(crate) fn add_lazy_module(
        &mut self,
        name: &str,
        functions: &[&str],
        module: Module,
    ) -> Result<()> {
        let (js, wasm) = self.add_module(name, module)?;
        let mut loader = format!(
            "let module;\nconst glue=\"./{name}.{js}.js\";\
             \nconst load=()=>module??=import(glue).catch(()=>import(glue+\"?\"+Date.now()))\
             .then(async glue=>{{await glue.default({{module_or_path:new URL(\"./{name}.{wasm}.wasm\",import.meta.url)}});return glue}})\
             .catch(error=>{{module=undefined;throw error}});\n"
        );
        for function in functions {
            writeln!(
                loader,
                "export const {function}=async(...args)=>(await load()).{function}(...args);"
            )?;
        }
        self.write(Path::new(&format!("pkg/{name}.js")), loader.as_bytes())
    }

    /// A module that runs beside the page, in a worker with the fixed name `/pkg/<name>.js`: each message is a list of
    /// what `function` takes, and is answered with the list that it gives, or with null when the module broke. Bytes
    /// behind the first of that list move to the page. Bytes that came are left to the browser to collect: taken from a
    /// buffer by `transfer` they would stay with what Chromium wraps it in, and count no more as a reason to collect.
    pub(crate) fn add_worker(&mut self, name: &str, function: &str, module: Module) -> Result<()> {
        let (js, wasm) = self.add_module(name, module)?;
        let worker = format!(
            "import load,{{{function}}}from\"./{name}.{js}.js\";\n\
             const ready=load({{module_or_path:new URL(\"./{name}.{wasm}.wasm\",import.meta.url)}});\n\
             onmessage=async({{data}})=>{{let told=null;try{{await ready;told=await {function}(...data)}}catch(error){{console.warn(error)}}postMessage(told,told?.slice(1).map(part=>part.buffer)??[])}};\n"
        );
        self.write(Path::new(&format!("pkg/{name}.js")), worker.as_bytes())
    }

    /// The style sheet, under the name that `leptos_meta::HashedStylesheet` asks for.
    pub(crate) fn add_style(&mut self, sheet: &str) -> Result<()> {
        let hash = short(sheet.as_bytes());
        let file = PathBuf::from(format!("pkg/portaal.{hash}.css"));
        self.write(&file, sheet.as_bytes())?;
        self.first_load.push(file);
        self.name_hash("css", &hash);
        Ok(())
    }

    /// Everything in `folder`, names unchanged.
    pub(crate) fn add_public(&mut self, folder: &Path) -> Result<()> {
        for file in files_under(folder)? {
            self.write(file.strip_prefix(folder)?, &fs::read(&file)?)?;
        }
        Ok(())
    }

    /// Puts the finished site in its place and tells the sizes of what a first visit loads.
    pub(crate) fn publish(self) -> Result<String> {
        fs::write(self.work.join("pkg/hash.txt"), &self.hashes)?;
        let mut sizes = String::from("first load, bytes (brotli)");
        let mut total = 0;
        for file in &self.first_load {
            let raw = fs::metadata(self.work.join(file))?.len();
            let small = fs::metadata(self.work.join(with_suffix(file, "br")))?.len();
            total += small;
            write!(sizes, "\n  {:>9} {:>9}  {}", raw, small, file.display())?;
        }
        write!(
            sizes,
            "\n  {:>9} {total:>9}  in all, plus the page itself",
            ""
        )?;
        remove(&self.out)?;
        fs::rename(&self.work, &self.out)
            .with_context(|| format!("cannot put the site at {}", self.out.display()))?;
        Ok(sizes)
    }

    /// Writes a module's files and answers with the hashes of its glue and of its wasm.
    fn add_module(&mut self, name: &str, mut module: Module) -> Result<(String, String)> {
        if !module.snippets.is_empty() {
            // The folder names that wasm-bindgen gives do not follow the content.
            let all: String = module
                .snippets
                .iter()
                .map(|(_, text)| text.as_str())
                .collect();
            let folder = format!("snippets.{}", short(all.as_bytes()));
            module.js = module.js.replace("./snippets/", &format!("./{folder}/"));
            for (path, text) in &module.snippets {
                self.write(&Path::new("pkg").join(&folder).join(path), text.as_bytes())?;
            }
        }
        if let Some(parts) = module.parts.take() {
            module.js = self.add_parts(name, &module.js, parts)?;
        }
        let (js, wasm) = (short(module.js.as_bytes()), short(&module.wasm));
        self.write(
            Path::new(&format!("pkg/{name}.{js}.js")),
            module.js.as_bytes(),
        )?;
        self.write(Path::new(&format!("pkg/{name}.{wasm}.wasm")), &module.wasm)?;
        Ok((js, wasm))
    }

    /// Writes the parts and the script that loads them; gives the glue as it names that script.
    fn add_parts(&mut self, name: &str, glue: &str, parts: Parts) -> Result<String> {
        let Parts { mut link, wasm } = parts;
        for (file, content) in &wasm {
            let hashed = file.replace(".wasm", &format!(".{}.wasm", short(content)));
            link = link.replace(&format!("./{file}"), &format!("./{hashed}"));
            self.write(&Path::new("pkg").join(&hashed), content)?;
            self.name_hash("part", &hashed);
        }
        // The two scripts import each other: one is named by what both say without those names.
        let link_name = format!(
            "{name}-parts.{}.js",
            short(format!("{link}{glue}").as_bytes())
        );
        // The wasm knows the script by its plain name, which stays where the glue hands it over.
        let from = |name: &str| format!("from \"{name}\"");
        let glue = glue.replace(&from(LINK), &from(&format!("./{link_name}")));
        let glue_name = format!("./{name}.{}.js", short(glue.as_bytes()));
        let link = link.replace(GLUE, &glue_name);
        self.write(&Path::new("pkg").join(link_name), link.as_bytes())?;
        Ok(glue)
    }

    fn name_hash(&mut self, key: &str, hash: &str) {
        self.hashes.push_str(&format!("{key}: {hash}\n"));
    }

    fn write(&self, name: &Path, content: &[u8]) -> Result<()> {
        let path = self.work.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        let kind = name
            .extension()
            .and_then(|kind| kind.to_str())
            .unwrap_or_default();
        if SHRINKING.contains(&kind) {
            fs::write(with_suffix(&path, "br"), brotli(content, self.dev)?)?;
            fs::write(with_suffix(&path, "gz"), gzip(content, self.dev)?)?;
        }
        Ok(())
    }
}

fn brotli(content: &[u8], dev: bool) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: if dev { 4 } else { 11 },
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut out, &params)?;
    Ok(out)
}

fn gzip(content: &[u8], dev: bool) -> Result<Vec<u8>> {
    let level = flate2::Compression::new(if dev { 1 } else { 9 });
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), level);
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Site;
    use crate::wasm::{GLUE, LINK, Module, Parts};
    use std::fs;

    #[test]
    fn the_site_has_hashed_names_loader_snippets_and_compressed_twins() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("site");
        let module = |text: &str| Module {
            wasm: text.repeat(99).into_bytes(),
            js: format!("import './snippets/x/inline0.js'; // {text}"),
            snippets: vec![("x/inline0.js".into(), "export const a = 1;".to_owned())],
            parts: None,
        };
        let mut site = Site::new(&out, true).unwrap();
        let mut app = module("app");
        app.js.push_str(&format!(
            "import * as a from \"{LINK}\"; b({{\"{LINK}\": a}})"
        ));
        app.parts = Some(Parts {
            link: format!("import {{ initSync }} from '{GLUE}'; fetch('./split_a.wasm')"),
            wasm: vec![("split_a.wasm".to_owned(), b"a".to_vec())],
        });
        site.add_app(app).unwrap();
        site.add_lazy_module("strength", &["score"], module("strength"))
            .unwrap();
        site.add_worker("importer", "ask", module("importer"))
            .unwrap();
        site.add_style("body{}").unwrap();
        let told = site.publish().unwrap();

        let hashes = fs::read_to_string(out.join("pkg/hash.txt")).unwrap();
        let part = hashes.lines().find_map(|line| line.strip_prefix("part: "));
        assert!(out.join("pkg").join(part.unwrap()).is_file());
        let link = fs::read_dir(out.join("pkg")).unwrap().find_map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name()?.to_str()?.to_owned();
            let script = path.extension().is_some_and(|kind| kind == "js");
            (script && name.starts_with("portaal-parts."))
                .then(|| (name, fs::read_to_string(&path).unwrap()))
        });
        let (link_name, link) = link.unwrap();
        assert!(link.contains(part.unwrap()), "{link}");
        for line in hashes.lines().filter(|line| !line.starts_with("part")) {
            let (kind, hash) = line.split_once(": ").unwrap();
            let file = out.join(format!("pkg/portaal.{hash}.{kind}"));
            assert!(file.is_file() && told.contains(hash), "{line}");
            assert!(file.with_extension(format!("{kind}.br")).is_file());
            assert!(file.with_extension(format!("{kind}.gz")).is_file());
        }
        assert_eq!(hashes.lines().count(), 4);
        let glue = hashes.lines().find_map(|line| line.strip_prefix("js: "));
        let glue_name = format!("portaal.{}.js", glue.unwrap());
        let glue = fs::read_to_string(out.join("pkg").join(&glue_name)).unwrap();
        assert!(glue.contains(&link_name) && link.contains(&glue_name));
        assert!(glue.contains(&format!("{{\"{LINK}\": a}}")), "{glue}");
        let loader = fs::read_to_string(out.join("pkg/strength.js")).unwrap();
        assert!(loader.contains("export const score=async"), "{loader}");
        let worker = fs::read_to_string(out.join("pkg/importer.js")).unwrap();
        assert!(worker.contains("await ask(...data)"), "{worker}");
        assert!(
            worker.contains("told?.slice(1).map(part=>part.buffer)"),
            "{worker}"
        );
        let snippets: Vec<_> = fs::read_dir(out.join("pkg"))
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter(|name| name.starts_with("snippets."))
            .collect();
        assert_eq!(snippets.len(), 1);
        let glue_names_it = fs::read_dir(out.join("pkg")).unwrap().any(|entry| {
            fs::read_to_string(entry.unwrap().path()).is_ok_and(|text| text.contains(&snippets[0]))
        });
        assert!(glue_names_it);
    }
}
