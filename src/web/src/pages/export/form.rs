//! What the file would hold, how it is written, and the passwords for it.

use domain::export::ExportFormat;
use leptos::prelude::*;

use super::context::use_export;
use super::loss::TableLosses;
use super::run;
use crate::new_password::{NewPasswordFields, Purpose};
use crate::pages::import::of_kind;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{RadioCard, RadioCards};
use crate::ui::form::{FormActions, FormScope};
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::password::PasswordInput;
use crate::ui::table::EmptyState;
use crate::use_text;
use text::Text;

/// The person chooses.
#[component]
pub(super) fn Ready() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let empty = cx.survey.with_untracked(|survey| survey.items == 0);
    view! {
        {if empty {
            view! { <EmptyState icon=IconName::Vault title=t.export_empty() text=t.export_empty_text() /> }
                .into_any()
        } else {
            view! { <Found /> }.into_any()
        }}
        <LeftOut />
        {(!empty).then(|| view! { <Form /> })}
    }
    .into_any()
}

/// What there is, by kind.
#[component]
fn Found() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let survey = cx.survey.get_untracked();
    let kinds = survey
        .kinds
        .iter()
        .map(|(kind, count)| view! { <li>{of_kind(t, *kind, *count)}</li> })
        .collect_view();
    let all = cx.head.with_value(|head| head.export);
    view! {
        <section class="card">
            <p>
                <strong>{t.export_found(survey.items)}</strong>
            </p>
            <ul class="import-kinds">{kinds}</ul>
            <p class="field-hint">{if all { t.export_found_all() } else { t.export_found_managed() }}</p>
        </section>
    }
    .into_any()
}

/// What is not in any file, and why.
#[component]
fn LeftOut() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let survey = cx.survey.get_untracked();
    let said = [
        (survey.hidden > 0).then(|| t.export_hidden(survey.hidden)),
        (survey.unreadable > 0).then(|| t.export_unreadable(survey.unreadable)),
        (survey.damaged > 0).then(|| t.export_damaged(survey.damaged)),
        (survey.with_files > 0).then(|| t.export_with_files(survey.with_files)),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| {
        let lines = said.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <Notice tone=Tone::Warning title=t.export_left_out()>
                <ul class="notice-list">{lines.collect_view()}</ul>
            </Notice>
        }
        .into_any()
    })
}

#[component]
fn Form() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let chosen = Memo::new(move |_| cx.chosen());
    let protected = move || chosen.get() == ExportFormat::ProtectedJson;
    let nothing = move || cx.count(chosen.get()) == 0;
    let words = Signal::stored(vec![cx.head.with_value(|head| head.name.clone())]);
    // What was wrong may be about a field that another kind of file does not have.
    Effect::new(move |before: Option<ExportFormat>| {
        let now = chosen.get();
        if before.is_some_and(|before| before != now) {
            cx.error.set(None);
        }
        now
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        run::start(cx);
    };
    view! {
        <form class="form export-form" method="post" novalidate on:submit=submit>
            <FormScope id="export" error=cx.error>
                <RadioCards
                    name="format"
                    label=t.export_format()
                    cards=Signal::stored(ExportFormat::ALL.iter().map(|one| card(t, *one)).collect())
                    value=cx.format
                />
                <div class="export-about">
                    {move || match chosen.get() {
                        ExportFormat::ProtectedJson => {
                            view! {
                                <div class="export-password">
                                    <NewPasswordFields
                                        state=cx.password
                                        inputs=words
                                        purpose=Purpose::File
                                    />
                                </div>
                            }
                            .into_any()
                        }
                        ExportFormat::Json => view! { <Readable /> }.into_any(),
                        ExportFormat::Csv => {
                            view! {
                                <TableLosses />
                                <Readable />
                            }
                            .into_any()
                        }
                    }}
                </div>
                <div class="export-password">
                    <PasswordInput
                        name="present"
                        label=t.export_present()
                        hint=t.export_present_hint()
                        value=cx.present
                    />
                </div>
                <FormActions>
                    <Button
                        variant=Variant::Primary
                        kind=Kind::Submit
                        busy=cx.busy
                        disabled=Signal::derive(nothing)
                    >
                        <Icon name=IconName::Download />
                        {move || {
                            if protected() { t.export_start_encrypted(cx.count(chosen.get())) } else { t.export_start(cx.count(chosen.get())) }
                        }}
                    </Button>
                </FormActions>
            </FormScope>
        </form>
    }
    .into_any()
}

/// Anybody who has the file reads it.
#[component]
fn Readable() -> impl IntoView {
    let t = use_text();
    view! {
        <Notice tone=Tone::Warning title=t.export_readable()>
            <p>{t.export_readable_text()}</p>
        </Notice>
    }
    .into_any()
}

fn card(t: Text, format: ExportFormat) -> RadioCard {
    let (title, text) = match format {
        ExportFormat::ProtectedJson => (t.export_protected(), t.export_protected_text()),
        ExportFormat::Json => (t.export_json(), t.export_json_text()),
        ExportFormat::Csv => (t.export_csv(), t.export_csv_text()),
    };
    RadioCard {
        value: format.name().to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        ..RadioCard::default()
    }
}
