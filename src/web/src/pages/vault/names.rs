//! What kinds and fields are called, and how they are drawn.

use domain::item::{FieldKind, ItemKind, UriMatch, VaultHead};
use text::Text;

use crate::ui::icon::IconName;

/// The drawing of a kind.
pub(super) const fn icon(kind: ItemKind) -> IconName {
    match kind {
        ItemKind::Login => IconName::Key,
        ItemKind::SecureNote => IconName::Note,
        ItemKind::Card => IconName::Card,
        ItemKind::Identity => IconName::Identity,
        ItemKind::SshKey => IconName::Terminal,
    }
}

/// One item of a kind, e.g. "Login".
pub(super) fn kind(t: Text, kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Login => t.items_login(),
        ItemKind::SecureNote => t.items_note(),
        ItemKind::Card => t.items_card(),
        ItemKind::Identity => t.items_identity(),
        ItemKind::SshKey => t.items_ssh_key(),
    }
}

/// All items of a kind, e.g. "Logins".
pub(crate) fn kinds(t: Text, kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Login => t.items_logins(),
        ItemKind::SecureNote => t.items_notes_kind(),
        ItemKind::Card => t.items_cards(),
        ItemKind::Identity => t.items_identities(),
        ItemKind::SshKey => t.items_ssh_keys(),
    }
}

/// Which kinds a policy of the organisation leaves out; none when it leaves out none.
pub(crate) fn left_out(t: Text, head: &VaultHead) -> Option<String> {
    let restricted = head.restricted();
    let names: Vec<_> = restricted.iter().map(|kind| kinds(t, *kind)).collect();
    (!names.is_empty()).then(|| t.items_kinds_restricted(names.join(", ")))
}

/// A kind of custom field.
pub(super) fn field_kind(t: Text, kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => t.items_field_text(),
        FieldKind::Hidden => t.items_field_hidden(),
        FieldKind::Boolean => t.items_field_boolean(),
        FieldKind::Linked => t.items_field_linked(),
    }
}

/// How an address is compared.
pub(crate) fn matching(t: Text, matching: Option<UriMatch>) -> &'static str {
    match matching {
        None => t.items_match_default(),
        Some(UriMatch::Domain) => t.items_match_domain(),
        Some(UriMatch::Host) => t.items_match_host(),
        Some(UriMatch::StartsWith) => t.items_match_starts(),
        Some(UriMatch::Exact) => t.items_match_exact(),
        Some(UriMatch::RegularExpression) => t.items_match_pattern(),
        Some(UriMatch::Never) => t.items_match_never(),
    }
}

/// A text field, by its name on the wire.
pub(super) fn field(t: Text, key: &str) -> &'static str {
    match key {
        "username" => t.items_username(),
        "password" => t.items_password(),
        "totp" => t.items_totp(),
        "cardholderName" => t.items_cardholder(),
        "brand" => t.items_brand(),
        "number" => t.items_number(),
        "expMonth" => t.items_exp_month(),
        "expYear" => t.items_exp_year(),
        "code" => t.items_code(),
        "title" => t.items_person_title(),
        "firstName" => t.items_first_name(),
        "middleName" => t.items_middle_name(),
        "lastName" => t.items_last_name(),
        "company" => t.items_company(),
        "email" => t.items_email(),
        "phone" => t.items_phone(),
        "address1" => t.items_address1(),
        "address2" => t.items_address2(),
        "address3" => t.items_address3(),
        "postalCode" => t.items_postal_code(),
        "city" => t.items_city(),
        "state" => t.items_state(),
        "country" => t.items_country(),
        "ssn" => t.items_ssn(),
        "passportNumber" => t.items_passport(),
        "licenseNumber" => t.items_licence(),
        "fullName" => t.items_full_name(),
        "privateKey" => t.items_private_key(),
        "publicKey" => t.items_public_key(),
        "keyFingerprint" => t.items_fingerprint(),
        _ => t.items_notes(),
    }
}
