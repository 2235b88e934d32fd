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
    /// Holds a control character, one that is not seen, or one that turns the direction of the text around it.
    #[error("characters")]
    Characters,
}

/// Most characters of the name of a person, provider or organisation (DOMAIN 1.1, 1.2, 1.6).
pub const NAME_MAX: usize = 50;

/// Trims and checks a required text of at most `max` characters.
///
/// Anything that shows as text is welcome, in every script; line breaks and other control
/// characters are not, because names stand in mail headers, and neither is what makes one name
/// look like another, see [`is_plain`].
pub fn parse(text: &str, max: usize) -> Result<String, NameError> {
    let text = parse_optional(text, max)?;
    if is_blank(&text) {
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
    if !is_plain(text) {
        return Err(NameError::Characters);
    }
    Ok(text.to_owned())
}

/// Whether a name is free of control characters, of those that turn the direction of writing, and
/// of those that are never seen: with them one name looks like another.
pub fn is_plain(name: &str) -> bool {
    !name.chars().any(is_unfit)
}

/// The name without what [`is_plain`] refuses, to stand within a sentence.
pub fn plain_only(name: &str) -> String {
    name.chars().filter(|c| !is_unfit(*c)).collect()
}

/// Scripts and pictures need the joiners (U+200C, U+200D), so these are not among them.
fn is_unfit(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

/// Whether nothing of a text is seen: blanks, joiners, fillers.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || is_unfit(c)
            || matches!(
                c,
                '\u{200c}'..='\u{200f}'
                    | '\u{115f}'
                    | '\u{1160}'
                    | '\u{2800}'
                    | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}'
                    | '\u{ffa0}'
            )
    })
}

/// The form by which two names are the same: upper and lower case are one, and so are the ways to
/// write an accent.
pub fn same_key(name: &str) -> String {
    let apart: String = name.nfd().collect();
    // By way of upper case, which writes `ß` as `SS` and has one sigma.
    apart.to_uppercase().to_lowercase().nfd().collect()
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
        for name in [
            "a\r\nBcc: x",
            "a\0b",
            "abc\u{202e}def",
            "\u{2066}x",
            "a\u{9b}b",
        ] {
            assert_eq!(
                parse(name, NAME_MAX),
                Err(NameError::Characters),
                "{name:?}"
            );
            assert!(is_plain(&plain_only(name)), "{name:?}");
        }
        assert_eq!(
            parse(&"ü".repeat(50), NAME_MAX).map(|n| n.chars().count()),
            Ok(50)
        );
        assert_eq!(parse(&"ü".repeat(51), NAME_MAX), Err(NameError::TooLong));
        assert_eq!(parse(" \t ", NAME_MAX), Err(NameError::Required));
    }

    #[test]
    fn what_is_not_seen_is_refused_unless_scripts_need_it() {
        for c in ['\u{ad}', '\u{200b}', '\u{2028}', '\u{2060}', '\u{feff}'] {
            let name = format!("Ac{c}me");
            assert_eq!(parse(&name, NAME_MAX), Err(NameError::Characters), "{c:?}");
            assert_eq!(plain_only(&name), "Acme");
        }
        for name in ["می\u{200c}خواهم", "👩\u{200d}💻", "❤\u{fe0f}", "שלום"] {
            assert_eq!(parse(name, NAME_MAX).as_deref(), Ok(name));
        }
        for name in ["\u{200d}", "\u{a0}\u{3164}", "\u{2800} \u{200e}"] {
            assert_eq!(parse(name, NAME_MAX), Err(NameError::Required), "{name:?}");
        }
    }

    #[test]
    fn names_are_the_same_whatever_their_case() {
        for (one, other) in [
            ("Marketing", "MARKETING"),
            ("Straße", "STRASSE"),
            ("Élan", "e\u{301}LAN"),
            ("ΟΔΟΣ", "οδος"),
            ("ΟΔΟΣ", "οδοσ"),
        ] {
            assert_eq!(same_key(one), same_key(other), "{one}");
        }
        assert_ne!(same_key("Elan"), same_key("Élan"));
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
