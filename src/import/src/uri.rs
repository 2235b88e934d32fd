//! Addresses of logins.

use csv::{ReaderBuilder, StringRecord};

use crate::limits;

/// An address in the form in which it is kept, and whether it was cut; none when the text is blank.
///
/// What looks like a host without a scheme gets `http://`, and a browser's name of an Android app becomes
/// `androidapp://package`.
pub(crate) fn tidy(text: &str) -> Option<(String, bool)> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let whole = if let Some(package) = android(text) {
        format!("androidapp://{package}")
    } else if !text.contains("://") && text.contains('.') && !text.contains(char::is_whitespace) {
        format!("http://{text}")
    } else {
        text.to_owned()
    };
    match whole.char_indices().nth(limits::URI) {
        Some((end, _)) => Some((whole[..end].to_owned(), true)),
        None => Some((whole, false)),
    }
}

/// The package in `android://<hash>@package/`.
fn android(text: &str) -> Option<&str> {
    let (_, package) = text.strip_prefix("android://")?.rsplit_once('@')?;
    let package = package.trim_end_matches('/');
    (!package.is_empty()).then_some(package)
}

/// The addresses in a cell that is itself a line of CSV. What stands behind a comma and is no address belongs to the
/// one before it, for a comma may be part of an address.
pub(crate) fn split(cell: &str) -> Vec<String> {
    // Nearly every cell is one address, for which a reader is not set up.
    if !cell.contains([',', '"', '\n', '\r']) {
        return vec![cell.to_owned()];
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(cell.as_bytes());
    let mut values: Vec<String> = Vec::new();
    let mut record = StringRecord::new();
    while matches!(reader.read_record(&mut record), Ok(true)) {
        for value in record.iter().map(str::trim) {
            match values.last_mut() {
                Some(before) if !value.contains("://") && !value.contains('.') => {
                    before.push(',');
                    before.push_str(value);
                }
                _ => values.push(value.to_owned()),
            }
        }
    }
    values
}

/// The host of an address, for an item without a name; empty when there is none.
pub(crate) fn host(uri: &str) -> &str {
    let Some((_, rest)) = uri.split_once("://") else {
        return "";
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> String {
        tidy(text).map(|(uri, _)| uri).unwrap_or_default()
    }

    #[test]
    fn hosts_get_a_scheme_and_nothing_else_does() {
        assert_eq!(tidied(" example.org/a "), "http://example.org/a");
        assert_eq!(tidied("https://example.org"), "https://example.org");
        assert_eq!(tidied("ssh://nas"), "ssh://nas");
        assert_eq!(tidied("the office, 2nd floor."), "the office, 2nd floor.");
        assert_eq!(tidied("localhost"), "localhost");
        assert_eq!(
            tidied("android://aGFzaA==@org.example.app/"),
            "androidapp://org.example.app"
        );
        assert_eq!(tidied("android://@/"), "android://@/");
        assert_eq!(tidy("  "), None);
    }

    #[test]
    fn a_long_address_is_cut_between_characters() {
        let (uri, cut) = tidy(&format!("https://{}", "é".repeat(2_000))).expect("an address");
        assert!(cut);
        assert_eq!(uri.chars().count(), limits::URI);
    }

    #[test]
    fn commas() {
        assert_eq!(
            split("https://a.example,b.example"),
            ["https://a.example", "b.example"]
        );
        assert_eq!(
            split("https://a.example/?q=1,2"),
            ["https://a.example/?q=1,2"]
        );
        assert_eq!(
            split("\"https://a.example/,.\",ssh://nas"),
            ["https://a.example/,.", "ssh://nas"]
        );
        assert_eq!(split("https://a.example"), ["https://a.example"]);
    }

    #[test]
    fn hosts() {
        assert_eq!(
            host("https://kim:pw@mail.example:8443/in?a@b"),
            "mail.example"
        );
        assert_eq!(host("https://[::1]:8443/"), "[::1]");
        assert_eq!(host("https://[::1]/"), "[::1]");
        assert_eq!(host("androidapp://org.example.app"), "org.example.app");
        assert_eq!(host("nothing"), "");
    }
}
