//! The file as the browser takes it, and its name.

use domain::export::ExportFormat;
use js_sys::{Array, Date, Uint8Array};
use text::Text;
use web_sys::{Blob, BlobPropertyBag};

use crate::ui::save::{self, Saved};

/// Most characters of an organisation's name in that of a file.
const NAME: usize = 60;

/// Hands a file to the browser; none when it takes none.
pub(super) fn save(bytes: &Uint8Array, name: &str, format: ExportFormat) -> Option<Saved> {
    let kind = BlobPropertyBag::new();
    kind.set_type(match format {
        ExportFormat::ProtectedJson | ExportFormat::Json => "application/json",
        ExportFormat::Csv => "text/csv",
    });
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(bytes), &kind).ok()?;
    save::save(&blob, name)
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
