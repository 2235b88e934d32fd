//! What the fields of one form know together, and the summary of what is wrong.

use domain::AppError;
use leptos::{context::Provider, html, prelude::*};

use crate::ui::failure::SignInAgain;
use crate::ui::icon::{Icon, IconName};
use crate::{WebError, use_text};

/// One form on a page, for its fields.
#[derive(Clone, Copy)]
pub struct FormContext {
    id: &'static str,
    pub(crate) error: Signal<Option<WebError>>,
    /// Name and label of each field, in the order of the page.
    fields: StoredValue<Vec<(String, String)>>,
    /// Names of the fields that were changed since: what the server said about them no longer holds.
    changed: RwSignal<Vec<String>>,
}

impl FormContext {
    pub(crate) fn field_id(&self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }

    pub(crate) fn register(&self, name: &str, label: &str) {
        self.fields.update_value(|fields| {
            if !fields.iter().any(|(n, _)| n == name) {
                fields.push((name.to_owned(), label.to_owned()));
            }
        });
    }

    /// The value of this field, or of one that it is compared with, is changed.
    pub(crate) fn change(&self, name: &str) {
        if !untrack(|| self.is_changed(name)) {
            self.changed.update(|changed| changed.push(name.to_owned()));
        }
    }

    pub(crate) fn is_changed(&self, name: &str) -> bool {
        self.changed
            .with(|changed| changed.iter().any(|n| n == name))
    }
}

/// Around a form: gives its fields their ids and errors, and shows on top what is wrong when the server refused.
/// What was typed is never touched.
#[component]
pub fn FormScope(
    /// Begins the id of every field; unique on the page.
    id: &'static str,
    /// Why the last attempt failed; `None` while there is none.
    #[prop(optional, into)]
    error: Signal<Option<WebError>>,
    /// The form.
    children: Children,
) -> impl IntoView {
    let form = FormContext {
        id,
        error,
        fields: StoredValue::new(Vec::new()),
        changed: RwSignal::new(Vec::new()),
    };
    // For its own fields only: a field that stands elsewhere must not find a form that is gone.
    view! {
        <Provider value=form>
            <div class="form-scope">
                <ErrorSummary form />
                {children()}
            </div>
        </Provider>
    }
    .into_any()
}

/// What is wrong, with a link to each field that was not changed since; without any it goes. Takes the focus when it
/// appears, so that nobody misses it.
#[component]
fn ErrorSummary(form: FormContext) -> impl IntoView {
    let t = use_text();
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let failed = form.error.with(Option::is_some);
        form.changed.set(Vec::new());
        if let Some(summary) = summary.get().filter(|_| failed) {
            // By then it shows again, if changed fields had hidden it; and what is typed next does not meet it half-way.
            queue_microtask(move || {
                // Refused only for an element that is not in the page.
                let _ = summary.focus();
            });
        }
    });
    move || {
        form.error.get().map(|error| {
            let wrong = match &error {
                WebError::App(AppError::Invalid(fields)) => fields.clone(),
                _ => Vec::new(),
            };
            let names = wrong.iter().map(|f| f.field.clone());
            let names: Vec<_> = names.collect();
            let mended = move || !names.is_empty() && names.iter().all(|name| form.is_changed(name));
            let links: Vec<_> = wrong
                    .into_iter()
                    .map(|f| {
                        let label = form.fields.with_value(|all| {
                            all.iter().find(|(n, _)| *n == f.field).map(|(_, l)| l.clone())
                        });
                        let text = t.error(&f.code);
                        match label {
                            Some(label) => {
                                let id = form.field_id(&f.field);
                                let href = format!("#{id}");
                                let go = move |event: leptos::ev::MouseEvent| {
                                    event.prevent_default();
                                    focus_id(&id);
                                };
                                let changed = move || form.is_changed(&f.field);
                                view! {
                                    <li hidden=changed>
                                        <a href=href rel="external" on:click=go>{label}</a>": "{text}
                                    </li>
                                }
                                    .into_any()
                            }
                            None => view! { <li>{text}</li> }.into_any(),
                        }
                    })
                    .collect();
            view! {
                <div class="notice notice-danger" role="alert" tabindex="-1" node_ref=summary hidden=mended>
                    <Icon name=IconName::Danger />
                    <div class="notice-body">
                        <p class="notice-title">{error.explain(t)}</p>
                        {(error == WebError::App(AppError::Unauthenticated))
                            .then(|| view! { <SignInAgain /> })}
                        {(!links.is_empty()).then(|| view! { <ul class="notice-list">{links}</ul> })}
                    </div>
                </div>
            }
        })
    }
}

/// Moves the focus to the element with this id; only in the browser.
pub fn focus_id(id: &str) {
    use wasm_bindgen::JsCast as _;
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Refused only for an element that is not in the page.
        let _ = element.focus();
    }
}

/// A part of a form with a title of its own.
#[component]
pub fn FieldGroup(
    /// What the fields are about.
    #[prop(into)]
    title: String,
    /// More about it.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="field-group">
            <legend class="field-group-title">{title}</legend>
            {hint.map(|hint| view! { <p class="field-group-hint">{hint}</p> })}
            <div class="field-group-body">{children()}</div>
        </fieldset>
    }
    .into_any()
}

/// The buttons at the end of a form: what goes on first, then what leads back.
#[component]
pub fn FormActions(
    /// The buttons.
    children: Children,
) -> impl IntoView {
    view! { <div class="form-actions">{children()}</div> }
}
