//! The key file that may belong to a password.

use domain::import::KEY_FILE_BYTES_MAX;
use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;

use super::context::use_import;
use crate::ui::button::Button;
use crate::ui::field::{Field, use_field};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// Asks for the key file of a database that has one.
#[component]
pub(super) fn KeyFile() -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let input = NodeRef::<html::Input>::new();
    let error = RwSignal::new(None);
    let label = t.import_key_file();
    let state = use_field("key_file", label, true, error.into());
    let id = state.id.clone();
    let described_by = state.described_by;
    let invalid = state.invalid();
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let file = input.files().and_then(|files| files.get(0));
        // So that the same file can be chosen again.
        input.set_value("");
        let fits = |file: &web_sys::File| file.size() <= f64::from(KEY_FILE_BYTES_MAX);
        let large = file.as_ref().is_some_and(|file| !fits(file));
        error.set(large.then(|| "import-key-file-size".to_owned()));
        cx.key_file.set(file.filter(fits).map(SendWrapper::new));
    };
    let name = move || {
        cx.key_file
            .with(|file| file.as_ref().map(|file| file.name()))
    };
    let remove = move |()| {
        cx.key_file.set(None);
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    view! {
        <Field state label hint=Some(t.import_key_file_hint().to_owned()) optional=true>
            <div class="import-key">
                // The browser's own button speaks the browser's language.
                <input
                    node_ref=input
                    class="drop-input visually-hidden"
                    id=id.clone()
                    type="file"
                    aria-invalid=invalid
                    aria-describedby=described_by
                    on:change=chosen
                />
                <label class="button" for=id>
                    <Icon name=IconName::Upload />
                    {t.import_key_file_choose()}
                </label>
                {move || {
                    let name = name()?;
                    Some(
                        view! {
                            <bdi class="import-key-name">{name}</bdi>
                            <Button small=true on_click=Callback::new(remove)>
                                {t.import_key_file_remove()}
                            </Button>
                        },
                    )
                }}
            </div>
        </Field>
    }
    .into_any()
}
