//! Payment cards: the brand that a number has, and the forms in which a month of expiry is written.

use crate::body::Card;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Brands by the first digits of the number: all numbers of `digits` digits from `from` to `to`. The first one
/// that fits counts.
const BRANDS: &[(&str, usize, u32, u32)] = &[
    ("Visa", 1, 4, 4),
    ("Mastercard", 2, 51, 55),
    ("Mastercard", 4, 2221, 2720),
    ("Amex", 2, 34, 34),
    ("Amex", 2, 37, 37),
    ("Discover", 4, 6011, 6011),
    ("Discover", 2, 65, 65),
    ("Discover", 3, 644, 649),
    ("Diners Club", 2, 30, 30),
    ("Diners Club", 2, 36, 36),
    ("Diners Club", 2, 38, 38),
    ("JCB", 2, 35, 35),
    ("UnionPay", 2, 62, 62),
    ("Maestro", 2, 50, 50),
    ("Maestro", 2, 56, 69),
];

/// The brand of a card by its number; empty when none is known.
pub(crate) fn brand(number: &str) -> &'static str {
    let digits: String = number
        .chars()
        .filter(char::is_ascii_digit)
        .take(4)
        .collect();
    BRANDS
        .iter()
        .find(|(_, length, from, to)| {
            let start = digits.get(..*length).and_then(|d| d.parse::<u32>().ok());
            start.is_some_and(|start| (*from..=*to).contains(&start))
        })
        .map_or("", |(brand, ..)| brand)
}

/// A card with its brand and its month of expiry. An expiry that cannot be read is handed back.
pub(crate) fn card<'a>(holder: &str, number: &str, code: &str, expiry: &'a str) -> (Card, &'a str) {
    let read = self::expiry(expiry);
    let (month, year) = read.clone().unwrap_or_default();
    let card = Card {
        holder: holder.to_owned(),
        brand: brand(number).to_owned(),
        number: number.to_owned(),
        month,
        year,
        code: code.to_owned(),
    };
    (card, if read.is_some() { "" } else { expiry })
}

/// Month (`1` to `12`) and year (four digits) of `2027-04`, `04/2027`, `4/27`, `0427`, `202704`, `April,2027`, or a
/// whole date.
pub(crate) fn expiry(text: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .take(4)
        .collect();
    match parts.as_slice() {
        [year, month] | [year, month, _] if year.len() == 4 => of(month, year),
        [month, year] => of(month, year),
        [digits] if digits.is_ascii() => match digits.len() {
            4 => of(&digits[..2], &digits[2..]),
            6 if digits.starts_with("20") => of(&digits[4..], &digits[..4]),
            6 => of(&digits[..2], &digits[2..]),
            _ => None,
        },
        _ => None,
    }
}

/// Month, as a number or an English name, and year, with two or four digits.
pub(crate) fn of(month: &str, year: &str) -> Option<(String, String)> {
    let named = |name: &&str| month.len() >= 3 && name.starts_with(&month.to_lowercase());
    let number = match MONTHS.iter().position(named) {
        Some(place) => place + 1,
        None => month
            .parse()
            .ok()
            .filter(|month| (1..=12).contains(month))?,
    };
    let digits = year.bytes().all(|b| b.is_ascii_digit());
    let year = match year.len() {
        2 if digits => format!("20{year}"),
        4 if digits => year.to_owned(),
        _ => return None,
    };
    Some((number.to_string(), year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brands() {
        for (number, known) in [
            ("4111 1111 1111 1111", "Visa"),
            ("5500-0000", "Mastercard"),
            ("2221 0000", "Mastercard"),
            ("2720 9999", "Mastercard"),
            ("3400", "Amex"),
            ("6011 0", "Discover"),
            ("6450", "Discover"),
            ("6500", "Discover"),
            ("3600", "Diners Club"),
            ("3528", "JCB"),
            ("6200", "UnionPay"),
            ("6759", "Maestro"),
            ("9999", ""),
            ("", ""),
        ] {
            assert_eq!(brand(number), known, "{number}");
        }
    }

    #[test]
    fn months_of_expiry() {
        let read = |text| expiry(text).map(|(month, year)| format!("{month} {year}"));
        for text in [
            "2027-04",
            "04/2027",
            "4/27",
            "0427",
            "202704",
            "042027",
            "April,2027",
            "2027-04-30",
        ] {
            assert_eq!(read(text).as_deref(), Some("4 2027"), "{text}");
        }
        for text in ["", "13/27", "ü", "soon", "4", "ma,2027", "0/27", "éé27"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
