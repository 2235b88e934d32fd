//! What a policy asks, as it is typed.

use domain::{
    FieldError,
    item::{ItemKind, UriMatch},
    policy::{
        Banner, FillRules, GeneratorRules, GeneratorWay, MasterPasswordRules, PolicyData,
        RecoveryRules, SendRules, SignInRules, TimeoutAction, TimeoutRules, UriRules,
    },
};
use leptos::prelude::*;

/// A number; empty for 0, which stands for what is not asked.
pub(super) type Number = RwSignal<String>;

/// The fields of a policy. One for each kind of data.
#[derive(Clone, Copy)]
pub(super) enum Editor {
    Plain,
    MasterPassword(MasterPasswordEditor),
    Generator(GeneratorEditor),
    SendOptions(RwSignal<bool>),
    AccountRecovery(RwSignal<bool>),
    VaultTimeout(TimeoutEditor),
    AutomaticSignIn(RwSignal<String>),
    RestrictedItems([(ItemKind, RwSignal<bool>); 5]),
    UriMatch(RwSignal<String>),
    Banner(BannerEditor),
    FillRules(RwSignal<String>),
}

#[derive(Clone, Copy)]
pub(super) struct MasterPasswordEditor {
    pub(super) strength: RwSignal<String>,
    pub(super) length: Number,
    pub(super) upper: RwSignal<bool>,
    pub(super) lower: RwSignal<bool>,
    pub(super) numbers: RwSignal<bool>,
    pub(super) special: RwSignal<bool>,
    pub(super) enforce: RwSignal<bool>,
}

#[derive(Clone, Copy)]
pub(super) struct GeneratorEditor {
    pub(super) way: RwSignal<String>,
    pub(super) length: Number,
    pub(super) upper: RwSignal<bool>,
    pub(super) lower: RwSignal<bool>,
    pub(super) numbers: RwSignal<bool>,
    pub(super) special: RwSignal<bool>,
    pub(super) min_numbers: Number,
    pub(super) min_special: Number,
    pub(super) words: Number,
    pub(super) capitals: RwSignal<bool>,
    pub(super) include_number: RwSignal<bool>,
}

#[derive(Clone, Copy)]
pub(super) struct TimeoutEditor {
    pub(super) minutes: Number,
    pub(super) action: RwSignal<String>,
}

#[derive(Clone, Copy)]
pub(super) struct BannerEditor {
    pub(super) text: RwSignal<String>,
    pub(super) link: RwSignal<String>,
}

/// The words of the choice what happens to a vault that was left alone.
pub(super) const ACTIONS: [(&str, Option<TimeoutAction>); 3] = [
    ("", None),
    ("lock", Some(TimeoutAction::Lock)),
    ("sign-out", Some(TimeoutAction::SignOut)),
];

impl Editor {
    /// Filled with what is kept.
    pub(super) fn new(data: PolicyData) -> Self {
        match data {
            PolicyData::Plain => Self::Plain,
            PolicyData::MasterPassword(rules) => Self::MasterPassword(MasterPasswordEditor {
                strength: RwSignal::new(rules.min_complexity.to_string()),
                length: shown(rules.min_length),
                upper: RwSignal::new(rules.require_upper),
                lower: RwSignal::new(rules.require_lower),
                numbers: RwSignal::new(rules.require_numbers),
                special: RwSignal::new(rules.require_special),
                enforce: RwSignal::new(rules.enforce_on_login),
            }),
            PolicyData::Generator(rules) => Self::Generator(GeneratorEditor {
                way: RwSignal::new(rules.override_password_type.key().to_owned()),
                length: shown(rules.min_length),
                upper: RwSignal::new(rules.use_upper),
                lower: RwSignal::new(rules.use_lower),
                numbers: RwSignal::new(rules.use_numbers),
                special: RwSignal::new(rules.use_special),
                min_numbers: shown(rules.min_numbers),
                min_special: shown(rules.min_special),
                words: shown(rules.min_number_words),
                capitals: RwSignal::new(rules.capitalize),
                include_number: RwSignal::new(rules.include_number),
            }),
            PolicyData::SendOptions(rules) => {
                Self::SendOptions(RwSignal::new(rules.disable_hide_email))
            }
            PolicyData::AccountRecovery(rules) => {
                Self::AccountRecovery(RwSignal::new(rules.auto_enroll_enabled))
            }
            PolicyData::VaultTimeout(rules) => {
                let word = ACTIONS.iter().find(|(_, action)| *action == rules.action);
                Self::VaultTimeout(TimeoutEditor {
                    minutes: shown(rules.minutes),
                    action: RwSignal::new(word.map_or("", |(word, _)| word).to_owned()),
                })
            }
            PolicyData::AutomaticSignIn(rules) => {
                Self::AutomaticSignIn(RwSignal::new(rules.idp_host))
            }
            PolicyData::RestrictedItems(kinds) => Self::RestrictedItems(
                [
                    ItemKind::Login,
                    ItemKind::Card,
                    ItemKind::Identity,
                    ItemKind::SecureNote,
                    ItemKind::SshKey,
                ]
                .map(|kind| (kind, RwSignal::new(kinds.contains(&kind)))),
            ),
            PolicyData::UriMatch(rules) => {
                Self::UriMatch(RwSignal::new(rules.uri_match_detection.code().to_string()))
            }
            PolicyData::Banner(banner) => Self::Banner(BannerEditor {
                text: RwSignal::new(banner.text),
                link: RwSignal::new(banner.link),
            }),
            PolicyData::FillRules(rules) => Self::FillRules(RwSignal::new(rules.rules_url)),
        }
    }

    /// What is typed, read only where a number or a choice needs it; the limits are the server's.
    pub(super) fn read(self) -> Result<PolicyData, Vec<FieldError>> {
        let mut wrong = Vec::new();
        let mut number = |field: &'static str, typed: Number| {
            let read = typed.with_untracked(|text| parse(text));
            read.unwrap_or_else(|| {
                wrong.push(FieldError::new(field, "policy-number"));
                0
            })
        };
        let on = |signal: RwSignal<bool>| signal.get_untracked();
        let data = match self {
            Self::Plain => PolicyData::Plain,
            Self::MasterPassword(e) => PolicyData::MasterPassword(MasterPasswordRules {
                min_complexity: number("min_complexity", e.strength),
                min_length: number("min_length", e.length),
                require_upper: on(e.upper),
                require_lower: on(e.lower),
                require_numbers: on(e.numbers),
                require_special: on(e.special),
                enforce_on_login: on(e.enforce),
            }),
            Self::Generator(e) => {
                let way = e.way.get_untracked();
                let way = GeneratorWay::ALL
                    .into_iter()
                    .find(|known| known.key() == way);
                PolicyData::Generator(GeneratorRules {
                    override_password_type: way.unwrap_or_default(),
                    min_length: number("min_length", e.length),
                    use_upper: on(e.upper),
                    use_lower: on(e.lower),
                    use_numbers: on(e.numbers),
                    use_special: on(e.special),
                    min_numbers: number("min_numbers", e.min_numbers),
                    min_special: number("min_special", e.min_special),
                    min_number_words: number("min_number_words", e.words),
                    capitalize: on(e.capitals),
                    include_number: on(e.include_number),
                })
            }
            Self::SendOptions(hide) => PolicyData::SendOptions(SendRules {
                disable_hide_email: on(hide),
            }),
            Self::AccountRecovery(auto) => PolicyData::AccountRecovery(RecoveryRules {
                auto_enroll_enabled: on(auto),
            }),
            Self::VaultTimeout(e) => {
                let word = e.action.get_untracked();
                let action = ACTIONS.iter().find(|(known, _)| *known == word);
                PolicyData::VaultTimeout(TimeoutRules {
                    minutes: number("minutes", e.minutes),
                    action: action.and_then(|(_, action)| *action),
                })
            }
            Self::AutomaticSignIn(host) => PolicyData::AutomaticSignIn(SignInRules {
                idp_host: host.get_untracked(),
            }),
            Self::RestrictedItems(kinds) => {
                let chosen = kinds.into_iter().filter(|(_, chosen)| on(*chosen));
                PolicyData::RestrictedItems(chosen.map(|(kind, _)| kind).collect())
            }
            Self::UriMatch(way) => {
                let code = way.with_untracked(|text| text.parse().ok());
                PolicyData::UriMatch(UriRules {
                    uri_match_detection: code
                        .and_then(UriMatch::from_code)
                        .unwrap_or(UriMatch::Domain),
                })
            }
            Self::Banner(e) => PolicyData::Banner(Banner {
                text: e.text.get_untracked(),
                link: e.link.get_untracked(),
            }),
            Self::FillRules(url) => PolicyData::FillRules(FillRules {
                rules_url: url.get_untracked(),
            }),
        };
        if wrong.is_empty() {
            Ok(data)
        } else {
            Err(wrong)
        }
    }
}

fn shown(number: u32) -> Number {
    RwSignal::new(if number == 0 {
        String::new()
    } else {
        number.to_string()
    })
}

/// A number that is typed; empty is 0.
fn parse(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        Some(0)
    } else {
        text.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use domain::policy::{PolicyData, PolicyKind};

    use super::{Editor, parse};

    #[test]
    fn what_is_not_touched_is_read_as_it_was() {
        let owner = leptos::prelude::Owner::new();
        owner.set();
        for kind in PolicyKind::ALL.iter().copied() {
            let data = PolicyData::fresh(kind);
            assert_eq!(Editor::new(data.clone()).read(), Ok(data), "{kind:?}");
        }
    }

    #[test]
    fn numbers_are_read_and_nothing_else() {
        assert_eq!((parse(""), parse(" 14 ")), (Some(0), Some(14)));
        assert_eq!(
            (parse("-1"), parse("twaalf"), parse("1.5")),
            (None, None, None)
        );
    }
}
