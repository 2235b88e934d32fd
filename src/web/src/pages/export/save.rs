//! Handing a file to the browser, which saves it where the person wants it.

use std::time::Duration;

use domain::export::ExportFormat;
use js_sys::{Array, Date, Uint8Array};
use leptos::prelude::*;
use text::Text;
use wasm_bindgen::JsCast as _;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// The browser reads a file a moment after it was told to.
const READ: Duration = Duration::from_secs(10);
/// Most characters of an organisation's name in that of a file.
const NAME: usize = 60;

/// A file that the browser was handed, and keeps in memory until it is forgotten.
#[derive(Clone)]
pub(super) struct Saved(String);

impl Saved {
    /// The browser keeps it no longer. May be done twice.
    pub(super) fn forget(&self) {
        // Refused only for an address that is none.
        let _ = Url::revoke_object_url(&self.0);
    }

    /// The same when the browser has read it, also when the page is left by then.
    pub(super) fn forget_soon(&self) {
        let saved = self.clone();
        set_timeout(move || saved.forget(), READ);
    }
}

/// Hands a file to the browser; none when it takes none.
pub(super) fn save(bytes: &Uint8Array, name: &str, format: ExportFormat) -> Option<Saved> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match format {
        ExportFormat::ProtectedJson | ExportFormat::Json => "application/json",
        ExportFormat::Csv => "text/csv",
    });
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind).ok()?;
    let saved = Saved(Url::create_object_url_with_blob(&blob).ok()?);
    let link = document().create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&saved.0);
    link.set_download(name);
    link.click();
    Some(saved)
}

/// The name of a file: organisation and day, and whether it is encrypted.
pub(super) fn file_name(t: Text, organisation: &str, format: ExportFormat) -> String {
    let now = Date::new_0();
    let day = format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    );
    let mut name = format!("{}-{day}", plain(organisation));
    if format == ExportFormat::ProtectedJson {
        name.push('-');
        name.push_str(t.export_file_encrypted());
    }
    format!("{name}.{}", format.extension())
}

/// Letters and digits, and a hyphen for everything between them: what every file system takes.
fn plain(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(NAME).collect();
    if name.is_empty() {
        "vault".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_name_holds_nothing_that_a_file_system_reads() {
        assert_eq!(plain("Jansen & Zn. B.V."), "Jansen-Zn-B-V");
        assert_eq!(plain("../../etc/passwd"), "etc-passwd");
        assert_eq!(plain("Café \u{202e}Ünï"), "Café-Ünï");
        assert_eq!(plain("💻"), "vault");
        assert_eq!(plain(&"x".repeat(500)).len(), 60);
    }
}
