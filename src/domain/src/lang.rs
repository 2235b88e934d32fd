//! The languages of Portaal and how one is chosen.

use serde::{Deserialize, Serialize};

/// A language in which every text exists.
///
/// Chosen by the account, then by the browser's `Accept-Language`, then English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch.
    Nl,
    /// English: what a person gets who asked for nothing that we have.
    #[default]
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language of a BCP 47 tag such as `nl`, `nl-BE` or `en_GB`, by its primary subtag; `None` for others.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.as_str()))
    }

    /// The language that an `Accept-Language` header (RFC 9110, 12.5.4) likes best among ours.
    ///
    /// Equal weights go to the one that comes first; weight 0 means "not this one"; English when nothing fits.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';');
            let Some(lang) = parts.next().and_then(Self::parse) else {
                continue;
            };
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1000, weight);
            if weight > 0 && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, lang));
            }
        }
        best.map_or(Self::default(), |(_, lang)| lang)
    }

    /// The primary subtag, as in `<html lang>` and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    /// The tag with the region whose habits for dates and numbers are followed.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl-NL",
            Self::En => "en-GB",
        }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A quality value in thousandths; what cannot be read counts as 0, so that it never wins.
fn weight(text: &str) -> u16 {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole == "1" {
        return 1000;
    }
    if whole != "0" || fraction.len() > 3 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    format!("{fraction:0<3}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_tag_is_read_by_its_primary_part() {
        assert_eq!(Lang::parse("nl"), Some(Lang::Nl));
        assert_eq!(Lang::parse(" NL-be "), Some(Lang::Nl));
        assert_eq!(Lang::parse("en_GB"), Some(Lang::En));
        assert_eq!(Lang::parse("nlx"), None);
        assert_eq!(Lang::parse(""), None);
    }

    #[test]
    fn the_browser_is_asked_by_weight() {
        let pick = Lang::from_accept_language;
        assert_eq!(pick("nl-NL,nl;q=0.9,en;q=0.8"), Lang::Nl);
        assert_eq!(pick("de, nl;q=0.5, en;q=0.4"), Lang::Nl);
        assert_eq!(pick("nl;q=0.1,en"), Lang::En);
        assert_eq!(pick("nl;q=0"), Lang::En);
        assert_eq!(pick("fr"), Lang::En);
        assert_eq!(pick(""), Lang::En);
        assert_eq!(pick("nl;q=9;q=1,;;,=,en;q=0.001"), Lang::En);
    }
}
