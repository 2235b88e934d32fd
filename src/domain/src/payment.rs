//! Payment by invoice: whom the bill is made out to.

use serde::{Deserialize, Serialize};

use crate::{FieldError, name};

/// Most characters of each field of [`InvoiceForm`] (company: DOMAIN 1.2; the others are postal
/// practice with room to spare).
pub const COMPANY_MAX: usize = 50;
/// Most characters of street and number.
pub const ADDRESS_MAX: usize = 100;
/// Most characters of a postal code.
pub const POSTAL_CODE_MAX: usize = 16;
/// Most characters of a town.
pub const CITY_MAX: usize = 60;
/// Most characters of the buyer's reference.
pub const REFERENCE_MAX: usize = 50;

/// What the form of payment by invoice holds, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceForm {
    /// The company's name.
    pub company: String,
    /// Street and number.
    pub address: String,
    /// Postal code.
    pub postal_code: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// VAT number; may be empty.
    pub vat_number: String,
    /// The buyer's own reference; may be empty.
    pub reference: String,
}

impl InvoiceForm {
    /// The form as it is kept: trimmed, the VAT number in its official form.
    ///
    /// # Errors
    /// Every field that breaks a rule.
    pub fn check(&self) -> Result<Self, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut text = |field: &'static str, text: &str, max, required| {
            let parsed = if required {
                name::parse(text, max)
            } else {
                name::parse_optional(text, max)
            };
            parsed.unwrap_or_else(|error| {
                wrong.push(FieldError::new(field, error.to_string()));
                String::new()
            })
        };
        let mut checked = Self {
            company: text("company", &self.company, COMPANY_MAX, true),
            address: text("address", &self.address, ADDRESS_MAX, true),
            postal_code: text("postal_code", &self.postal_code, POSTAL_CODE_MAX, true),
            city: text("city", &self.city, CITY_MAX, true),
            country: self.country.trim().to_owned(),
            vat_number: String::new(),
            reference: text("reference", &self.reference, REFERENCE_MAX, false),
        };
        if checked.country.is_empty() {
            wrong.push(FieldError::new("country", "required"));
        } else if !is_country(&checked.country) {
            wrong.push(FieldError::new("country", "country"));
        }
        match vat_number(&self.vat_number, &checked.country) {
            Some(number) => checked.vat_number = number,
            None => wrong.push(FieldError::new("vat_number", "vat-number")),
        }
        if wrong.is_empty() {
            Ok(checked)
        } else {
            Err(wrong)
        }
    }
}

/// Countries whose VAT numbers have a form that is known here: the European Union, the United
/// Kingdom (and Northern Ireland), Switzerland and Norway. Source: the format table of the VAT
/// information exchange system (VIES), and the national registers for the last three.
///
/// `a` is a letter, `9` a digit, `x` either; anything else stands for itself.
const VAT_FORMS: &[(&str, &str, &[&str])] = &[
    ("AT", "AT", &["U99999999"]),
    ("BE", "BE", &["9999999999"]),
    ("BG", "BG", &["999999999", "9999999999"]),
    (
        "CH",
        "CHE",
        &["999999999", "999999999MWST", "999999999TVA", "999999999IVA"],
    ),
    ("CY", "CY", &["99999999a"]),
    ("CZ", "CZ", &["99999999", "999999999", "9999999999"]),
    ("DE", "DE", &["999999999"]),
    ("DK", "DK", &["99999999"]),
    ("EE", "EE", &["999999999"]),
    ("ES", "ES", &["x9999999x"]),
    ("FI", "FI", &["99999999"]),
    ("FR", "FR", &["xx999999999"]),
    ("GB", "GB", &["999999999", "999999999999", "GD999", "HA999"]),
    ("GR", "EL", &["999999999"]),
    ("HR", "HR", &["99999999999"]),
    ("HU", "HU", &["99999999"]),
    ("IE", "IE", &["9x99999a", "9999999aa"]),
    ("IT", "IT", &["99999999999"]),
    ("LT", "LT", &["999999999", "999999999999"]),
    ("LU", "LU", &["99999999"]),
    ("LV", "LV", &["99999999999"]),
    ("MT", "MT", &["99999999"]),
    ("NL", "NL", &["999999999B99"]),
    ("NO", "NO", &["999999999", "999999999MVA"]),
    ("PL", "PL", &["9999999999"]),
    ("PT", "PT", &["999999999"]),
    (
        "RO",
        "RO",
        &[
            "99",
            "999",
            "9999",
            "99999",
            "999999",
            "9999999",
            "99999999",
            "999999999",
            "9999999999",
        ],
    ),
    ("SE", "SE", &["999999999999"]),
    ("SI", "SI", &["99999999"]),
    ("SK", "SK", &["9999999999"]),
];

/// Checks a VAT number against the form of its country and gives it back without blanks, dots and
/// hyphens, in capitals, with its country prefix. Empty stays empty; where the country's form is
/// not known, 4 to 20 letters and digits will do.
pub fn vat_number(text: &str, country: &str) -> Option<String> {
    let number: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
        .collect::<String>()
        .to_uppercase();
    if number.is_empty() {
        return Some(number);
    }
    let Some((_, prefix, forms)) = VAT_FORMS.iter().find(|(code, ..)| *code == country) else {
        let plain =
            (4..=20).contains(&number.len()) && number.chars().all(|c| c.is_ascii_alphanumeric());
        return plain.then_some(number);
    };
    let rest = number.strip_prefix(prefix).unwrap_or(&number);
    forms
        .iter()
        .any(|form| fits(rest, form))
        .then(|| format!("{prefix}{rest}"))
}

fn fits(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.chars().zip(form.chars()).all(|(c, f)| match f {
            '9' => c.is_ascii_digit(),
            'a' => c.is_ascii_uppercase(),
            'x' => c.is_ascii_alphanumeric(),
            fixed => c == fixed,
        })
}

/// Whether this is an ISO 3166-1 alpha-2 code in use.
pub fn is_country(code: &str) -> bool {
    COUNTRIES.binary_search(&code).is_ok()
}

/// The ISO 3166-1 alpha-2 codes, in order.
pub const COUNTRIES: &[&str] = &[
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
    "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS",
    "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN",
    "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE",
    "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF",
    "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM",
    "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM",
    "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC",
    "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
    "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
    "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG",
    "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
    "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS",
    "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO",
    "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vat_numbers_are_read_in_the_form_of_their_country() {
        for (typed, country, kept) in [
            ("nl 0012.34.567-B01", "NL", Some("NL001234567B01")),
            ("001234567B01", "NL", Some("NL001234567B01")),
            ("BE0123456789", "BE", Some("BE0123456789")),
            ("ATU12345678", "AT", Some("ATU12345678")),
            ("CHE-123.456.789 MWST", "CH", Some("CHE123456789MWST")),
            ("1A23456B", "IE", Some("IE1A23456B")),
            ("EL123456789", "GR", Some("EL123456789")),
            ("NL001234567", "NL", None),
            ("DE12345678", "DE", None),
            ("", "DE", Some("")),
            ("12-3456789", "US", Some("123456789")),
            ("<script>", "US", None),
        ] {
            assert_eq!(
                vat_number(typed, country).as_deref(),
                kept,
                "{typed} in {country}"
            );
        }
    }

    #[test]
    fn an_invoice_form_is_trimmed_and_every_wrong_field_named() {
        let form = InvoiceForm {
            company: " Acme BV ".into(),
            address: "Dorpsstraat 1".into(),
            postal_code: "1234 AB".into(),
            city: "Utrecht".into(),
            country: "NL".into(),
            vat_number: "nl001234567b01".into(),
            reference: String::new(),
        };
        let checked = form.check().ok();
        assert_eq!(
            checked
                .as_ref()
                .map(|f| (f.company.as_str(), f.vat_number.as_str())),
            Some(("Acme BV", "NL001234567B01"))
        );
        let wrong = InvoiceForm {
            company: String::new(),
            city: "a\nb".into(),
            country: "XX".into(),
            vat_number: "<".into(),
            ..form
        };
        let fields = wrong.check().err().unwrap_or_default();
        assert_eq!(
            fields.iter().map(|f| f.field.as_ref()).collect::<Vec<_>>(),
            ["company", "city", "country", "vat_number"]
        );
    }

    #[test]
    fn countries_are_sorted_for_the_search() {
        assert!(COUNTRIES.is_sorted());
        assert!(is_country("NL") && !is_country("XX") && !is_country("nl"));
    }
}
