//! Short plain texts that people type: names of people, organisations, companies, references.

use unicode_normalization::UnicodeNormalization;

/// Why a text is refused. The names are field codes (`error-<code>`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing was typed.
    #[error("required")]
    Required,
    /// More characters than allowed.
    #[error("too-long")]
    TooLong,
    /// Holds a control character, or one that turns the direction of the text around it.
    #[error("characters")]
    Characters,
}

/// Most characters of the name of a person, provider or organisation (DOMAIN 1.1, 1.2, 1.6).
pub const NAME_MAX: usize = 50;

/// Trims and checks a required text of at most `max` characters.
///
/// Anything that shows as text is welcome, in every script; line breaks and other control
/// characters are not, because names stand in mail headers, and neither are the overrides of
/// writing direction, because they make one name look like another.
pub fn parse(text: &str, max: usize) -> Result<String, NameError> {
    let text = parse_optional(text, max)?;
    if text.is_empty() {
        Err(NameError::Required)
    } else {
        Ok(text)
    }
}

/// As [`parse`], but empty is fine.
pub fn parse_optional(text: &str, max: usize) -> Result<String, NameError> {
    let text = text.trim();
    if text.chars().count() > max {
        return Err(NameError::TooLong);
    }
    if text
        .chars()
        .any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
    {
        return Err(NameError::Characters);
    }
    Ok(text.to_owned())
}

/// The form by which names are sorted and searched: lower case and without accents, so that `acme`
/// follows `Aardvark`, `Élan` stands at E, and whoever types `elan` finds it.
pub fn sort_key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.trim().nfkd().filter(|c| !is_accent(*c)) {
        for c in c.to_lowercase() {
            match plain(c) {
                Some(letters) => key.push_str(letters),
                None => key.push(c),
            }
        }
    }
    key
}

/// Accents that Latin, Greek and Cyrillic letters carry. Marks of other scripts are more than
/// ornament: without them words change.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// What people type for letters that Unicode does not take apart.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_every_script_and_lose_outer_blanks() {
        for name in [
            "Acme",
            "Bäckerei Müller",
            "株式会社",
            "<img src=x onerror=alert(1)>",
            "🦀 BV",
            "=1+1",
        ] {
            assert_eq!(parse(&format!("  {name} "), NAME_MAX).as_deref(), Ok(name));
        }
    }

    #[test]
    fn header_breaking_and_direction_turning_characters_are_refused() {
        for name in ["a\r\nBcc: x", "a\0b", "abc\u{202e}def", "\u{2066}x"] {
            assert_eq!(
                parse(name, NAME_MAX),
                Err(NameError::Characters),
                "{name:?}"
            );
        }
        assert_eq!(
            parse(&"ü".repeat(50), NAME_MAX).map(|n| n.chars().count()),
            Ok(50)
        );
        assert_eq!(parse(&"ü".repeat(51), NAME_MAX), Err(NameError::TooLong));
        assert_eq!(parse(" \t ", NAME_MAX), Err(NameError::Required));
    }

    #[test]
    fn names_sort_and_are_found_without_accents() {
        for (name, key) in [
            (" Élan ", "elan"),
            ("E\u{301}lan", "elan"),
            ("Ĳsselmeer", "ijsselmeer"),
            ("Straße", "strasse"),
            ("STRASSE", "strasse"),
            ("Łódź Øst Æbler", "lodz ost aebler"),
            ("İstanbul", "istanbul"),
            ("Ａcme", "acme"),
            ("Ελλάδα", "ελλαδα"),
            ("ガス", "カ\u{3099}ス"),
            ("🦀 BV", "🦀 bv"),
        ] {
            assert_eq!(sort_key(name), key, "{name}");
        }
        assert_eq!(sort_key(&sort_key("ﷺ Élan")), sort_key("ﷺ Élan"));
    }
}
