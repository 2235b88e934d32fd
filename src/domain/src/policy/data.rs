//! What a policy asks in particular, in the shape of the wire, with its limits.

use serde::{Deserialize, Serialize};

use super::PolicyKind;
use crate::{
    FieldError,
    account::PASSWORD_MIN,
    item::{ItemKind, UriMatch},
    name,
};

/// Most characters of a banner.
pub const BANNER_MAX: usize = 300;
/// Most characters of an address in a policy.
pub const LINK_MAX: usize = 1000;
/// Longest time until a vault locks, in minutes: 30 days.
pub const TIMEOUT_MAX: u32 = 30 * 24 * 60;
/// Most characters that a policy may ask of a password.
pub const LENGTH_MAX: u32 = 128;

/// What a master password must be like. 0 stands for what is not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent rule of the wire"
)]
pub struct MasterPasswordRules {
    /// Least strength, 0 to 4.
    pub min_complexity: u32,
    /// Fewest characters, 12 to 128.
    pub min_length: u32,
    /// A capital letter.
    pub require_upper: bool,
    /// A small letter.
    pub require_lower: bool,
    /// A digit.
    pub require_numbers: bool,
    /// Another character, one of `!@#$%^&*`.
    pub require_special: bool,
    /// Whoever signs in with a password that does not fit has to change it.
    pub enforce_on_login: bool,
}

/// What the generator makes at least. 0 and false stand for what is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent rule of the wire"
)]
pub struct GeneratorRules {
    /// Which way alone is open, if one is.
    pub override_password_type: GeneratorWay,
    /// Fewest characters, 5 to 128.
    pub min_length: u32,
    /// Capital letters.
    pub use_upper: bool,
    /// Small letters.
    pub use_lower: bool,
    /// Digits.
    pub use_numbers: bool,
    /// Other characters.
    pub use_special: bool,
    /// Fewest digits, up to 9.
    pub min_numbers: u32,
    /// Fewest other characters, up to 9.
    pub min_special: u32,
    /// Fewest words, 3 to 20.
    pub min_number_words: u32,
    /// Words begin with a capital.
    pub capitalize: bool,
    /// A word has a digit.
    pub include_number: bool,
}

/// Which way of generating alone is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum GeneratorWay {
    /// Both are.
    #[default]
    #[serde(rename = "")]
    Any,
    /// Passwords.
    #[serde(rename = "password")]
    Password,
    /// Passphrases.
    #[serde(rename = "passphrase")]
    Passphrase,
}

impl GeneratorWay {
    /// Each of them, in the order of a form.
    pub const ALL: [Self; 3] = [Self::Any, Self::Password, Self::Passphrase];

    /// Its word on the wire.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Any => "",
            Self::Password => "password",
            Self::Passphrase => "passphrase",
        }
    }
}

/// How members send text and files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SendRules {
    /// The sender's address is always shown.
    pub disable_hide_email: bool,
}

/// How accounts are recovered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RecoveryRules {
    /// Whoever joins takes part without being asked.
    pub auto_enroll_enabled: bool,
}

/// When a vault locks at the latest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct TimeoutRules {
    /// Minutes without activity, 1 to [`TIMEOUT_MAX`].
    pub minutes: u32,
    /// What happens then; none leaves it to the member.
    pub action: Option<TimeoutAction>,
}

impl Default for TimeoutRules {
    fn default() -> Self {
        Self {
            minutes: 15,
            action: None,
        }
    }
}

/// What happens to a vault that was left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TimeoutAction {
    /// It locks.
    #[serde(rename = "lock")]
    Lock,
    /// The person is signed out.
    #[serde(rename = "logOut")]
    SignOut,
}

/// An address of a server, for other programs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SignInRules {
    /// Of the identity provider.
    pub idp_host: String,
}

/// Where rules for filling in are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct FillRules {
    /// The address, `https` only.
    pub rules_url: String,
}

/// How addresses are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UriRules {
    /// The way, as the number of the wire.
    #[serde(with = "uri_match")]
    pub uri_match_detection: UriMatch,
}

impl UriRules {
    /// The ways that may be a default: the others are for single addresses.
    pub const OFFERED: [UriMatch; 4] = [
        UriMatch::Domain,
        UriMatch::Host,
        UriMatch::Exact,
        UriMatch::Never,
    ];
}

/// A notice above every page. Plain text throughout.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Banner {
    /// What it says.
    pub text: String,
    /// Where more stands, `https` only; empty for nowhere.
    pub link: String,
}

/// What a policy asks in particular.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PolicyData {
    /// Nothing but to be on.
    Plain,
    /// Of master passwords.
    MasterPassword(MasterPasswordRules),
    /// Of the generator.
    Generator(GeneratorRules),
    /// Of sending.
    SendOptions(SendRules),
    /// Of account recovery.
    AccountRecovery(RecoveryRules),
    /// Of locking.
    VaultTimeout(TimeoutRules),
    /// Of signing in to applications.
    AutomaticSignIn(SignInRules),
    /// Kinds that are not made, in the order of their numbers.
    RestrictedItems(Vec<ItemKind>),
    /// Of addresses.
    UriMatch(UriRules),
    /// The notice.
    Banner(Banner),
    /// Of filling in.
    FillRules(FillRules),
}

impl PolicyData {
    /// What a policy that was never saved starts with.
    pub fn fresh(kind: PolicyKind) -> Self {
        match kind {
            PolicyKind::MasterPassword => Self::MasterPassword(MasterPasswordRules::default()),
            PolicyKind::Generator => Self::Generator(GeneratorRules::default()),
            PolicyKind::SendOptions => Self::SendOptions(SendRules::default()),
            PolicyKind::AccountRecovery => Self::AccountRecovery(RecoveryRules::default()),
            PolicyKind::VaultTimeout => Self::VaultTimeout(TimeoutRules::default()),
            PolicyKind::AutomaticSignIn => Self::AutomaticSignIn(SignInRules::default()),
            PolicyKind::RestrictedItems => Self::RestrictedItems(vec![ItemKind::Card]),
            PolicyKind::UriMatch => Self::UriMatch(UriRules {
                uri_match_detection: UriMatch::Domain,
            }),
            PolicyKind::Banner => Self::Banner(Banner::default()),
            PolicyKind::FillRules => Self::FillRules(FillRules::default()),
            _ => Self::Plain,
        }
    }

    /// Whether it is the data of such a policy.
    pub fn is_of(&self, kind: PolicyKind) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(&Self::fresh(kind))
    }

    /// Reads what is kept or sent; none when it is not that of such a policy.
    pub fn from_json(kind: PolicyKind, json: &str) -> Option<Self> {
        Some(match Self::fresh(kind) {
            Self::Plain => Self::Plain,
            Self::MasterPassword(_) => Self::MasterPassword(serde_json::from_str(json).ok()?),
            Self::Generator(_) => Self::Generator(serde_json::from_str(json).ok()?),
            Self::SendOptions(_) => Self::SendOptions(serde_json::from_str(json).ok()?),
            Self::AccountRecovery(_) => Self::AccountRecovery(serde_json::from_str(json).ok()?),
            Self::VaultTimeout(_) => Self::VaultTimeout(serde_json::from_str(json).ok()?),
            Self::AutomaticSignIn(_) => Self::AutomaticSignIn(serde_json::from_str(json).ok()?),
            Self::RestrictedItems(_) => {
                let numbers: Vec<i16> = serde_json::from_str(json).ok()?;
                let kinds = numbers.into_iter().map(ItemKind::from_code);
                Self::RestrictedItems(kinds.collect::<Option<_>>()?)
            }
            Self::UriMatch(_) => Self::UriMatch(serde_json::from_str(json).ok()?),
            Self::Banner(_) => Self::Banner(serde_json::from_str(json).ok()?),
            Self::FillRules(_) => Self::FillRules(serde_json::from_str(json).ok()?),
        })
    }

    /// As it is kept and as the wire knows it; none for a policy without data.
    pub fn to_json(&self) -> Option<String> {
        match self {
            Self::Plain => None,
            Self::MasterPassword(data) => serde_json::to_string(data).ok(),
            Self::Generator(data) => serde_json::to_string(data).ok(),
            Self::SendOptions(data) => serde_json::to_string(data).ok(),
            Self::AccountRecovery(data) => serde_json::to_string(data).ok(),
            Self::VaultTimeout(data) => serde_json::to_string(data).ok(),
            Self::AutomaticSignIn(data) => serde_json::to_string(data).ok(),
            Self::RestrictedItems(kinds) => {
                let numbers: Vec<i16> = kinds.iter().map(|kind| kind.code()).collect();
                serde_json::to_string(&numbers).ok()
            }
            Self::UriMatch(data) => serde_json::to_string(data).ok(),
            Self::Banner(data) => serde_json::to_string(data).ok(),
            Self::FillRules(data) => serde_json::to_string(data).ok(),
        }
    }

    /// Checks the limits and tidies texts and lists.
    ///
    /// # Errors
    /// Every field that breaks a rule.
    pub fn checked(self, kind: PolicyKind) -> Result<Self, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut check = |field: &'static str, ok: bool, code: &'static str| {
            if !ok {
                wrong.push(FieldError::new(field, code));
            }
        };
        check("", self.is_of(kind), "malformed");
        let tidy = match self {
            Self::MasterPassword(rules) => {
                check("min_complexity", rules.min_complexity <= 4, "choice");
                let least = u32::try_from(PASSWORD_MIN).unwrap_or(u32::MAX);
                check(
                    "min_length",
                    within(rules.min_length, least, LENGTH_MAX),
                    "policy-number",
                );
                self
            }
            Self::Generator(ref rules) => {
                check(
                    "min_length",
                    within(rules.min_length, 5, LENGTH_MAX),
                    "policy-number",
                );
                check("min_numbers", rules.min_numbers <= 9, "policy-number");
                check("min_special", rules.min_special <= 9, "policy-number");
                check(
                    "min_number_words",
                    within(rules.min_number_words, 3, 20),
                    "policy-number",
                );
                self
            }
            Self::VaultTimeout(rules) => {
                let fits = (1..=TIMEOUT_MAX).contains(&rules.minutes);
                check("minutes", fits, "policy-number");
                self
            }
            Self::RestrictedItems(mut kinds) => {
                kinds.sort_unstable();
                kinds.dedup();
                check("kinds", !kinds.is_empty(), "required");
                check(
                    "kinds",
                    kinds.len() < ItemKind::ALL.len(),
                    "policy-all-kinds",
                );
                Self::RestrictedItems(kinds)
            }
            Self::UriMatch(rules) => {
                let offered = UriRules::OFFERED.contains(&rules.uri_match_detection);
                check("uri_match", offered, "choice");
                self
            }
            Self::Banner(banner) => {
                let text = name::parse(&banner.text, BANNER_MAX);
                let link = banner.link.trim().to_owned();
                check("link", link.is_empty() || is_https(&link), "policy-https");
                match text {
                    Ok(text) => Self::Banner(Banner { text, link }),
                    Err(error) => {
                        wrong.push(FieldError::new("text", error.to_string()));
                        Self::Banner(banner)
                    }
                }
            }
            Self::FillRules(rules) => {
                let rules_url = rules.rules_url.trim().to_owned();
                check("rules_url", is_https(&rules_url), "policy-https");
                Self::FillRules(FillRules { rules_url })
            }
            Self::AutomaticSignIn(rules) => {
                let idp_host = rules.idp_host.trim().to_owned();
                check("idp_host", is_https(&idp_host), "policy-https");
                Self::AutomaticSignIn(SignInRules { idp_host })
            }
            Self::Plain | Self::SendOptions(_) | Self::AccountRecovery(_) => self,
        };
        if wrong.is_empty() {
            Ok(tidy)
        } else {
            Err(wrong)
        }
    }
}

/// Not asked, or between two numbers.
const fn within(number: u32, least: u32, most: u32) -> bool {
    number == 0 || (least <= number && number <= most)
}

/// Whether a text is an address of the web that a page may link to: `https`, a host, nothing that shows
/// another host than it leads to, plain ASCII without blanks.
pub fn is_https(link: &str) -> bool {
    let Some(rest) = link.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    link.len() <= LINK_MAX
        && link
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
        && !name.is_empty()
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte))
}

mod uri_match {
    //! A way to compare, by its number.

    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::item::UriMatch;

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "the shape that serde asks for"
    )]
    pub(super) fn serialize<S: Serializer>(way: &UriMatch, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i16(way.code())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<UriMatch, D::Error> {
        let number = i16::deserialize(from)?;
        UriMatch::from_code(number).ok_or_else(|| D::Error::custom("no such way"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(kind: PolicyKind, data: PolicyData) -> Vec<String> {
        data.checked(kind)
            .err()
            .unwrap_or_default()
            .into_iter()
            .map(|e| format!("{}:{}", e.field, e.code))
            .collect()
    }

    #[test]
    fn what_is_kept_reads_back_and_has_the_keys_of_the_wire() {
        for kind in PolicyKind::ALL.iter().copied() {
            let fresh = PolicyData::fresh(kind);
            let json = fresh.to_json();
            let read = PolicyData::from_json(kind, json.as_deref().unwrap_or("null"));
            assert_eq!(read, Some(fresh), "{kind:?}");
        }
        let master = PolicyData::fresh(PolicyKind::MasterPassword).to_json();
        assert_eq!(
            master.as_deref(),
            Some(
                r#"{"minComplexity":0,"minLength":0,"requireUpper":false,"requireLower":false,"requireNumbers":false,"requireSpecial":false,"enforceOnLogin":false}"#
            )
        );
        let cards = PolicyData::RestrictedItems(vec![ItemKind::Card]).to_json();
        assert_eq!(cards.as_deref(), Some("[3]"));
        let uri = PolicyData::from_json(PolicyKind::UriMatch, r#"{"uriMatchDetection":3}"#);
        assert!(
            matches!(uri, Some(PolicyData::UriMatch(r)) if r.uri_match_detection == UriMatch::Exact)
        );
        assert_eq!(
            PolicyData::from_json(PolicyKind::RestrictedItems, "[9]"),
            None
        );
        assert_eq!(
            PolicyData::from_json(PolicyKind::VaultTimeout, "nonsense"),
            None
        );
    }

    #[test]
    fn limits() {
        use PolicyKind as K;
        let master = |min_length, min_complexity| {
            PolicyData::MasterPassword(MasterPasswordRules {
                min_complexity,
                min_length,
                ..MasterPasswordRules::default()
            })
        };
        assert!(fields(K::MasterPassword, master(0, 4)).is_empty());
        assert!(fields(K::MasterPassword, master(128, 0)).is_empty());
        assert_eq!(
            fields(K::MasterPassword, master(11, 5)),
            ["min_complexity:choice", "min_length:policy-number"]
        );
        assert_eq!(
            fields(K::MasterPassword, master(129, 0)),
            ["min_length:policy-number"]
        );
        assert_eq!(fields(K::TwoStep, master(0, 0)), [":malformed"]);
        let generator = PolicyData::Generator(GeneratorRules {
            min_length: 4,
            min_numbers: 10,
            min_number_words: 2,
            ..GeneratorRules::default()
        });
        assert_eq!(
            fields(K::Generator, generator),
            [
                "min_length:policy-number",
                "min_numbers:policy-number",
                "min_number_words:policy-number"
            ]
        );
        let timeout = |minutes| {
            PolicyData::VaultTimeout(TimeoutRules {
                minutes,
                action: None,
            })
        };
        assert!(fields(K::VaultTimeout, timeout(TIMEOUT_MAX)).is_empty());
        assert_eq!(
            fields(K::VaultTimeout, timeout(0)),
            ["minutes:policy-number"]
        );
        assert_eq!(
            fields(K::RestrictedItems, PolicyData::RestrictedItems(vec![])),
            ["kinds:required"]
        );
        let all = PolicyData::RestrictedItems(ItemKind::ALL.to_vec());
        assert_eq!(fields(K::RestrictedItems, all), ["kinds:policy-all-kinds"]);
        let banner = |text: &str, link: &str| {
            PolicyData::Banner(Banner {
                text: text.to_owned(),
                link: link.to_owned(),
            })
        };
        assert_eq!(
            banner(" Hallo ", " https://acme.example/x ").checked(K::Banner),
            Ok(banner("Hallo", "https://acme.example/x"))
        );
        assert_eq!(
            fields(K::Banner, banner("", "http://acme.example")),
            ["link:policy-https", "text:required"]
        );
    }

    #[test]
    fn only_plain_https_addresses_are_linked_to() {
        for good in [
            "https://acme.example",
            "https://acme.example:8443/a?b=c#d",
            "https://a/x@y",
        ] {
            assert!(is_https(good), "{good}");
        }
        for bad in [
            "",
            "https://",
            "https:///x",
            "http://acme.example",
            "javascript:alert(1)",
            "HTTPS://a",
            "https://acme.example@evil.example",
            "https://evil.example\\@acme.example",
            "https://a b",
            "https://аcme.example",
            "https://a\"onclick=x",
            "//acme.example",
            "https://:80/",
        ] {
            assert!(!is_https(bad), "{bad}");
        }
        assert!(!is_https(&format!("https://a/{}", "x".repeat(LINK_MAX))));
    }
}
