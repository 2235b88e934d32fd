//! What is wrong with the passwords of a vault. Computed where the vault is open, and told to nobody.

use std::collections::HashMap;

use domain::{
    ItemId, Millis,
    item::{ItemKind, SealedItem},
};

use crate::fields::Plain;

/// A password that was not changed for so long is old: a year, in milliseconds.
pub const OLD: Millis = 365 * 24 * 60 * 60 * 1000;

/// What there may be to say about a login.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The password is easily guessed.
    Weak,
    /// The same password stands in another item.
    Reused,
    /// The password was not changed for a year.
    Old,
    /// The login is for an address, and has no source of one-time codes.
    NoCode,
}

impl Trouble {
    /// Each of them, the most urgent first.
    pub const ALL: [Self; 4] = [Self::Weak, Self::Reused, Self::Old, Self::NoCode];

    /// Its name in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Reused => "reused",
            Self::Old => "old",
            Self::NoCode => "no-code",
        }
    }
}

/// A login with something to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The item.
    pub id: ItemId,
    /// Its name.
    pub name: String,
    /// Its user name.
    pub user: String,
    /// Whether the password is easily guessed.
    pub weak: bool,
    /// In how many other items the same password stands.
    pub reused: usize,
    /// Since when the password is what it is, if that is long ago.
    pub old: Option<Millis>,
    /// Whether it has no source of one-time codes.
    pub no_code: bool,
}

impl Finding {
    /// Whether this is said about it.
    pub const fn has(&self, trouble: Trouble) -> bool {
        match trouble {
            Trouble::Weak => self.weak,
            Trouble::Reused => self.reused > 0,
            Trouble::Old => self.old.is_some(),
            Trouble::NoCode => self.no_code,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Logins with something to say, by name.
    pub findings: Vec<Finding>,
    /// Logins that were looked at.
    pub checked: usize,
    /// Logins whose password may not be shown to the person: nothing is said about them.
    pub hidden: usize,
    /// Items that do not open.
    pub damaged: usize,
}

impl Report {
    /// How many logins have this trouble.
    pub fn count(&self, trouble: Trouble) -> usize {
        self.findings.iter().filter(|one| one.has(trouble)).count()
    }
}

/// A look at a vault, item by item.
#[derive(Default)]
pub struct Look {
    report: Report,
    /// Each password, with the logins that have it, and words that somebody would try first.
    passwords: HashMap<String, (Vec<usize>, Vec<String>)>,
}

impl Look {
    /// Looks at an item that is open; at logins outside the trash only.
    pub fn add(&mut self, sealed: &SealedItem, plain: &Plain, now: Millis) {
        if sealed.kind != ItemKind::Login || sealed.deleted_at.is_some() {
            return;
        }
        let password = plain.text("password");
        if password.is_empty() {
            return;
        }
        if !sealed.view_password {
            self.report.hidden += 1;
            return;
        }
        self.report.checked += 1;
        let at = self.report.findings.len();
        let user = plain.text("username");
        let since = moment(&plain.password_changed).unwrap_or(sealed.created_at);
        self.report.findings.push(Finding {
            id: sealed.id,
            name: plain.name.clone(),
            user: user.to_owned(),
            weak: false,
            reused: 0,
            old: (now - since >= OLD).then_some(since),
            no_code: plain.uris.iter().any(|one| !one.uri.is_empty())
                && plain.text("totp").is_empty(),
        });
        let (logins, words) = self.passwords.entry(password.to_owned()).or_default();
        logins.push(at);
        if words.is_empty() && !user.is_empty() {
            words.push(user.to_owned());
        }
    }

    /// Notes an item that does not open.
    pub fn add_damaged(&mut self) {
        self.report.damaged += 1;
    }

    /// Every password once, with words that somebody would try first, to be judged.
    pub fn passwords(&self) -> Vec<(String, Vec<String>)> {
        let all = self.passwords.iter();
        all.map(|(password, (_, words))| (password.clone(), words.clone()))
            .collect()
    }

    /// Says that a password is easily guessed.
    pub fn weak(&mut self, password: &str) {
        if let Some((logins, _)) = self.passwords.get(password) {
            for at in logins {
                if let Some(found) = self.report.findings.get_mut(*at) {
                    found.weak = true;
                }
            }
        }
    }

    /// What was found; forgets the passwords.
    pub fn report(mut self) -> Report {
        for (logins, _) in self.passwords.values() {
            for at in logins {
                if let Some(found) = self.report.findings.get_mut(*at) {
                    found.reused = logins.len() - 1;
                }
            }
        }
        let said = |one: &Finding| Trouble::ALL.iter().any(|trouble| one.has(*trouble));
        self.report.findings.retain(said);
        self.report
            .findings
            .sort_by_cached_key(|one| (one.name.to_lowercase(), one.id));
        self.report
    }
}

/// The moment of an RFC 3339 text, to the day.
fn moment(text: &str) -> Option<Millis> {
    domain::event::day(text.get(..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_790_000_000_000;

    fn login(number: u128, password: &str) -> (SealedItem, Plain) {
        let mut plain = Plain::new(ItemKind::Login);
        plain.name = format!("Item {number}");
        for (key, text) in &mut plain.texts {
            match *key {
                "username" => *text = "anna".to_owned(),
                "password" => *text = password.to_owned(),
                _ => {}
            }
        }
        let sealed = SealedItem {
            id: ItemId(uuid::Uuid::from_u128(number)),
            kind: ItemKind::Login,
            key: String::new(),
            data: String::new(),
            collections: Vec::new(),
            favourite: false,
            edit: true,
            delete: true,
            view_password: true,
            created_at: NOW,
            revised_at: NOW,
            deleted_at: None,
            attachments: Vec::new(),
        };
        (sealed, plain)
    }

    #[test]
    fn what_is_wrong_is_said_and_what_is_hidden_is_not() {
        let mut look = Look::default();
        let mut add = |(sealed, plain): (SealedItem, Plain)| look.add(&sealed, &plain, NOW);
        add(login(1, "same"));
        add(login(2, "same"));
        add(login(3, "good one"));
        let (sealed, mut plain) = login(4, "changed long ago");
        plain.password_changed = "2020-01-02T03:04:05Z".to_owned();
        add((sealed, plain));
        let (mut sealed, plain) = login(5, "made long ago");
        sealed.created_at = NOW - OLD;
        add((sealed, plain));
        let (sealed, mut plain) = login(6, "no code");
        plain.uris.push(crate::fields::Uri {
            uri: "https://a.example".to_owned(),
            matching: None,
        });
        add((sealed, plain.clone()));
        let (sealed, mut with_code) = login(7, "with code");
        with_code.uris = plain.uris;
        for (key, text) in &mut with_code.texts {
            if *key == "totp" {
                "JBSWY3DPEHPK3PXP".clone_into(text);
            }
        }
        add((sealed, with_code));
        // Not to be shown, in the trash, without a password, no login: nothing is said.
        let (mut sealed, plain) = login(8, "same");
        sealed.view_password = false;
        add((sealed, plain));
        let (mut sealed, plain) = login(9, "same");
        sealed.deleted_at = Some(NOW);
        add((sealed, plain));
        add(login(10, ""));
        look.add_damaged();
        let asked = look.passwords();
        assert_eq!(asked.len(), 6);
        assert!(asked.iter().all(|(_, words)| words == &["anna"]));
        look.weak("same");
        look.weak("nobody's");
        let report = look.report();
        assert_eq!((report.checked, report.hidden, report.damaged), (7, 1, 1));
        let of = |trouble| {
            let found = report.findings.iter().filter(|one| one.has(trouble));
            found.map(|one| one.id.0.as_u128()).collect::<Vec<_>>()
        };
        assert_eq!(of(Trouble::Weak), [1, 2]);
        assert_eq!(of(Trouble::Reused), [1, 2]);
        assert_eq!(of(Trouble::Old), [4, 5]);
        assert_eq!(of(Trouble::NoCode), [6]);
        assert_eq!(report.findings[0].reused, 1);
        assert_eq!(report.count(Trouble::Old), 2);
        assert_eq!(report.findings.len(), 5);
    }
}
