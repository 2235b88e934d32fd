//! Vault items and collections in the only form that the server ever sees: encrypted strings.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{
    CollectionId, ItemId, KeyNumber, Millis, OrganisationId,
    access::{AccessColumns, CollectionAccess},
    attachment::SealedAttachment,
    codes::codes,
    policy::MyPolicies,
};

codes! {
    /// The kind of an item (wire: CipherType).
    pub enum ItemKind {
        /// User name, password, addresses, one-time code.
        Login = 1,
        /// Free text.
        SecureNote = 2,
        /// A payment card.
        Card = 3,
        /// A person's particulars.
        Identity = 4,
        /// A key pair for SSH.
        SshKey = 5,
    }
}

codes! {
    /// The kind of a custom field (wire: FieldType).
    pub enum FieldKind {
        /// Shown as it is.
        Text = 0,
        /// Shown on request.
        Hidden = 1,
        /// Yes or no.
        Boolean = 2,
        /// Shows another field of the item, one of [`links`](crate::linked::links).
        Linked = 3,
    }
}

codes! {
    /// How an address is compared with that of a page (wire: UriMatch); none for the default of the client.
    pub enum UriMatch {
        /// The same registered domain.
        Domain = 0,
        /// The same host and port.
        Host = 1,
        /// The page's address begins with it.
        StartsWith = 2,
        /// The same address.
        Exact = 3,
        /// The page's address fits it as a pattern.
        RegularExpression = 4,
        /// No page.
        Never = 5,
    }
}

/// Whose vault it is. On the wire and in addresses: the organisation's id, or [`VaultOwner::OWN`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum VaultOwner {
    /// An organisation's, under its key.
    Organisation(OrganisationId),
    /// The own vault of whoever asks, under the user key. What is a collection elsewhere is a folder here, and an item
    /// is in one at most.
    Person,
}

impl VaultOwner {
    /// What stands for the own vault where another one has an id.
    pub const OWN: &'static str = "mine";

    /// The organisation, if it is one.
    pub const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Organisation(id) => Some(id),
            Self::Person => None,
        }
    }

    /// Whether it is the own vault of whoever asks.
    pub const fn is_person(self) -> bool {
        matches!(self, Self::Person)
    }
}

impl From<OrganisationId> for VaultOwner {
    fn from(id: OrganisationId) -> Self {
        Self::Organisation(id)
    }
}

impl fmt::Display for VaultOwner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation(id) => id.fmt(f),
            Self::Person => f.write_str(Self::OWN),
        }
    }
}

impl FromStr for VaultOwner {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == Self::OWN {
            return Ok(Self::Person);
        }
        text.parse().map(Self::Organisation)
    }
}

impl From<VaultOwner> for String {
    fn from(owner: VaultOwner) -> Self {
        owner.to_string()
    }
}

impl TryFrom<String> for VaultOwner {
    type Error = uuid::Error;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// A collection, its name encrypted under the organisation's key; in a person's own vault a folder, under the user key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedCollection {
    /// Its id.
    pub id: CollectionId,
    /// EncString of the name; nesting is only in the plain name (`Parent/Child`).
    pub name: String,
    /// Whether the asker may see its items; else it shows by name only.
    pub view_items: bool,
    /// Whether the asker may see their passwords.
    pub view_password: bool,
    /// Whether the asker may change its items.
    pub edit: bool,
    /// Whether the asker may rename and share it.
    pub manage: bool,
    /// Whether the asker may delete it.
    pub delete: bool,
    /// Whether the asker may see who may do what in it.
    pub access: bool,
    /// Whether the asker may change which members may do what in it.
    pub share_members: bool,
    /// Whether the asker may change which groups may do what in it.
    pub share_groups: bool,
}

impl SealedCollection {
    /// The word for what the asker may do; none when it shows by name only.
    pub fn word(&self) -> Option<CollectionAccess> {
        let columns = AccessColumns {
            read_only: !self.edit,
            hide_passwords: !self.view_password,
            manage: self.manage,
        };
        (self.manage || self.view_items).then(|| columns.into())
    }

    /// Whether the asker may change who may do what in it, of members or of groups.
    pub const fn share(&self) -> bool {
        self.share_members || self.share_groups
    }
}

/// Another name for a collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectionName {
    /// Which one.
    pub id: CollectionId,
    /// EncString of the name that it had when this was decided.
    pub was: String,
    /// EncString of the name.
    pub name: String,
}

/// An item, its fields encrypted under its own key, that key under the organisation's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedItem {
    /// Its id.
    pub id: ItemId,
    /// Its kind.
    pub kind: ItemKind,
    /// EncString of the item's own key.
    pub key: String,
    /// JSON of the fields in the shape of the wire (DOMAIN 1.5): every text an EncString.
    pub data: String,
    /// In these collections, of those that the asker can see.
    pub collections: Vec<CollectionId>,
    /// Its files.
    pub attachments: Vec<SealedAttachment>,
    /// Starred by the asker.
    pub favourite: bool,
    /// Whether the asker may change it.
    pub edit: bool,
    /// Whether the asker may trash, restore and delete it.
    pub delete: bool,
    /// Whether passwords may be shown to the asker.
    pub view_password: bool,
    /// When made.
    pub created_at: Millis,
    /// When last changed; a save must name it, so that nobody's change is lost.
    pub revised_at: Millis,
    /// When it went to the trash.
    pub deleted_at: Option<Millis>,
}

/// What a vault's page says before anything is decrypted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one independent right that a button follows"
)]
pub struct VaultHead {
    /// Whose it is.
    pub owner: VaultOwner,
    /// The organisation's name; empty for a person's own vault.
    pub name: String,
    /// Items that the asker can see, those in the trash included.
    pub items: i64,
    /// Whether the asker reaches every collection and item, those in no collection included.
    pub see_all: bool,
    /// Whether the asker may create collections.
    pub create_collections: bool,
    /// Whether the asker may create groups and say what they may do.
    pub manage_groups: bool,
    /// Whether the asker may bring files into every collection that is open to changes.
    pub import: bool,
    /// Whether the asker may write everything that it sees into a file.
    pub export: bool,
    /// Whether the asker may see the set-up steps.
    pub see_set_up: bool,
    /// Whether a policy has the asker take part in account recovery, and he does not yet: the page asks him.
    pub enrol: bool,
    /// Whether the asker works for the provider.
    pub staff: bool,
    /// What the asker's organisations ask of him.
    pub policies: MyPolicies,
}

impl VaultHead {
    /// Kinds that the asker does not make here.
    pub fn restricted(&self) -> &[ItemKind] {
        self.owner
            .organisation()
            .map_or(&[], |id| self.policies.restricted_in(id))
    }

    /// Whether a policy keeps this vault out of files.
    pub fn export_banned(&self) -> bool {
        self.policies.bans_export_of(self.owner)
    }

    /// Whether a policy keeps the asker from making items here.
    pub fn owned_elsewhere(&self) -> bool {
        self.owner.is_person() && !self.policies.may_own_items()
    }
}

/// Some items of a vault, in the order of their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPage {
    /// Which of the organisation's keys they are under.
    pub key: KeyNumber,
    /// The items.
    pub items: Vec<SealedItem>,
    /// Where the next page starts; none on the last page.
    pub after: Option<ItemId>,
}

/// A new item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewItem {
    /// Its kind.
    pub kind: ItemKind,
    /// EncString of the item's own key under that of the vault.
    pub key: String,
    /// JSON of the encrypted fields.
    pub data: String,
    /// In these collections.
    pub collections: Vec<CollectionId>,
}

/// An item that goes from a person's own vault to an organisation. Its fields stay as they are, under its own key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenItem {
    /// Which item.
    pub id: ItemId,
    /// EncString of the item's own key under the organisation's.
    pub key: String,
}

/// New fields for an item. Its kind and key stay as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemChange {
    /// Which item.
    pub id: ItemId,
    /// The revision that the change began from.
    pub revised_at: Millis,
    /// JSON of the encrypted fields.
    pub data: String,
}

/// Where an item is when one person takes it from the collections `was` to the collections `asked`, while others
/// have brought it to the collections `now`: what either side put or took stays put or taken. In order, each once.
pub fn merge_collections(
    was: &[CollectionId],
    asked: &[CollectionId],
    now: &[CollectionId],
) -> Vec<CollectionId> {
    let taken = |id: &CollectionId| was.contains(id) && !asked.contains(id);
    let kept = now.iter().filter(|id| !taken(id));
    let put = asked.iter().filter(|id| !was.contains(id));
    let mut merged: Vec<CollectionId> = kept.chain(put).copied().collect();
    merged.sort_unstable();
    merged.dedup();
    merged
}

/// Most collections that one item may be in.
pub const ITEM_COLLECTIONS_MAX: usize = 100;
/// Most custom fields, web addresses or former passwords of one item.
pub const ITEM_PARTS_MAX: usize = 100;
/// Former passwords of one item that are kept: the latest ones.
pub const FORMER_KEPT: usize = 5;
/// Most collections that are renamed or deleted at once (DOMAIN 0, fact 24).
pub const COLLECTIONS_AT_ONCE_MAX: usize = 500;
/// Most items that something is done with at once (DOMAIN 0, fact 24).
pub const ITEMS_AT_ONCE_MAX: usize = 500;
/// Most collections that are made at once.
pub const CREATES_MAX: usize = 200;
/// Items on one page of a vault.
pub const ITEM_PAGE: i64 = 500;
/// Most characters of an encrypted key (DOMAIN 4.3).
pub const SEALED_KEY_MAX: usize = 2_000;
/// Most characters of an encrypted name (DOMAIN 4.3).
pub const SEALED_NAME_MAX: usize = 1_000;
/// Most characters of an item's encrypted fields in all.
pub const SEALED_DATA_MAX: usize = 200_000;
/// Most items of one vault (DOMAIN 0, fact 24).
pub const ITEMS_MAX: i64 = 40_000;
/// Most collections of one organisation, or folders of one person (DOMAIN 0, fact 24).
pub const COLLECTIONS_MAX: i64 = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_reads_back_from_the_address() {
        let acme = VaultOwner::Organisation(OrganisationId(uuid::Uuid::from_u128(7)));
        for owner in [acme, VaultOwner::Person] {
            assert_eq!(owner.to_string().parse(), Ok(owner));
            let json = serde_json::to_string(&owner).expect("json");
            assert_eq!(json, format!("\"{owner}\""));
            assert_eq!(serde_json::from_str::<VaultOwner>(&json).ok(), Some(owner));
        }
        assert!("theirs".parse::<VaultOwner>().is_err());
    }

    #[test]
    fn what_may_be_done_has_one_of_five_words() {
        let seen = SealedCollection {
            id: CollectionId(uuid::Uuid::from_u128(1)),
            name: String::new(),
            view_items: true,
            view_password: true,
            edit: true,
            manage: false,
            delete: false,
            access: false,
            share_members: false,
            share_groups: false,
        };
        for word in CollectionAccess::ALL {
            let columns = word.columns();
            let one = SealedCollection {
                view_password: !columns.hide_passwords,
                edit: !columns.read_only,
                manage: columns.manage,
                ..seen.clone()
            };
            assert_eq!(one.word(), Some(*word));
        }
        let named = SealedCollection {
            view_items: false,
            view_password: false,
            edit: false,
            ..seen
        };
        assert_eq!(named.word(), None);
        // Owners and admins manage what nobody manages, and do not see what is in it.
        let orphan = SealedCollection {
            manage: true,
            ..named
        };
        assert_eq!(orphan.word(), Some(CollectionAccess::Manage));
    }

    #[test]
    fn what_either_side_put_or_took_stays() {
        let id = |n: u128| CollectionId(uuid::Uuid::from_u128(n));
        let of = |ids: &[u128]| ids.iter().copied().map(id).collect::<Vec<_>>();
        let merged = |was, asked, now| merge_collections(&of(was), &of(asked), &of(now));
        assert_eq!(merged(&[], &[], &[]), of(&[]));
        // Nobody else did anything.
        assert_eq!(merged(&[1, 2], &[3, 2], &[1, 2]), of(&[2, 3]));
        // Others put it into 4 and took it from 2.
        assert_eq!(merged(&[1, 2], &[1, 2, 3], &[1, 4]), of(&[1, 3, 4]));
        // Both put it into 3, both took it from 1.
        assert_eq!(merged(&[1], &[3], &[3]), of(&[3]));
        // What was asked for twice is in once.
        assert_eq!(merged(&[], &[2, 2, 1], &[1]), of(&[1, 2]));
    }
}
