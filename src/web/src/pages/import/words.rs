//! The same in the words of whose vault it is: an organisation has collections, a person's own vault has folders.

use leptos::prelude::WithValue as _;

use super::context::ImportCx;

impl ImportCx {
    /// What becomes of the folders of a file.
    pub(super) fn folders_text(self) -> &'static str {
        if self.id.is_person() {
            self.t.own_import_folders_text()
        } else {
            self.t.import_folders_text()
        }
    }

    /// Where the items of a folder go, as a heading.
    pub(super) fn place_name(self) -> &'static str {
        if self.id.is_person() {
            self.t.own_import_folder()
        } else {
            self.t.import_collection()
        }
    }

    /// The same for the items of one folder.
    pub(super) fn place_of(self, folder: &str) -> String {
        if self.id.is_person() {
            self.t.own_import_folder_of(folder)
        } else {
            self.t.import_collection_of(folder)
        }
    }

    /// What can be written down for all folders at once.
    pub(super) fn all_hint(self) -> &'static str {
        if self.id.is_person() {
            self.t.own_import_all_hint()
        } else if self.head.with_value(|head| head.see_all) {
            self.t.import_all_hint_nowhere()
        } else {
            self.t.import_all_hint()
        }
    }

    /// Items go into none.
    pub(super) fn nowhere(self) -> &'static str {
        if self.id.is_person() {
            self.t.own_import_nowhere()
        } else {
            self.t.import_nowhere()
        }
    }

    /// What is lost when the page is left before anything happened.
    pub(super) fn unsaved_text(self) -> &'static str {
        if self.id.is_person() {
            self.t.own_import_unsaved_text()
        } else {
            self.t.import_unsaved_text()
        }
    }

    /// There is room for so many more only.
    pub(super) fn too_many_places(self, room: usize) -> String {
        if self.id.is_person() {
            self.t.own_import_too_many_folders(room)
        } else {
            self.t.import_too_many_collections(room)
        }
    }
}
