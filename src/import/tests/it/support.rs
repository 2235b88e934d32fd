//! Reading samples and showing what came of them.

use std::{
    fmt::Write as _,
    fs,
    future::Future,
    path::PathBuf,
    pin::pin,
    task::{Context, Poll, Waker},
};

use domain::item::FieldKind;
use import::{Body, Format, Import, Item, Options, ParseError, Reason, parse, recognise};
use rawzip::{CompressionMethod, ZipArchiveWriter};

pub(crate) const ALL: Options = Options { trashed: true };

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/samples")
        .join(name)
}

pub(crate) fn sample(name: &str) -> Vec<u8> {
    fs::read(path(name)).expect("a committed sample")
}

/// Reads a file as a page does, and compares all that came of it with `<expected>.txt`. With `BLESS=1` in the
/// environment that file is written instead: read it before it is committed.
pub(crate) fn gives(bytes: &[u8], format: Format, options: Options, expected: &str) {
    assert_eq!(recognise(None, bytes), Ok(format));
    let import = parse(format, bytes, options).expect("it is read");
    let file = path(&format!("{expected}.txt"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, show(&import)).expect("written");
    }
    assert_eq!(
        show(&import),
        fs::read_to_string(file).expect("what is expected")
    );
}

/// All of an import, in lines. What is empty is left out.
pub(crate) fn show(import: &Import) -> String {
    let mut out = String::new();
    for folder in &import.vault.folders {
        let _ = writeln!(out, "folder {folder}");
    }
    for item in &import.vault.items {
        show_item(&mut out, item, &import.vault.folders);
    }
    let counts = import.report.counts;
    let _ = writeln!(
        out,
        "= {} logins, {} notes, {} cards, {} identities, {} keys",
        counts.logins, counts.notes, counts.cards, counts.identities, counts.ssh_keys
    );
    for refused in &import.report.refused {
        let part = refused
            .part
            .map(|part| format!("{part} "))
            .unwrap_or_default();
        let column = refused
            .column
            .as_ref()
            .map(|column| format!(" {column}"))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "refused {part}{}{column}: {:?}",
            refused.row, refused.reason
        );
    }
    for hint in &import.report.hints {
        let part = hint.part.map(|part| format!("{part} ")).unwrap_or_default();
        let _ = writeln!(out, "hint {part}{}: {:?}", hint.row, hint.hint);
    }
    out
}

fn show_item(out: &mut String, item: &Item, folders: &[String]) {
    let _ = writeln!(out, "{:?} {:?}", item.kind(), item.name);
    for (name, set) in [
        ("favourite", item.favourite),
        ("reprompt", item.reprompt),
        ("archived", item.archived),
    ] {
        if set {
            let _ = writeln!(out, "  {name}");
        }
    }
    for (name, moment) in [
        ("created", item.created),
        ("revised", item.revised),
        ("deleted", item.deleted),
    ] {
        if let Some(moment) = moment {
            let _ = writeln!(out, "  {name} {moment}");
        }
    }
    for place in &item.folders {
        let _ = writeln!(out, "  in {}", folders[*place]);
    }
    for (name, text) in item
        .texts()
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
    {
        let _ = writeln!(out, "  {name} {text:?}");
    }
    if let Body::Login(login) = &item.body {
        for uri in &login.uris {
            let matching = uri
                .matching
                .map(|matching| format!(" match {}", matching.code()))
                .unwrap_or_default();
            let _ = writeln!(out, "  uri {:?}{matching}", uri.uri);
        }
    }
    if !item.notes.is_empty() {
        let _ = writeln!(out, "  notes {:?}", item.notes);
    }
    for field in &item.fields {
        let kind = match field.kind {
            FieldKind::Text => "text",
            FieldKind::Hidden => "hidden",
            FieldKind::Boolean => "boolean",
            FieldKind::Linked => "linked",
        };
        let linked = field
            .linked
            .map(|id| format!(" to {id}"))
            .unwrap_or_default();
        let _ = writeln!(out, "  {kind} {:?} {:?}{linked}", field.name, field.value);
    }
    for former in &item.history {
        let _ = writeln!(out, "  former {:?} {}", former.password, former.until);
    }
}

/// An archive of these files, packed.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, contents) in files {
        let method = if contents.is_empty() {
            CompressionMethod::STORE
        } else {
            CompressionMethod::DEFLATE
        };
        let (mut entry, config) = archive
            .new_file(rawzip::path::EntryPath::verbatim(name.as_bytes()))
            .compression_method(method)
            .start()
            .expect("an entry");
        let packed = miniz_oxide::deflate::compress_to_vec(contents, 6);
        let mut writer = config.wrap(Packed {
            packed: &packed,
            entry: &mut entry,
            done: false,
        });
        std::io::Write::write_all(&mut writer, contents).expect("written");
        let (_, descriptor) = writer.finish().expect("finished");
        entry.finish(descriptor).expect("finished");
    }
    archive.finish().expect("finished");
    bytes
}

/// Counts the plain bytes, writes the packed ones.
struct Packed<'a, W> {
    packed: &'a [u8],
    entry: &'a mut W,
    done: bool,
}

impl<W: std::io::Write> std::io::Write for Packed<'_, W> {
    fn write(&mut self, plain: &[u8]) -> std::io::Result<usize> {
        if !self.done {
            self.entry.write_all(self.packed)?;
            self.done = true;
        }
        Ok(plain.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        self.entry.flush()
    }
}

/// Outside a browser nothing waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing to wait for"),
    }
}

/// The heading of a browser's table.
pub(crate) const CHROME: &str = "name,url,username,password,note\n";

/// What comes of these rows of a browser's table.
pub(crate) fn chrome(rows: &str) -> Import {
    let file = format!("{CHROME}{rows}");
    assert_eq!(recognise(None, file.as_bytes()), Ok(Format::ChromeCsv));
    parse(Format::ChromeCsv, file.as_bytes(), ALL).expect("it is read")
}

/// Which rows were refused, and why.
pub(crate) fn refused(import: &Import) -> Vec<(usize, Reason)> {
    let rows = import.report.refused.iter();
    rows.map(|refused| (refused.row, refused.reason)).collect()
}

/// Why a file as a whole is not read.
pub(crate) fn fails(format: Format, bytes: &[u8]) -> ParseError {
    parse(format, bytes, ALL).expect_err("an error")
}

/// A file of KeePass with this in its outermost group.
pub(crate) fn keepass(inner: &str) -> String {
    format!("<KeePassFile><Root><Group>{inner}</Group></Root></KeePassFile>")
}
