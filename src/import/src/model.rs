//! The plain form in which all formats end. An empty text means that there is none.

use std::fmt;

use domain::{
    Millis,
    item::{FieldKind, ItemKind},
};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{body::Body, report::Report};

/// What a file held.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// Folders and items.
    pub vault: Vault,
    /// What could not be taken over, and what to know about the rest.
    pub report: Report,
}

/// Folders and items.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Vault {
    /// Names of folders, collections, groups or vaults, each once, nested with `/`.
    pub folders: Vec<String>,
    /// Items, in the order of the file.
    pub items: Vec<Item>,
}

/// The kind of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// User name, password, addresses, one-time code.
    Login,
    /// Free text.
    Note,
    /// A payment card.
    Card,
    /// A person's particulars.
    Identity,
    /// A key pair for SSH.
    SshKey,
}

impl Kind {
    /// The vault's own kind.
    pub const fn item_kind(self) -> ItemKind {
        match self {
            Self::Login => ItemKind::Login,
            Self::Note => ItemKind::SecureNote,
            Self::Card => ItemKind::Card,
            Self::Identity => ItemKind::Identity,
            Self::SshKey => ItemKind::SshKey,
        }
    }
}

/// An item. Wiped when dropped; take what is wanted out of it with `mem::take`.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Item {
    /// What only this kind has.
    pub body: Body,
    /// What it is called; never empty.
    pub name: String,
    /// Free text.
    pub notes: String,
    /// Starred.
    pub favourite: bool,
    /// Whether the master password is asked for before it is shown.
    pub reprompt: bool,
    /// Put aside, but not thrown away.
    pub archived: bool,
    /// Places in [`Vault::folders`], each once.
    pub folders: Vec<usize>,
    /// Custom fields.
    pub fields: Vec<Field>,
    /// Former passwords, the latest first; those beyond [`FORMER_KEPT`](domain::item::FORMER_KEPT) are left out.
    pub history: Vec<Former>,
    /// When a login's password was last changed.
    pub password_changed: Option<Millis>,
    /// When made.
    pub created: Option<Millis>,
    /// When last changed.
    pub revised: Option<Millis>,
    /// When it went to the trash.
    pub deleted: Option<Millis>,
}

/// A custom field.
#[derive(Clone, PartialEq, Eq, Zeroize)]
pub struct Field {
    /// Text, hidden, yes or no, linked.
    #[zeroize(skip)]
    pub kind: FieldKind,
    /// What it is called.
    pub name: String,
    /// What it says; `true` or `false` for yes or no; empty for a linked one.
    pub value: String,
    /// Which field a linked one shows, one of [`domain::linked::links`]; none for the others.
    pub linked: Option<u16>,
}

/// A former password.
#[derive(Clone, PartialEq, Eq, Zeroize)]
pub struct Former {
    /// The password.
    pub password: String,
    /// Until when; the epoch when the file does not say.
    pub until: Millis,
}

impl Item {
    /// An empty item without a name.
    pub fn new(body: Body) -> Self {
        Self {
            body,
            name: String::new(),
            notes: String::new(),
            favourite: false,
            reprompt: false,
            archived: false,
            folders: Vec::new(),
            fields: Vec::new(),
            history: Vec::new(),
            password_changed: None,
            created: None,
            revised: None,
            deleted: None,
        }
    }

    /// Its kind.
    pub const fn kind(&self) -> Kind {
        match self.body {
            Body::Login(_) => Kind::Login,
            Body::Note => Kind::Note,
            Body::Card(_) => Kind::Card,
            Body::Identity(_) => Kind::Identity,
            Body::SshKey(_) => Kind::SshKey,
        }
    }

    /// The texts of its kind with their names on the wire (DOMAIN 1.5), in the order of the wire.
    pub fn texts(&self) -> Vec<(&'static str, &str)> {
        match &self.body {
            Body::Login(login) => vec![
                ("username", login.username.as_str()),
                ("password", &login.password),
                ("totp", &login.totp),
            ],
            Body::Note => Vec::new(),
            Body::Card(card) => card.texts(),
            Body::Identity(identity) => identity.texts(),
            Body::SshKey(key) => key.texts(),
        }
    }

    /// Makes a note with fields of an SSH key.
    pub(crate) fn degrade(&mut self) {
        if !matches!(self.body, Body::SshKey(_)) {
            return;
        }
        let body = zeroize::Zeroizing::new(std::mem::replace(&mut self.body, Body::Note));
        if let Body::SshKey(key) = &*body {
            self.custom("Public key", &key.public_key, FieldKind::Text);
            self.custom("Fingerprint", &key.fingerprint, FieldKind::Text);
            self.custom("Private key", &key.private_key, FieldKind::Hidden);
        }
    }
}

/// Contents do not belong in logs.
impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Item({:?})", self.kind())
    }
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Field")
    }
}

impl fmt::Debug for Former {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Former")
    }
}
