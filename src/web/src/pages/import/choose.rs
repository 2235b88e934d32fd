//! The file, and its password when it has one.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlInputElement;

use super::context::use_import;
use super::key_file::KeyFile;
use super::{names, read};
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::{FormActions, FormScope};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::page::Section;
use crate::ui::password::PasswordInput;
use crate::use_text;

/// Asks for a file.
#[component]
pub(super) fn Choose(
    /// What was wrong with the last one.
    problem: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let take = move |files: Option<web_sys::FileList>| {
        let Some(files) = files else { return };
        match files.get(0) {
            Some(file) if files.length() == 1 => read::file(cx, file),
            _ => {
                cx.file.set(String::new());
                cx.reset(Some(t.import_one_file().to_owned()));
            }
        }
    };
    let dropped = move |event: ev::DragEvent| {
        event.prevent_default();
        over.set(false);
        take(event.data_transfer().and_then(|data| data.files()));
    };
    let formats = names::formats(t)
        .into_iter()
        .map(|name| view! { <li>{name}</li> })
        .collect_view();
    let name = cx.file.get_untracked();
    let title = if name.is_empty() {
        t.import_none_read().to_owned()
    } else {
        t.import_not_read(name)
    };
    view! {
        {problem
            .map(|problem| {
                view! {
                    <Notice tone=Tone::Danger title=title>
                        <p>{problem}</p>
                    </Notice>
                }
            })}
        <div
            class="drop"
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
                id="import-file"
                type="file"
                accept=".csv,.json,.xml,.zip,.1pux,.kdbx,.txt"
                aria-describedby="import-file-hint"
                on:change=move |_| take(input.get_untracked().and_then(|input| input.files()))
            />
            <label class="button button-primary" for="import-file">
                <Icon name=IconName::Upload />
                {t.import_choose()}
            </label>
            <p class="field-hint" id="import-file-hint">{t.import_choose_hint()}</p>
        </div>
        <Section title=t.import_formats() description=t.import_formats_text()>
            <ul class="import-formats">{formats}</ul>
        </Section>
        <Notice>{t.import_delete_file()}</Notice>
    }
    .into_any()
}

/// Gives the focus to the password field, with what is in it selected: another password takes its place.
fn select_soon() {
    request_animation_frame(|| {
        let field = document().get_element_by_id("import-password");
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            // Refused only for an element that is not in the page.
            let _ = field.focus();
            field.select();
        }
    });
}

/// Asks for the password of an encrypted file.
#[component]
pub(super) fn Password(
    /// Whether a key file may belong to the password, or stand for it.
    key_file: bool,
    /// What was wrong with the last one.
    problem: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let cx = use_import();
    let error = RwSignal::new(problem);
    // Reading the file took the focus; typing is what comes next.
    Effect::new(|_| select_soon());
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = cx.password.get_untracked();
        if typed.is_empty() && cx.key_file.with_untracked(Option::is_none) {
            error.set(Some("required".to_owned()));
        } else {
            read::unlock(cx, typed, key_file);
        }
    };
    view! {
        <form class="narrow" method="post" novalidate on:submit=submit>
            <FormScope id="import">
                <p>{t.import_password_text(cx.file.get_untracked())}</p>
                <PasswordInput
                    name="password"
                    label=t.import_password()
                    value=cx.password
                    error=Signal::derive(move || error.get())
                />
                {key_file.then(|| view! { <KeyFile /> })}
                <FormActions>
                    <Button on_click=Callback::new(move |()| cx.reset(None))>{t.import_other_file()}</Button>
                    <Button variant=Variant::Primary kind=Kind::Submit>{t.import_open()}</Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}
