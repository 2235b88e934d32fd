//! The words for what the reader of files says in codes.

use domain::item::{FORMER_KEPT, ItemKind};
use text::Text;

/// Why a file is not read.
pub(super) fn problem(t: Text, code: &str) -> &'static str {
    match code {
        "too-large" => t.import_problem_too_large(),
        "too-many-records" => t.import_problem_too_many_records(),
        "too-many-entries" => t.import_problem_too_many_entries(),
        "too-deep" => t.import_problem_too_deep(),
        "not-text" => t.import_problem_not_text(),
        "malformed" => t.import_problem_malformed(),
        "entities" => t.import_problem_entities(),
        "empty" => t.import_problem_empty(),
        "account-encrypted" => t.import_problem_account_encrypted(),
        "pgp-encrypted" => t.import_problem_pgp_encrypted(),
        "encrypted-archive" => t.import_problem_encrypted_archive(),
        "keepass-version" => t.import_problem_keepass_version(),
        "unknown" => t.import_problem_unknown(),
        "key-derivation" => t.import_problem_key_derivation(),
        "cipher" => t.import_problem_cipher(),
        "wrong-password" => t.import_problem_wrong_password(),
        "damaged" => t.import_problem_damaged(),
        "unreadable" => t.import_problem_unreadable(),
        _ => t.import_problem_broken(),
    }
}

/// Which program wrote a file.
pub(super) fn format(t: Text, code: &str) -> &'static str {
    match code {
        "bitwarden-csv" => t.import_format_bitwarden_csv(),
        "bitwarden-json" => t.import_format_bitwarden_json(),
        "chrome-csv" => t.import_format_chrome_csv(),
        "firefox-csv" => t.import_format_firefox_csv(),
        "safari-csv" => t.import_format_safari_csv(),
        "lastpass-csv" => t.import_format_lastpass_csv(),
        "one-password-csv" => t.import_format_one_password_csv(),
        "one-pux" => t.import_format_one_pux(),
        "keepass-database" => t.import_format_keepass_database(),
        "keepass-xml" => t.import_format_keepass_xml(),
        "keepassxc-csv" => t.import_format_keepassxc_csv(),
        "dashlane" => t.import_format_dashlane(),
        "keeper-csv" => t.import_format_keeper_csv(),
        "keeper-json" => t.import_format_keeper_json(),
        "nordpass-csv" => t.import_format_nordpass_csv(),
        "proton-csv" => t.import_format_proton_csv(),
        _ => t.import_format_proton_json(),
    }
}

/// The formats that are read, in the order of their names; what a program writes encrypted is its own plain form.
pub(super) fn formats(t: Text) -> Vec<&'static str> {
    let mut names: Vec<&str> = [
        "one-password-csv",
        "one-pux",
        "bitwarden-csv",
        "bitwarden-json",
        "chrome-csv",
        "dashlane",
        "firefox-csv",
        "keepass-database",
        "keepass-xml",
        "keepassxc-csv",
        "keeper-csv",
        "keeper-json",
        "lastpass-csv",
        "nordpass-csv",
        "proton-csv",
        "proton-json",
        "safari-csv",
    ]
    .map(|code| format(t, code))
    .to_vec();
    names.sort_by_key(|name| name.to_lowercase());
    names
}

/// Why a record is not brought in.
pub(super) fn reason(t: Text, code: &str) -> &'static str {
    match code {
        "columns" => t.import_reason_columns(),
        "open-quote" => t.import_reason_open_quote(),
        "empty" => t.import_reason_empty(),
        "unknown-kind" => t.import_reason_unknown_kind(),
        "too-long" => t.import_reason_too_long(),
        "too-many" => t.import_reason_too_many(),
        _ => t.import_reason_malformed(),
    }
}

/// What to know about some records.
pub(super) fn hint(t: Text, code: &str) -> String {
    let text = match code {
        "browser-account" => t.import_hint_browser_account(),
        "address-cut" => t.import_hint_address_cut(),
        "folder-left" => t.import_hint_folder_left(),
        "folder-tidied" => t.import_hint_folder_tidied(),
        "folder-unknown" => t.import_hint_folder_unknown(),
        "passkey" => t.import_hint_passkey(),
        "archived" => t.import_hint_archived(),
        "attachment" => t.import_hint_attachment(),
        "unknown-field" => t.import_hint_unknown_field(),
        "guessed-encoding" => t.import_hint_guessed_encoding(),
        "unknown-part" => t.import_hint_unknown_part(),
        "former-left" => return t.import_hint_former_left(FORMER_KEPT),
        _ => t.import_hint_other_kind(),
    };
    text.to_owned()
}

/// So many items of a kind.
pub(crate) fn of_kind(t: Text, kind: ItemKind, count: usize) -> String {
    match kind {
        ItemKind::Login => t.import_logins(count),
        ItemKind::SecureNote => t.import_notes(count),
        ItemKind::Card => t.import_cards(count),
        ItemKind::Identity => t.import_identities(count),
        ItemKind::SshKey => t.import_ssh_keys(count),
    }
}
