//! What several organisations ask of one person, made one: of each rule the strictest.

use serde::{Deserialize, Serialize};

use super::{
    Banner, GeneratorRules, GeneratorWay, MasterPasswordRules, PolicyData, PolicyKind,
    TimeoutAction, TimeoutRules,
};
use crate::{
    OrganisationId,
    item::{ItemKind, UriMatch, VaultOwner},
};

/// A rule and the names of the organisations that ask it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imposed<T> {
    /// The strictest of what they ask.
    pub rules: T,
    /// Their names.
    pub by: Vec<String>,
}

/// A policy that is on and binds the person who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Which policy.
    pub kind: PolicyKind,
    /// What it asks.
    pub data: PolicyData,
}

/// Everything that the organisations of a person ask of him, for his browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MyPolicies {
    /// Of the master password.
    pub master_password: Option<Imposed<MasterPasswordRules>>,
    /// Of the generator.
    pub generator: Option<Imposed<GeneratorRules>>,
    /// Of the time until the vault locks.
    pub timeout: Option<Imposed<TimeoutRules>>,
    /// How addresses are compared by default, by the first organisation that says so.
    pub uri_match: Option<Imposed<UriMatch>>,
    /// Organisations where two-step login is asked.
    pub two_step: Vec<String>,
    /// Organisations whose vault is not written into a file.
    pub export_ban: Vec<OrganisationId>,
    /// Kinds that are not made in an organisation.
    pub restricted: Vec<(OrganisationId, Vec<ItemKind>)>,
    /// Organisations that keep all items; see [`MyPolicies::may_own_items`].
    pub data_ownership: Vec<String>,
    /// Notices above every page.
    pub banners: Vec<Notice>,
}

/// The notice of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Whose.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it says.
    pub banner: Banner,
}

impl MyPolicies {
    /// All of them made one.
    pub fn of(bindings: impl IntoIterator<Item = Binding>) -> Self {
        bindings.into_iter().fold(Self::default(), Self::with)
    }

    fn with(mut self, binding: Binding) -> Self {
        let Binding {
            organisation,
            name,
            kind,
            data,
        } = binding;
        match (kind, data) {
            (PolicyKind::TwoStep, _) => self.two_step.push(name),
            (PolicyKind::ExportBan, _) => self.export_ban.push(organisation),
            (PolicyKind::DataOwnership, _) => self.data_ownership.push(name),
            (_, PolicyData::MasterPassword(rules)) => {
                impose(
                    &mut self.master_password,
                    name,
                    rules,
                    MasterPasswordRules::strictest,
                );
            }
            (_, PolicyData::Generator(rules)) => {
                impose(&mut self.generator, name, rules, GeneratorRules::strictest);
            }
            (_, PolicyData::VaultTimeout(rules)) => {
                impose(&mut self.timeout, name, rules, TimeoutRules::strictest);
            }
            (_, PolicyData::UriMatch(rules)) => {
                impose(
                    &mut self.uri_match,
                    name,
                    rules.uri_match_detection,
                    |first, _| first,
                );
            }
            (_, PolicyData::RestrictedItems(kinds)) => self.restricted.push((organisation, kinds)),
            (_, PolicyData::Banner(banner)) => self.banners.push(Notice {
                organisation,
                name,
                banner,
            }),
            // What only other programs act on, and what the server alone keeps.
            _ => {}
        }
        self
    }

    /// Kinds that the person does not make in an organisation.
    pub fn restricted_in(&self, organisation: OrganisationId) -> &[ItemKind] {
        self.restricted
            .iter()
            .find(|(id, _)| *id == organisation)
            .map_or(&[], |(_, kinds)| kinds)
    }

    /// Whether a vault is kept out of files: an organisation's by its own policy, a person's own by that of any of the
    /// person's organisations.
    pub fn bans_export_of(&self, owner: VaultOwner) -> bool {
        match owner {
            VaultOwner::Organisation(id) => self.export_ban.contains(&id),
            VaultOwner::Person => !self.export_ban.is_empty(),
        }
    }

    /// Whether the person may make items that belong to no organisation. The one place to ask for whatever makes such
    /// items.
    pub const fn may_own_items(&self) -> bool {
        self.data_ownership.is_empty()
    }

    /// Minutes until the vault locks, of those that the person chose; 0 is never.
    pub fn lock_minutes(&self, chosen: i32) -> i32 {
        self.timeout
            .as_ref()
            .map_or(chosen, |imposed| imposed.rules.cap(chosen))
    }
}

fn impose<T>(kept: &mut Option<Imposed<T>>, name: String, rules: T, strictest: fn(T, T) -> T) {
    *kept = Some(match kept.take() {
        None => Imposed {
            rules,
            by: vec![name],
        },
        Some(mut before) => {
            before.by.push(name);
            Imposed {
                rules: strictest(before.rules, rules),
                by: before.by,
            }
        }
    });
}

/// A rule that a master password breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordRule {
    /// Strength, 0 to 4, at least.
    Strength(u32),
    /// So many characters at least.
    Length(u32),
    /// A capital letter.
    Upper,
    /// A small letter.
    Lower,
    /// A digit.
    Number,
    /// One of `!@#$%^&*`.
    Special,
}

impl PasswordRule {
    /// Whether a password of this strength (0 to 4) keeps it.
    pub fn holds(self, password: &str, strength: u32) -> bool {
        let has = |fits: fn(char) -> bool| password.chars().any(fits);
        match self {
            Self::Strength(least) => strength >= least,
            Self::Length(least) => {
                u32::try_from(password.chars().count()).is_ok_and(|count| count >= least)
            }
            Self::Upper => has(char::is_uppercase),
            Self::Lower => has(char::is_lowercase),
            Self::Number => has(|c| c.is_ascii_digit()),
            Self::Special => has(|c| "!@#$%^&*".contains(c)),
        }
    }

    /// The code of the text for whoever broke it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Strength(_) => "policy-password-strength",
            Self::Length(_) => "policy-password-length",
            Self::Upper => "policy-password-upper",
            Self::Lower => "policy-password-lower",
            Self::Number => "policy-password-number",
            Self::Special => "policy-password-special",
        }
    }
}

impl MasterPasswordRules {
    /// The rules of two organisations together.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        Self {
            min_complexity: self.min_complexity.max(other.min_complexity),
            min_length: self.min_length.max(other.min_length),
            require_upper: self.require_upper || other.require_upper,
            require_lower: self.require_lower || other.require_lower,
            require_numbers: self.require_numbers || other.require_numbers,
            require_special: self.require_special || other.require_special,
            enforce_on_login: self.enforce_on_login || other.enforce_on_login,
        }
    }

    /// What is asked, in the order in which a page says it.
    pub fn asked(self) -> Vec<PasswordRule> {
        let some = |asked: bool, rule| asked.then_some(rule);
        [
            some(self.min_length > 0, PasswordRule::Length(self.min_length)),
            some(self.require_upper, PasswordRule::Upper),
            some(self.require_lower, PasswordRule::Lower),
            some(self.require_numbers, PasswordRule::Number),
            some(self.require_special, PasswordRule::Special),
            some(
                self.min_complexity > 0,
                PasswordRule::Strength(self.min_complexity),
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The first rule that a password of this strength (0 to 4) breaks. Only a browser can ask this: nobody else
    /// has the password.
    pub fn broken(self, password: &str, strength: u32) -> Option<PasswordRule> {
        let mut asked = self.asked().into_iter();
        asked.find(|rule| !rule.holds(password, strength))
    }
}

impl GeneratorRules {
    /// The rules of two organisations together. Where one wants passwords and the other passphrases, passwords win.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        let way = match (self.override_password_type, other.override_password_type) {
            (GeneratorWay::Password, _) | (_, GeneratorWay::Password) => GeneratorWay::Password,
            (GeneratorWay::Any, way) | (way, _) => way,
        };
        Self {
            override_password_type: way,
            min_length: self.min_length.max(other.min_length),
            use_upper: self.use_upper || other.use_upper,
            use_lower: self.use_lower || other.use_lower,
            use_numbers: self.use_numbers || other.use_numbers,
            use_special: self.use_special || other.use_special,
            min_numbers: self.min_numbers.max(other.min_numbers),
            min_special: self.min_special.max(other.min_special),
            min_number_words: self.min_number_words.max(other.min_number_words),
            capitalize: self.capitalize || other.capitalize,
            include_number: self.include_number || other.include_number,
        }
    }
}

impl TimeoutRules {
    /// The rules of two organisations together: the shorter time, and signing out before locking.
    #[must_use]
    pub fn strictest(self, other: Self) -> Self {
        let action = match (self.action, other.action) {
            (Some(TimeoutAction::SignOut), _) | (_, Some(TimeoutAction::SignOut)) => {
                Some(TimeoutAction::SignOut)
            }
            (one, two) => one.or(two),
        };
        Self {
            minutes: self.minutes.min(other.minutes),
            action,
        }
    }

    /// Minutes that a person chose, at most those of the policy; 0, never, becomes these.
    pub fn cap(self, chosen: i32) -> i32 {
        let most = i32::try_from(self.minutes).unwrap_or(i32::MAX);
        if chosen == 0 { most } else { chosen.min(most) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn master(numbers: (u32, u32), flags: [bool; 5]) -> MasterPasswordRules {
        let [
            require_upper,
            require_lower,
            require_numbers,
            require_special,
            enforce_on_login,
        ] = flags;
        MasterPasswordRules {
            min_complexity: numbers.0,
            min_length: numbers.1,
            require_upper,
            require_lower,
            require_numbers,
            require_special,
            enforce_on_login,
        }
    }

    proptest! {
        /// Whatever fits the merge fits each of those merged.
        #[test]
        fn no_organisation_asks_more_than_the_merge(
            one in ((0..5u32, 0..20u32), any::<[bool; 5]>()),
            two in ((0..5u32, 0..20u32), any::<[bool; 5]>()),
            password in "[a-cA-C0-2!@é]{0,20}",
            strength in 0..5u32,
        ) {
            let (one, two) = (master(one.0, one.1), master(two.0, two.1));
            let both = one.strictest(two).broken(&password, strength).is_none();
            let each = one.broken(&password, strength).is_none() && two.broken(&password, strength).is_none();
            prop_assert_eq!(both, each);
        }

        #[test]
        fn no_choice_outlasts_a_policy(minutes in 1..50_000u32, other in 1..50_000u32, chosen in 0..50_000i32) {
            let rules = |minutes| TimeoutRules { minutes, action: None };
            let capped = rules(minutes).strictest(rules(other)).cap(chosen);
            prop_assert!(capped > 0 && capped.unsigned_abs() <= minutes.min(other));
            prop_assert!(chosen == 0 || capped <= chosen);
        }
    }

    #[test]
    fn the_first_broken_rule_is_named() {
        let rules = master((3, 14), [true, true, true, true, false]);
        assert_eq!(rules.broken("kort", 4), Some(PasswordRule::Length(14)));
        assert_eq!(
            rules.broken("lang genoeg maar klein", 4),
            Some(PasswordRule::Upper)
        );
        assert_eq!(
            rules.broken("LANG GENOEG MAAR GROOT", 4),
            Some(PasswordRule::Lower)
        );
        assert_eq!(
            rules.broken("Lang genoeg zonder getal", 4),
            Some(PasswordRule::Number)
        );
        assert_eq!(
            rules.broken("Lang genoeg met 1 getal", 4),
            Some(PasswordRule::Special)
        );
        assert_eq!(
            rules.broken("Lang genoeg met 1 teken!", 2),
            Some(PasswordRule::Strength(3))
        );
        assert_eq!(rules.broken("Lang genoeg met 1 teken!", 3), None);
        assert_eq!(MasterPasswordRules::default().broken("", 0), None);
    }

    #[test]
    fn organisations_are_named_and_kept_apart() {
        let (acme, other) = (
            OrganisationId(uuid::Uuid::from_u128(1)),
            OrganisationId(uuid::Uuid::from_u128(2)),
        );
        let binding = |organisation, name: &str, kind, data| Binding {
            organisation,
            name: name.to_owned(),
            kind,
            data,
        };
        let timeout = |minutes, action| PolicyData::VaultTimeout(TimeoutRules { minutes, action });
        let cards = PolicyData::RestrictedItems(vec![ItemKind::Card]);
        let mine = MyPolicies::of([
            binding(
                acme,
                "Acme",
                PolicyKind::VaultTimeout,
                timeout(30, Some(TimeoutAction::SignOut)),
            ),
            binding(
                other,
                "Other",
                PolicyKind::VaultTimeout,
                timeout(5, Some(TimeoutAction::Lock)),
            ),
            binding(acme, "Acme", PolicyKind::RestrictedItems, cards),
            binding(other, "Other", PolicyKind::ExportBan, PolicyData::Plain),
            binding(acme, "Acme", PolicyKind::TwoStep, PolicyData::Plain),
            binding(acme, "Acme", PolicyKind::DataOwnership, PolicyData::Plain),
        ]);
        let timeout = mine.timeout.clone();
        assert_eq!(
            timeout.map(|t| (t.rules.minutes, t.rules.action, t.by)),
            Some((
                5,
                Some(TimeoutAction::SignOut),
                vec!["Acme".to_owned(), "Other".to_owned()]
            ))
        );
        assert_eq!(mine.lock_minutes(0), 5);
        let of = VaultOwner::Organisation;
        assert!(mine.bans_export_of(of(other)) && !mine.bans_export_of(of(acme)));
        assert!(mine.bans_export_of(VaultOwner::Person));
        assert!(!mine.may_own_items() && MyPolicies::default().may_own_items());
        assert_eq!(mine.restricted_in(acme), [ItemKind::Card]);
        assert_eq!(mine.restricted_in(other), []);
        assert_eq!(
            (mine.export_ban, mine.two_step),
            (vec![other], vec!["Acme".to_owned()])
        );
    }

    #[test]
    fn a_generator_follows_the_strictest() {
        let rules = |way, min_length, use_upper| GeneratorRules {
            override_password_type: way,
            min_length,
            use_upper,
            ..GeneratorRules::default()
        };
        let merged = rules(GeneratorWay::Passphrase, 12, false).strictest(rules(
            GeneratorWay::Any,
            20,
            true,
        ));
        assert_eq!(merged, rules(GeneratorWay::Passphrase, 20, true));
        let merged = merged.strictest(rules(GeneratorWay::Password, 0, false));
        assert_eq!(merged.override_password_type, GeneratorWay::Password);
    }
}
