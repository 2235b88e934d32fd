//! Numbers, amounts of money and sizes.

use domain::Lang;

use crate::Text;

/// Between a number and its unit, so that a line never breaks there.
const NARROW: char = '\u{a0}';

/// A whole number with grouped thousands: `1.234` (nl), `1,234` (en).
pub fn integer(t: Text, number: i64) -> String {
    let mut out = String::new();
    push_integer(t.lang(), number, &mut out);
    out
}

pub(crate) fn push_integer(lang: Lang, number: i64, out: &mut String) {
    let digits = number.unsigned_abs().to_string();
    if number < 0 {
        out.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(if lang == Lang::Nl { '.' } else { ',' });
        }
        out.push(digit);
    }
}

/// A number with a fixed number of decimals, given in units of the last decimal: `decimal(t, 125, 1)` is `12,5` (nl).
pub fn decimal(t: Text, units: i64, decimals: u32) -> String {
    let scale = 10_u64.saturating_pow(decimals);
    let (whole, rest) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    let mut out = String::new();
    if units < 0 {
        out.push('-');
    }
    push_integer(t.lang(), i64::try_from(whole).unwrap_or(i64::MAX), &mut out);
    if decimals > 0 {
        out.push(point(t.lang()));
        let rest = rest.to_string();
        let width = usize::try_from(decimals).unwrap_or(0);
        out.extend(std::iter::repeat_n('0', width.saturating_sub(rest.len())));
        out.push_str(&rest);
    }
    out
}

/// An amount in minor units (cents) of an ISO 4217 currency: `$ 0,33` (nl), `$0.33` (en); `CHF 1,00` when it has no
/// sign of its own here.
pub fn money(t: Text, minor: i64, currency: &str) -> String {
    let decimals = match currency {
        "JPY" | "KRW" | "ISK" | "CLP" | "VND" => 0,
        "BHD" | "KWD" | "OMR" | "TND" | "JOD" => 3,
        _ => 2,
    };
    let sign = match currency {
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        other => other,
    };
    let amount = decimal(t, minor, decimals);
    match t.lang() {
        Lang::En if sign != currency => match amount.strip_prefix('-') {
            Some(amount) => format!("-{sign}{amount}"),
            None => format!("{sign}{amount}"),
        },
        Lang::Nl | Lang::En => format!("{sign}{NARROW}{amount}"),
    }
}

/// A share in whole percents, rounded down so that 100 % means all: `66%`. A total of 0 gives `0%`.
pub fn percent(t: Text, part: u64, total: u64) -> String {
    let share = part.saturating_mul(100).checked_div(total).unwrap_or(0);
    format!("{}%", integer(t, i64::try_from(share).unwrap_or(i64::MAX)))
}

/// A size in decimal units with at most one decimal: `512 B`, `1,5 MB` (nl), `1.5 MB` (en).
pub fn bytes(t: Text, bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    let mut unit = 0;
    let mut size: u64 = 1;
    while bytes / size >= 1000 && unit + 1 < UNITS.len() {
        size *= 1000;
        unit += 1;
    }
    let tenths = i64::try_from(u128::from(bytes) * 10 / u128::from(size)).unwrap_or(i64::MAX);
    let number = if tenths % 10 == 0 || tenths >= 1000 {
        integer(t, tenths / 10)
    } else {
        decimal(t, tenths, 1)
    };
    format!("{number}{NARROW}{}", UNITS[unit])
}

const fn point(lang: Lang) -> char {
    match lang {
        Lang::Nl => ',',
        Lang::En => '.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: Text = Text::new(Lang::Nl);
    const EN: Text = Text::new(Lang::En);

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(integer(NL, 1_234_567), "1.234.567");
        assert_eq!(integer(EN, 1_234), "1,234");
        assert_eq!(integer(EN, 999), "999");
        assert_eq!(integer(EN, 0), "0");
        assert_eq!(integer(NL, -1_000), "-1.000");
        assert_eq!(integer(EN, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn money_follows_the_language() {
        assert_eq!(money(NL, 33, "USD"), "$\u{a0}0,33");
        assert_eq!(money(EN, 33, "USD"), "$0.33");
        assert_eq!(money(NL, 123_456, "EUR"), "€\u{a0}1.234,56");
        assert_eq!(money(EN, -500, "EUR"), "-€5.00");
        assert_eq!(money(NL, -500, "EUR"), "€\u{a0}-5,00");
        assert_eq!(money(EN, 100, "CHF"), "CHF\u{a0}1.00");
        assert_eq!(money(EN, 1500, "JPY"), "JPY\u{a0}1,500");
    }

    #[test]
    fn sizes_take_the_unit_that_reads_best() {
        assert_eq!(bytes(NL, 0), "0\u{a0}B");
        assert_eq!(bytes(EN, 999), "999\u{a0}B");
        assert_eq!(bytes(NL, 1_500_000), "1,5\u{a0}MB");
        assert_eq!(bytes(EN, 1_000_000_000), "1\u{a0}GB");
        assert_eq!(bytes(EN, u64::MAX), "18,446,744\u{a0}TB");
    }

    #[test]
    fn percents_round_down() {
        assert_eq!(percent(EN, 2, 3), "66%");
        assert_eq!(percent(EN, 999, 1000), "99%");
        assert_eq!(percent(EN, 1, 0), "0%");
    }
}
