//! Passwords, passphrases and one-time codes.

use crate::support::rng;
use crypto::generator::{GeneratorError, Passphrase, Password};
use crypto::totp::{Totp, TotpError};
use proptest::prelude::*;

fn password() -> impl Strategy<Value = Password> {
    (5_usize..=128, any::<[bool; 5]>(), 0_usize..12, 0_usize..12).prop_map(
        |(length, [lower, upper, digits, specials, avoid_ambiguous], min_digits, min_specials)| {
            Password {
                length,
                lower,
                upper,
                digits,
                specials,
                min_digits,
                min_specials,
                avoid_ambiguous,
            }
        },
    )
}

proptest! {
    #[test]
    fn a_password_keeps_every_wish_or_says_which_not(wish in password(), seed: u64) {
        let needed = usize::from(wish.lower)
            + usize::from(wish.upper)
            + if wish.digits { wish.min_digits.max(1) } else { 0 }
            + if wish.specials { wish.min_specials.max(1) } else { 0 };
        match wish.generate(&mut rng(seed)) {
            Ok(made) => {
                let count = |kind: fn(&char) -> bool| made.chars().filter(kind).count();
                prop_assert_eq!(made.chars().count(), wish.length);
                prop_assert_eq!(count(char::is_ascii_lowercase) > 0, wish.lower);
                prop_assert_eq!(count(char::is_ascii_uppercase) > 0, wish.upper);
                prop_assert_eq!(count(char::is_ascii_digit) > 0, wish.digits);
                prop_assert_eq!(count(char::is_ascii_punctuation) > 0, wish.specials);
                prop_assert!(!wish.digits || count(char::is_ascii_digit) >= wish.min_digits);
                prop_assert!(!wish.specials || count(char::is_ascii_punctuation) >= wish.min_specials);
                prop_assert!(!wish.avoid_ambiguous || !made.contains(['0', 'O', '1', 'l', 'I']));
            }
            Err(GeneratorError::NoCharacters) => prop_assert_eq!(needed, 0),
            Err(GeneratorError::TooShort { at_least }) => {
                prop_assert_eq!(at_least, needed.max(5));
                prop_assert!(wish.length < at_least);
            }
            Err(error @ GeneratorError::TooLong { .. }) => prop_assert!(false, "{error}"),
        }
    }

    #[test]
    fn no_text_upsets_the_code_reader(text in ".{0,200}") {
        let _ = Totp::parse(&text);
    }

    #[test]
    fn no_address_upsets_the_code_reader(
        kind in "(totp|hotp|TOTP)", secret in "[A-Za-z0-9%= -]{0,60}", digits in "[0-9]{0,4}", period in "[0-9-]{0,8}", at: u64,
    ) {
        if let Ok(totp) = Totp::parse(&format!("otpauth://{kind}/a?secret={secret}&digits={digits}&period={period}")) {
            prop_assert!(totp.code_at(at).chars().all(|c| c.is_ascii_digit()));
            prop_assert!((1..=totp.period()).contains(&totp.remaining(at)));
        }
    }
}

#[test]
fn lengths_have_bounds() {
    let long = Password {
        length: 129,
        ..Password::default()
    };
    assert_eq!(
        long.generate(&mut rng(1)),
        Err(GeneratorError::TooLong { at_most: 128 })
    );
    let greedy = Password {
        length: 128,
        min_digits: usize::MAX,
        ..Password::default()
    };
    assert_eq!(
        greedy.generate(&mut rng(1)),
        Err(GeneratorError::TooLong { at_most: 128 })
    );
    for (words, error) in [
        (2, GeneratorError::TooShort { at_least: 3 }),
        (21, GeneratorError::TooLong { at_most: 20 }),
    ] {
        let wish = Passphrase {
            words,
            ..Passphrase::default()
        };
        assert_eq!(wish.generate(&mut rng(1)), Err(error));
    }
}

#[test]
fn every_character_is_as_likely_as_any_other() {
    // 26 letters, 104,000 draws: 4,000 each, standard deviation 62. Six of them is once in hundreds of millions,
    // and the randomness is the same in every run.
    let wish = Password {
        length: 104,
        upper: false,
        digits: false,
        specials: false,
        ..Password::default()
    };
    let mut counts = [0_u32; 26];
    let mut rng = rng(7);
    for _ in 0..1_000 {
        for letter in wish.generate(&mut rng).expect("a password").bytes() {
            counts[usize::from(letter - b'a')] += 1;
        }
    }
    assert!(
        counts.iter().all(|count| (3_628..=4_372).contains(count)),
        "{counts:?}"
    );
}

#[test]
fn passphrases_are_made_of_words() {
    let plain = Passphrase {
        separator: " ".to_owned(),
        ..Passphrase::default()
    };
    let made = plain.generate(&mut rng(1)).expect("a passphrase");
    assert_eq!(made.split(' ').count(), 6);

    let fancy = Passphrase {
        words: 4,
        separator: "_".to_owned(),
        capitalise: true,
        number: true,
    };
    let made = fancy.generate(&mut rng(2)).expect("a passphrase");
    let words: Vec<&str> = made.split('_').collect();
    assert_eq!(words.len(), 4);
    assert!(
        words
            .iter()
            .all(|word| word.starts_with(|c: char| c.is_ascii_uppercase())),
        "{words:?}"
    );
    assert_eq!(
        words
            .iter()
            .filter(|word| word.ends_with(|c: char| c.is_ascii_digit()))
            .count(),
        1
    );
}

#[test]
fn secrets_are_read_as_people_paste_them() {
    let code = |text: &str| Totp::parse(text).map(|totp| totp.code_at(59));
    for text in [
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "gezd gnbv gy3t qojq gezd gnbv gy3t qojq",
        " GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ\n",
        "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ======",
        "OTPAUTH://TOTP/a?SECRET=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "otpauth://totp/A%20B:c?issuer=A%20B&secret=gezd%20gnbvgy3tqojqgezdgnbvgy3tqojq%3D&algorithm=sha1",
    ] {
        assert_eq!(code(text), Ok("287082".to_owned()), "{text}");
    }
    let other = "otpauth://totp/a?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=8&period=60";
    let totp = Totp::parse(other).expect("an address");
    assert_eq!(
        (totp.period(), totp.remaining(59), totp.remaining(60)),
        (60, 1, 60)
    );
    assert_eq!(totp.code_at(119), "94287082");
}

#[test]
fn what_is_no_source_of_codes_is_refused() {
    let address = |rest: &str| Totp::parse(&format!("otpauth://totp/a?secret=GEZDGNBV{rest}"));
    assert_eq!(Totp::parse(""), Err(TotpError::Secret));
    assert_eq!(Totp::parse("====="), Err(TotpError::Secret));
    assert_eq!(
        Totp::parse("not base32 at all: 0189"),
        Err(TotpError::Secret)
    );
    assert_eq!(Totp::parse("otpauth://totp/a"), Err(TotpError::Secret));
    assert_eq!(
        Totp::parse("otpauth://hotp/a?secret=GEZDGNBV&counter=1"),
        Err(TotpError::Type)
    );
    assert_eq!(address("&digits=4"), Err(TotpError::Digits));
    assert_eq!(address("&digits=11"), Err(TotpError::Digits));
    assert_eq!(address("&period=0"), Err(TotpError::Period));
    assert_eq!(address("&period=-30"), Err(TotpError::Period));
    assert_eq!(address("&algorithm=MD5"), Err(TotpError::Algorithm));
    assert_eq!(Totp::parse(&"A".repeat(2_049)), Err(TotpError::Secret));
}

#[test]
fn debug_shows_no_secret() {
    let shown = Totp::parse("GEZDGNBVGY3TQOJQ").map(|totp| format!("{totp:?}"));
    assert_eq!(shown, Ok("Totp(6 digits, 30 s, Sha1)".to_owned()));
}
