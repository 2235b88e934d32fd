//! The same in the words of whose vault it is: an organisation has collections, a person's own vault has folders.

use domain::AppError;
use domain::item::{VaultHead, VaultOwner};
use text::Text;

use super::context::VaultCx;
use crate::WebError;

/// What a vault is called, as a title.
pub(crate) fn title(t: Text, head: &VaultHead) -> String {
    match head.owner {
        VaultOwner::Organisation(_) => t.vault_title(&head.name),
        VaultOwner::Person => t.own_title().to_owned(),
    }
}

/// The name of whose vault it is, inside of a sentence.
pub(crate) fn name(t: Text, head: &VaultHead) -> String {
    match head.owner {
        VaultOwner::Organisation(_) => head.name.clone(),
        VaultOwner::Person => t.own_name().to_owned(),
    }
}

/// The same as the name of a file.
pub(crate) fn file(t: Text, head: &VaultHead) -> String {
    match head.owner {
        VaultOwner::Organisation(_) => head.name.clone(),
        VaultOwner::Person => t.own_title().to_owned(),
    }
}

/// The words of one vault.
#[derive(Clone, Copy)]
pub(super) struct Words {
    t: Text,
    own: bool,
}

impl VaultCx {
    /// What things are called here.
    pub(super) const fn words(self) -> Words {
        Words {
            t: self.t,
            own: self.id.is_person(),
        }
    }
}

/// Texts without arguments: of the own vault, else of an organisation.
macro_rules! plain {
    ($($(#[$meta:meta])* $name:ident: $own:path, $shared:path;)+) => {$(
        $(#[$meta])*
        pub(super) fn $name(self) -> &'static str {
            if self.own { $own(self.t) } else { $shared(self.t) }
        }
    )+};
}

impl Words {
    plain! {
        /// All of them.
        collections: Text::own_folders, Text::vault_collections;
        /// Those that an item is in, as a label.
        inside: Text::own_folder, Text::vault_collections;
        /// What is in none, as a place.
        unassigned: Text::own_no_folder, Text::vault_unassigned;
        /// The same of one item.
        in_none: Text::own_in_no_folder, Text::items_unassigned;
        /// Makes one.
        make: Text::own_new_folder, Text::vault_new_collection;
        /// Makes one inside of another.
        new_below: Text::own_new_below, Text::vault_new_below;
        /// Gives one another name.
        rename_title: Text::own_rename_title, Text::vault_rename_title;
        /// How a name nests.
        name_hint: Text::own_folder_name_hint, Text::vault_collection_hint;
        /// The one that is shown is gone.
        gone: Text::own_folder_gone, Text::vault_collection_gone;
        /// Why that may be.
        gone_text: Text::own_folder_gone_text, Text::vault_collection_gone_text;
        /// One is gone.
        deleted: Text::own_folder_deleted, Text::vault_collection_deleted;
        /// Changes where an item is.
        move_to: Text::own_move, Text::items_move;
        /// What becomes of items that go to the trash.
        trash_text: Text::own_trash_text, Text::items_trash_text;
        /// An item was changed while it was changed here.
        changed_title: Text::own_changed_title, Text::items_changed_title;
        /// What becomes of either change.
        changed_text: Text::own_changed_text, Text::items_changed_text;
        /// The place that is shown holds nothing.
        place_empty_text: Text::own_place_empty_text, Text::vault_place_empty_text;
    }

    /// One whose name does not open.
    pub(super) fn damaged(self, id: String) -> String {
        if self.own {
            self.t.own_damaged_folder(id)
        } else {
            self.t.vault_damaged_collection(id)
        }
    }

    /// So many go along when the one that they are inside of gets another name.
    pub(super) fn rename_below(self, count: usize) -> String {
        if self.own {
            self.t.own_rename_below(count)
        } else {
            self.t.vault_rename_below(count)
        }
    }

    /// One was saved.
    pub(super) fn saved(self, name: String) -> String {
        if self.own {
            self.t.own_folder_saved(name)
        } else {
            self.t.vault_collection_saved(name)
        }
    }

    /// Whether one shall go.
    pub(super) fn delete_title(self, name: String) -> String {
        if self.own {
            self.t.own_delete_folder(name)
        } else {
            self.t.vault_delete_collection(name)
        }
    }

    /// Where so many items are is changed.
    pub(super) fn move_many(self, count: usize) -> String {
        if self.own {
            self.t.own_move_many(count)
        } else {
            self.t.items_move_many(count)
        }
    }

    /// Where so many items are was changed.
    pub(super) fn moved(self, count: usize) -> String {
        if self.own {
            self.t.own_moved(count)
        } else {
            self.t.items_moved(count)
        }
    }

    /// Why an item does not open.
    pub(super) fn damaged_text(self, id: String) -> String {
        if self.own {
            self.t.own_damaged_text(id)
        } else {
            self.t.items_damaged_text(id)
        }
    }

    /// A refusal of the server in these words: in the own vault nobody else changes anything.
    pub(super) fn refusal(self, problem: WebError) -> WebError {
        match problem.code() {
            "item-changed" => AppError::conflict(self.code("item-changed")).into(),
            _ => problem,
        }
    }

    /// The code of a refusal in these words.
    pub(super) fn code(self, code: &'static str) -> &'static str {
        if !self.own {
            return code;
        }
        match code {
            "item-changed" => "own-item-changed",
            "collection-gone" => "folder-gone",
            "collection-changed" => "folder-changed",
            "collection-taken" => "folder-taken",
            "collection-taken-below" => "folder-taken-below",
            code => code,
        }
    }
}
