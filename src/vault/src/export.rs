//! What may be written into a file, and what the page and the module that writes it say about that.

use domain::{
    CollectionId,
    export::ExportFormat,
    item::{ItemKind, SealedCollection, SealedItem, VaultHead, VaultOwner},
};
use serde::{Deserialize, Serialize};

/// A question about writing a file. They are asked in this order; after [`Export::Finish`] another file may be begun.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Export {
    /// Here are the collections that the file is to hold.
    Begin {
        /// Whose vault it is.
        owner: VaultOwner,
        /// Their names stand in the file.
        collections: Vec<SealedCollection>,
        /// Whether items are taken that are in none of them.
        everything: bool,
    },
    /// Here are some items. Those that are not to be written are passed over.
    Take {
        /// As the server keeps them.
        items: Vec<SealedItem>,
    },
    /// What would the file hold?
    Survey,
    /// Begin a file.
    Write {
        /// How it is written.
        format: ExportFormat,
    },
    /// Write so many items more.
    Step {
        /// So many.
        items: usize,
    },
    /// End the file, and give it.
    Finish {
        /// The password of a file that is encrypted; empty for one that is not.
        password: String,
    },
}

/// Passwords do not belong in logs.
impl std::fmt::Debug for Export {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Export")
    }
}

/// Which collections a person writes into a file, and whether items that are in none of them come along.
///
/// None when the person may write nothing. The server decides alike (`item/export`).
pub fn reach(
    head: &VaultHead,
    collections: &[SealedCollection],
) -> Option<(Vec<SealedCollection>, bool)> {
    let wanted = |one: &&SealedCollection| head.export || one.manage;
    may(head, collections).then(|| {
        let written = collections.iter().filter(wanted).cloned().collect();
        (written, head.export)
    })
}

/// Whether there is anything that a person may write.
pub fn may<'a>(
    head: &VaultHead,
    collections: impl IntoIterator<Item = &'a SealedCollection>,
) -> bool {
    head.export || !head.staff && collections.into_iter().any(|one| one.manage)
}

/// Whether an item belongs into the file: what is in the trash does not.
pub fn belongs(item: &SealedItem, collections: &[CollectionId], everything: bool) -> bool {
    let inside = || item.collections.iter().any(|id| collections.contains(id));
    item.deleted_at.is_none() && (everything || inside())
}

/// What a file would hold, before one is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Items that can be written.
    pub items: usize,
    /// The same by kind.
    pub kinds: Vec<(ItemKind, usize)>,
    /// Items whose passwords may not be shown to the person; they are left out.
    pub hidden: usize,
    /// Items that do not open; they are left out.
    pub unreadable: usize,
    /// Items of which some fields do not open; the rest of them is written.
    pub damaged: usize,
    /// Items with files, which are in no file that is written.
    pub with_files: usize,
    /// What a table cannot hold of them.
    pub table: Table,
}

/// What a table cannot hold, or holds in a way to take care of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Items of other kinds than logins and notes; they are left out.
    pub left: usize,
    /// Parts of the others that do not come back as they were, with the number of items.
    pub losses: Vec<(Loss, usize)>,
    /// Items with a text that a spreadsheet takes for a formula.
    pub formulas: usize,
}

/// A part of an item that a table does not give back as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Loss {
    /// Custom fields: their kinds, those of several lines, those with a colon in their name.
    Fields,
    /// Addresses: how they are compared, those without a scheme, those that are blank.
    Addresses,
    /// Former passwords.
    History,
    /// Passkeys.
    Passkeys,
    /// Collections with a comma in their name.
    Collections,
    /// That it is a favourite.
    Favourite,
    /// Name, notes, user name, password or one-time code.
    Texts,
    /// All of it: the row is longer than what is read.
    Row,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u128) -> CollectionId {
        format!("00000000-0000-0000-0000-{n:012}")
            .parse()
            .expect("an id")
    }

    fn collection(n: u128, manage: bool) -> SealedCollection {
        SealedCollection {
            id: id(n),
            name: String::new(),
            view_items: true,
            view_password: true,
            edit: true,
            manage,
            delete: manage,
            access: manage,
            share_members: manage,
            share_groups: manage,
        }
    }

    fn head(export: bool, staff: bool) -> VaultHead {
        VaultHead {
            owner: "00000000-0000-0000-0000-000000000009"
                .parse()
                .expect("an id"),
            name: String::new(),
            items: 0,
            see_all: staff,
            create_collections: true,
            manage_groups: false,
            import: export,
            export,
            see_set_up: false,
            enrol: false,
            staff,
            policies: domain::policy::MyPolicies::default(),
        }
    }

    #[test]
    fn members_write_what_they_manage_and_staff_nothing() {
        let all = [collection(1, true), collection(2, false)];
        assert_eq!(reach(&head(true, false), &all), Some((all.to_vec(), true)));
        assert_eq!(reach(&head(true, false), &[]), Some((Vec::new(), true)));
        assert_eq!(
            reach(&head(false, false), &all),
            Some((vec![all[0].clone()], false))
        );
        assert_eq!(reach(&head(false, false), &all[1..]), None);
        assert_eq!(reach(&head(false, true), &all), None);
    }

    #[test]
    fn what_is_elsewhere_or_in_the_trash_does_not_belong() {
        let mut item = SealedItem {
            id: "00000000-0000-0000-0000-000000000001"
                .parse()
                .expect("an id"),
            kind: ItemKind::Login,
            key: String::new(),
            data: String::new(),
            collections: vec![id(1), id(2)],
            attachments: Vec::new(),
            favourite: false,
            edit: true,
            delete: true,
            view_password: true,
            created_at: 0,
            revised_at: 0,
            deleted_at: None,
        };
        assert!(belongs(&item, &[id(2)], false));
        assert!(!belongs(&item, &[id(3)], false) && belongs(&item, &[id(3)], true));
        item.deleted_at = Some(1);
        assert!(!belongs(&item, &[id(2)], true));
    }
}
