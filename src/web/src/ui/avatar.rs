//! A round or square sign for a person or an organisation.

use leptos::prelude::*;

/// How many colours there are (`avatar-0` … in the style sheet).
const COLOURS: u32 = 8;

/// Initials on a colour that always belongs to the same name. It repeats the name beside it, so screen readers skip it.
#[component]
pub fn Avatar(
    /// The name.
    #[prop(into)]
    name: String,
    /// Larger, for headers.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    view! {
        <span class=format!("avatar avatar-{}", colour(&name)) class:avatar-large=large aria-hidden="true">
            {initials(&name)}
        </span>
    }
}

/// The first letters of the first two words, or the first two of a single word; nothing for an empty name.
fn initials(name: &str) -> String {
    let mut words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let Some(first) = words.next() else {
        return String::new();
    };
    let mut letters = first.chars();
    let one = letters.next();
    let two = words
        .next()
        .and_then(|w| w.chars().next())
        .or_else(|| letters.next());
    one.into_iter()
        .chain(two)
        .flat_map(char::to_uppercase)
        .collect()
}

/// FNV-1a over the name: the same on the server and in the browser.
fn colour(name: &str) -> u32 {
    name.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    }) % COLOURS
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_come_from_words() {
        assert_eq!(initials("My Client's Organization"), "MC");
        assert_eq!(initials("acme"), "AC");
        assert_eq!(initials("ß"), "SS");
        assert_eq!(initials(" - "), "");
        assert_eq!(initials("owner@example.org"), "OE");
    }
}
