//! What a linked field can show: the numbers of the wire (`LinkedId`, DOMAIN 1.5).

use crate::item::ItemKind;

/// A field of a kind that a linked field can show: its number and its name on the wire.
pub type Link = (u16, &'static str);

/// The full name of an identity, which is no field of its own: its first, middle and last name.
pub const FULL_NAME: &str = "fullName";

const LOGIN: &[Link] = &[(100, "username"), (101, "password")];
const CARD: &[Link] = &[
    (300, "cardholderName"),
    (305, "number"),
    (304, "brand"),
    (301, "expMonth"),
    (302, "expYear"),
    (303, "code"),
];
const IDENTITY: &[Link] = &[
    (418, FULL_NAME),
    (400, "title"),
    (416, "firstName"),
    (401, "middleName"),
    (417, "lastName"),
    (409, "company"),
    (413, "username"),
    (410, "email"),
    (411, "phone"),
    (402, "address1"),
    (403, "address2"),
    (404, "address3"),
    (407, "postalCode"),
    (405, "city"),
    (406, "state"),
    (408, "country"),
    (412, "ssn"),
    (414, "passportNumber"),
    (415, "licenseNumber"),
];

/// The fields of a kind that a linked field can show, in the order in which they are offered. Notes and SSH keys have
/// none.
pub const fn links(kind: ItemKind) -> &'static [Link] {
    match kind {
        ItemKind::Login => LOGIN,
        ItemKind::Card => CARD,
        ItemKind::Identity => IDENTITY,
        ItemKind::SecureNote | ItemKind::SshKey => &[],
    }
}

/// The name on the wire of what a number means in this kind, if it means anything.
pub fn linked(kind: ItemKind, id: u16) -> Option<&'static str> {
    let link = links(kind).iter().find(|(number, _)| *number == id);
    link.map(|(_, key)| *key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_apart_and_belong_to_one_kind() {
        let mut all: Vec<u16> = ItemKind::ALL
            .iter()
            .flat_map(|kind| links(*kind))
            .map(|(number, _)| *number)
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!((all.len(), count), (27, 27));
        assert_eq!(linked(ItemKind::Login, 101), Some("password"));
        assert_eq!(linked(ItemKind::Card, 101), None);
        assert_eq!(linked(ItemKind::SshKey, 100), None);
    }
}
