//! The files of the item that is shown: to save, to add, to delete; and those on their way.

mod fetch;
mod remind;
mod request;
mod rows;
mod send;
mod transfer;
mod waits;

pub(super) use transfer::Transfers;

use crypto::SymmetricKey;
use domain::{
    ItemId,
    attachment::{FILE_MAX, SealedAttachment},
    item::SealedItem,
    name::plain_only,
};
use leptos::task::spawn_local;
use leptos::{ev, html, prelude::*};
use send_wrapper::SendWrapper;
use text::{Text, format};

use self::rows::{FileRow, TransferRow};
use self::transfer::Job;
use super::context::VaultCx;
use super::reprompt::Gate;
use super::{focus, server};
use crate::ui::dialog::{ConfirmDialog, open_while};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// The key that the names and keys of an item's files are under.
fn item_key(cx: VaultCx, item: ItemId) -> Option<SymmetricKey> {
    let organisation = cx.key()?;
    let wrapped = cx
        .vault
        .try_with_untracked(|vault| Some(vault.item(item)?.sealed.key.clone()))??;
    crypto::item::open_key(&organisation, Some(&wrapped)).ok()
}

/// A file with its name in plain words, as far as it opens.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    file: SealedAttachment,
    name: Option<String>,
}

impl Shown {
    fn name(&self, t: Text) -> String {
        self.name
            .clone()
            .unwrap_or_else(|| t.attachments_damaged().to_owned())
    }
}

/// The files of an item, in the order in which they were added.
fn shown(cx: VaultCx, item: ItemId) -> Vec<Shown> {
    let files = cx
        .vault
        .with(|vault| vault.item(item).map(|item| item.sealed.attachments.clone()));
    let files = files.unwrap_or_default();
    if files.is_empty() {
        return Vec::new();
    }
    let key = item_key(cx, item);
    let name = |file: &SealedAttachment| key.as_ref()?.decrypt_str(&file.name).ok();
    files
        .into_iter()
        .map(|file| Shown {
            // Nothing in a name turns it around or hides its end.
            name: name(&file).map(|name| plain_only(&name)),
            file,
        })
        .collect()
}

/// A size, as sizes of files are said here.
fn size_words(t: Text, bytes: u64) -> String {
    format::bytes(t, bytes)
}

/// The files of an item.
#[component]
pub(super) fn Files(cx: VaultCx, item: SealedItem, gate: Gate) -> impl IntoView {
    let t = use_text();
    let id = item.id;
    let may_change = item.edit && item.deleted_at.is_none();
    let files = Memo::new(move |_| shown(cx, id));
    let going = Memo::new(move |_| cx.transfers.of(id));
    let anything = move || may_change || !files.with(Vec::is_empty) || !going.with(Vec::is_empty);
    let deleting = RwSignal::new(None::<Shown>);
    let row = move |file: Shown| view! { <FileRow cx item=id file gate may_change deleting /> };
    view! {
        <Show when=anything>
            <section class="files" aria-labelledby="files-title">
                <h3 class="files-title" id="files-title" tabindex="-1">{t.attachments_title()}</h3>
                <Show when=move || !files.with(Vec::is_empty)>
                    <ul class="files-list">
                        <For each=move || files.get() key=|shown| shown.file.id children=row />
                    </ul>
                </Show>
                <Show when=move || files.with(Vec::is_empty) && going.with(Vec::is_empty)>
                    <p class="files-none">{t.attachments_none()}</p>
                </Show>
                <Show when=move || !going.with(Vec::is_empty)>
                    <ul class="files-going">
                        <For
                            each=move || going.get()
                            key=|number| *number
                            children=move |number| view! { <TransferRow cx number /> }
                        />
                    </ul>
                </Show>
                {may_change.then(|| view! { <Add cx id gate /> })}
            </section>
        </Show>
        <DeleteDialog cx id deleting />
    }
    .into_any()
}

/// The button that asks for files, and the place to drop them.
#[component]
fn Add(cx: VaultCx, id: ItemId, gate: Gate) -> impl IntoView {
    let t = use_text();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |files: Option<web_sys::FileList>| {
        let Some(list) = files else { return };
        let files: Vec<_> = (0..list.length())
            .filter_map(|at| list.get(at))
            .map(SendWrapper::new)
            .collect();
        let add = Callback::new(move |()| {
            for file in &files {
                let name = file_name(&file.name());
                let size = send::size_of(file).unwrap_or_default();
                let all = domain::attachment::sealed_size(size);
                cx.transfers.add(cx, id, name, all, Job::Send(file.clone()));
            }
        });
        gate.pass(add);
    };
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        take(input.files());
        // So that the same file can be chosen again.
        input.set_value("");
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    view! {
        <div
            class="files-add"
            class:drop-over=over
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=dropped
        >
            // The browser's own button speaks the browser's language.
            <input
                node_ref=input
                class="drop-input visually-hidden"
                id="files-input"
                type="file"
                multiple
                aria-describedby="files-hint"
                on:change=chosen
            />
            <label class="button button-small" for="files-input">
                <Icon name=IconName::Clip />
                {t.attachments_add()}
            </label>
            <p class="field-hint" id="files-hint">{t.attachments_hint(size_words(t, FILE_MAX))}</p>
        </div>
    }
    .into_any()
}

/// A name as it is kept: plain characters, and not longer than an encrypted one may be.
fn file_name(name: &str) -> String {
    // Encrypted it takes four characters for three bytes, and some more.
    const BYTES: usize = 600;
    let name = plain_only(name);
    let name = name.trim();
    if name.is_empty() {
        return "file".to_owned();
    }
    if name.len() <= BYTES {
        return name.to_owned();
    }
    // What tells its kind stays.
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| format!(".{ending}"))
        .filter(|ending| ending.len() <= 20)
        .unwrap_or_default();
    let end = name.floor_char_boundary(BYTES - ending.len());
    format!("{}{ending}", &name[..end])
}

/// Whether a file shall go.
#[component]
fn DeleteDialog(cx: VaultCx, id: ItemId, deleting: RwSignal<Option<Shown>>) -> impl IntoView {
    let t = use_text();
    let open = open_while(deleting);
    // While the dialog closes it says what it said.
    let title = Memo::new(move |before: Option<&String>| {
        let name = deleting.with(|shown| shown.as_ref().map(|shown| shown.name(t)));
        name.map(|name| t.attachments_delete_title(name))
            .or_else(|| before.cloned())
            .unwrap_or_default()
    });
    let go = move |()| {
        let Some(shown) = deleting.get_untracked() else {
            return;
        };
        open.set(false);
        let opened = cx.opened();
        spawn_local(async move {
            let file = shown.file.id;
            let done = match cx.organisation() {
                Ok(organisation) => server::attachment_delete(organisation, file).await,
                Err(problem) => Err(problem),
            };
            match done {
                Ok(()) => {
                    opened.update(|vault| {
                        vault.change(id, |item| item.attachments.retain(|one| one.id != file));
                    });
                    if opened.goes_on() {
                        cx.toasts.success(t.attachments_deleted());
                        focus::files();
                    }
                }
                Err(problem) => opened.refused(id, problem).await,
            }
        });
    };
    view! {
        <ConfirmDialog
            open
            title
            message=t.attachments_delete_text().to_owned()
            confirm=t.attachments_delete_go().to_owned()
            danger=true
            on_confirm=Callback::new(go)
        />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_name_is_plain_short_and_keeps_its_ending() {
        assert_eq!(file_name("plan.pdf"), "plan.pdf");
        assert_eq!(file_name("  "), "file");
        assert_eq!(file_name("gpj.\u{202e}exe"), "gpj.exe");
        let long = format!("{}.pdf", "é".repeat(500));
        let short = file_name(&long);
        assert!(short.len() <= 600 && short.ends_with("é.pdf"), "{short}");
        assert!(file_name(&"x".repeat(5_000)).len() <= 600);
    }
}
