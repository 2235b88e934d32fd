//! The parts of a vault, and what of them is shown.

use domain::{
    CollectionId,
    item::{ItemKind, SealedItem},
};

/// Which part of a vault is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Place {
    /// Everything outside the trash.
    #[default]
    All,
    /// What the person starred.
    Favourites,
    /// One kind.
    Kind(ItemKind),
    /// One collection.
    Collection(CollectionId),
    /// What is in no collection.
    Unassigned,
    /// The trash.
    Trash,
}

impl Place {
    /// Reads the parameter `in` of the address; anything unknown is everything.
    pub fn parse(text: &str) -> Self {
        match text {
            "favourites" => Self::Favourites,
            "logins" => Self::Kind(ItemKind::Login),
            "notes" => Self::Kind(ItemKind::SecureNote),
            "cards" => Self::Kind(ItemKind::Card),
            "identities" => Self::Kind(ItemKind::Identity),
            "ssh-keys" => Self::Kind(ItemKind::SshKey),
            "unassigned" => Self::Unassigned,
            "trash" => Self::Trash,
            id => id.parse().map_or(Self::All, Self::Collection),
        }
    }

    /// The parameter `in` of the address; none for everything.
    pub fn query(self) -> Option<String> {
        Some(match self {
            Self::All => return None,
            Self::Favourites => "favourites".to_owned(),
            Self::Kind(ItemKind::Login) => "logins".to_owned(),
            Self::Kind(ItemKind::SecureNote) => "notes".to_owned(),
            Self::Kind(ItemKind::Card) => "cards".to_owned(),
            Self::Kind(ItemKind::Identity) => "identities".to_owned(),
            Self::Kind(ItemKind::SshKey) => "ssh-keys".to_owned(),
            Self::Collection(id) => id.to_string(),
            Self::Unassigned => "unassigned".to_owned(),
            Self::Trash => "trash".to_owned(),
        })
    }

    /// Whether an item is there.
    pub fn holds(self, item: &SealedItem) -> bool {
        if item.deleted_at.is_some() {
            return self == Self::Trash;
        }
        match self {
            Self::All => true,
            Self::Favourites => item.favourite,
            Self::Kind(kind) => item.kind == kind,
            Self::Collection(id) => item.collections.contains(&id),
            Self::Unassigned => item.collections.is_empty(),
            Self::Trash => false,
        }
    }
}

/// What is shown of a vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where.
    pub place: Place,
    /// Words that must all occur in name, user name or address.
    pub search: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_back_from_the_address() {
        for place in [
            Place::All,
            Place::Favourites,
            Place::Kind(ItemKind::Identity),
            Place::Kind(ItemKind::SshKey),
            Place::Collection(
                "00000000-0000-0000-0001-000000000003"
                    .parse()
                    .expect("an id"),
            ),
            Place::Unassigned,
            Place::Trash,
        ] {
            assert_eq!(Place::parse(&place.query().unwrap_or_default()), place);
        }
        assert_eq!(Place::parse("<script>"), Place::All);
    }
}
