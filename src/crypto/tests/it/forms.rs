//! Every type digit of `EncString`, and what is almost one.

use base64ct::{Base64, Encoding as _};
use crypto::{EncString, FormError, Kind};

fn part(length: usize) -> String {
    Base64::encode_string(&vec![7; length])
}

fn joined(prefix: &str, lengths: &[usize]) -> String {
    let parts: Vec<String> = lengths.iter().map(|length| part(*length)).collect();
    format!("{prefix}{}", parts.join("|"))
}

fn parse(text: &str) -> Result<Kind, FormError> {
    EncString::parse(text, 10_000).map(|value| value.kind())
}

#[test]
fn each_kind_has_its_form_and_prints_as_it_was() {
    let forms: [(&str, &[usize], Kind); 10] = [
        ("0.", &[16, 32], Kind::AesUnauthenticated),
        ("", &[16, 32], Kind::AesUnauthenticated),
        ("1.", &[16, 16, 32], Kind::Aes128Hmac),
        ("", &[16, 16, 32], Kind::Aes128Hmac),
        ("2.", &[16, 80, 32], Kind::AesHmac),
        ("3.", &[256], Kind::RsaSha256),
        ("4.", &[256], Kind::RsaSha1),
        ("5.", &[256, 32], Kind::RsaSha256Hmac),
        ("6.", &[256, 32], Kind::RsaSha1Hmac),
        ("7.", &[75], Kind::Cose),
    ];
    for (prefix, lengths, kind) in forms {
        let text = joined(prefix, lengths);
        let value =
            EncString::parse(&text, 10_000).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(value.kind(), kind, "{text}");
        let printed = value.to_string();
        // The two forms without a dot get the digit that they always meant.
        assert_eq!(
            printed.strip_prefix(&format!("{}.", kind.digit())),
            text.strip_prefix(prefix)
        );
        assert_eq!(EncString::parse(&printed, 10_000), Ok(value));
    }
}

#[test]
fn wrong_numbers_of_parts_are_refused() {
    for (prefix, lengths) in [
        ("0.", &[16][..]),
        ("0.", &[16, 16, 32]),
        ("1.", &[16, 16]),
        ("2.", &[16, 16]),
        ("2.", &[16, 16, 32, 32]),
        ("2.", &[16]),
        ("3.", &[256, 32]),
        ("4.", &[256, 32]),
        ("5.", &[256]),
        ("6.", &[256, 32, 32]),
        ("7.", &[75, 1]),
        ("", &[16, 16, 32, 32]),
    ] {
        let text = joined(prefix, lengths);
        assert_eq!(parse(&text), Err(FormError::Parts), "{text}");
    }
}

#[test]
fn wrong_lengths_are_refused() {
    for (prefix, lengths) in [
        ("0.", &[15, 16][..]),
        ("0.", &[16, 0]),
        ("2.", &[15, 16, 32]),
        ("2.", &[17, 16, 32]),
        ("2.", &[0, 16, 32]),
        ("2.", &[16, 0, 32]),
        ("2.", &[16, 15, 32]),
        ("2.", &[16, 17, 32]),
        ("2.", &[16, 16, 31]),
        ("2.", &[16, 16, 33]),
        ("2.", &[16, 16, 0]),
        ("3.", &[255]),
        ("4.", &[257]),
        ("4.", &[0]),
        ("5.", &[256, 31]),
        ("7.", &[0]),
    ] {
        let text = joined(prefix, lengths);
        assert_eq!(parse(&text), Err(FormError::Length), "{text}");
    }
}

#[test]
fn unknown_types_are_refused() {
    let body = joined("", &[16, 16, 32]);
    for prefix in [
        "8.", "9.", "10.", "02.", "2 .", " 2.", "-2.", "+2.", "a.", ".", "２.",
    ] {
        assert_eq!(
            parse(&format!("{prefix}{body}")),
            Err(FormError::UnknownType),
            "{prefix}"
        );
    }
    for text in ["", "2", "password", "AAAA"] {
        assert_eq!(parse(text), Err(FormError::UnknownType), "{text}");
    }
}

#[test]
fn only_canonical_base64_with_padding_is_base64() {
    let good = joined("2.", &[16, 16, 32]);
    assert_eq!(parse(&good), Ok(Kind::AesHmac));
    for bad in [
        good.replace("==", ""),
        good.replace('=', ""),
        good.replace("==", "==="),
        // Bits beyond the last byte: another spelling of the same bytes.
        good.replace("Bw==", "Bx=="),
        good.replace('B', "-"),
        good.replacen("BwcH", "Bw\ncH", 1),
        format!("{good} "),
        format!("{good}\n"),
        good.replacen("2.", "2. ", 1),
        good.replacen("BwcH", "Bw.H", 1),
        good.replacen("BwcH", "BwéH", 1),
    ] {
        assert_eq!(parse(&bad), Err(FormError::Base64), "{bad}");
    }
}

#[test]
fn limits_count_the_printed_form() {
    let text = joined("2.", &[16, 80, 32]);
    assert!(EncString::parse(&text, text.len()).is_ok());
    let max = text.len() - 1;
    assert_eq!(
        EncString::parse(&text, max),
        Err(FormError::TooLong { max })
    );
}

#[test]
fn a_field_takes_only_its_kind() {
    let text = joined("4.", &[256]);
    assert!(EncString::parse_as(Kind::RsaSha1, &text, 2_000).is_ok());
    let refused = EncString::parse_as(Kind::AesHmac, &text, 2_000);
    let (found, wanted) = (Kind::RsaSha1, Kind::AesHmac);
    assert_eq!(refused, Err(FormError::Kind { found, wanted }));
}

#[test]
fn debug_shows_no_ciphertext() {
    let text = joined("2.", &[16, 16, 32]);
    let shown = EncString::parse(&text, 1_000).map(|value| format!("{value:?}"));
    assert_eq!(shown, Ok("EncString(AesHmac)".to_owned()));
}
