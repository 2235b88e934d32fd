//! Vaults: who reaches what, what is refused, and that the server keeps what it cannot read.
//!
//! Tests named `row_NN` are those of the list of past vulnerabilities (DOMAIN 11.4).

mod attachments;
mod bounded;
mod creates;
mod event_files;
mod exports;
mod files;
mod grants;
mod groups;
mod import_limits;
mod import_rights;
mod imports;
mod items;
mod model;
mod own;
mod own_imports;
mod own_vault;
mod permissions;
mod policies;
mod recovery;
mod rights;
mod rotation;
mod rules;
mod scene;
mod secrecy;
mod sets;
mod several;
mod world;
