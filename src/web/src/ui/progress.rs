//! Long work: how far it is, and the steps of a way.

use leptos::prelude::*;

use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// How far long work is, with a way to stop it.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// How many are done, of how many; a total of 0 means that it is not known yet.
    #[prop(into)]
    done: Signal<(u32, u32)>,
    /// The same in words, where numbers alone say too little.
    #[prop(optional, into)]
    words: Option<Signal<String>>,
    /// Stops it; without it there is no such button.
    #[prop(optional, into)]
    cancel: Option<Callback<()>>,
    /// What that button stops, where there are several.
    #[prop(optional, into)]
    cancel_of: Option<String>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <div class="progress">
            <div class="progress-head">
                <span class="progress-label">{move || label.get()}</span>
                <span class="progress-count">
                    {move || {
                        let (done, all) = done.get();
                        (all > 0)
                            .then(|| words.map_or_else(|| t.progress_of(all, done), |words| words.get()))
                    }}
                </span>
            </div>
            <progress
                class="progress-bar"
                aria-label=move || label.get()
                max=move || done.get().1.max(1).to_string()
                value=move || {
                    let (done, all) = done.get();
                    (all > 0).then(|| done.to_string())
                }
            ></progress>
            {cancel
                .map(|cancel| {
                    view! {
                        <Button variant=Variant::Quiet small=true on_click=cancel>
                            {t.common_cancel()}
                            {cancel_of.map(|what| view! { <span class="visually-hidden">" "{what}</span> })}
                        </Button>
                    }
                })}
        </div>
    }
    .into_any()
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// Here.
    Current,
    /// Ahead.
    Ahead,
}

/// Where a person is on a way of a few pages: 1, 2, 3.
#[component]
pub fn Steps(
    /// What way it is, for screen readers.
    #[prop(into)]
    label: String,
    /// The names of the steps.
    names: Vec<String>,
    /// Which one is here, from 0.
    #[prop(into)]
    current: Signal<usize>,
) -> impl IntoView {
    let t = use_text();
    let steps = names
        .into_iter()
        .enumerate()
        .map(|(index, name)| {
            let state = move || match index.cmp(&current.get()) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Ahead,
            };
            view! {
                <li
                    class="step"
                    class:step-done=move || state() == StepState::Done
                    class:step-current=move || state() == StepState::Current
                    aria-current=move || (state() == StepState::Current).then_some("step")
                >
                    <span class="step-mark" aria-hidden="true">
                        {move || {
                            if state() == StepState::Done {
                                view! { <Icon name=IconName::Check /> }.into_any()
                            } else {
                                (index + 1).to_string().into_any()
                            }
                        }}
                    </span>
                    <span class="step-name">{name}</span>
                    <span class="visually-hidden">
                        {move || (state() == StepState::Done).then(|| t.step_done())}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="steps" aria-label=label>{steps}</ol> }.into_any()
}

/// A list of things to do, in any order.
#[component]
pub fn Checklist(
    /// `ChecklistItem`s.
    children: Children,
) -> impl IntoView {
    view! { <ul class="checklist">{children()}</ul> }
}

/// One thing to do: whether it is done, why it matters, and where to do it.
#[component]
pub fn ChecklistItem(
    /// What is to be done.
    #[prop(into)]
    title: String,
    /// Why, and how.
    #[prop(into)]
    text: String,
    /// It is done.
    done: bool,
    /// Where to do it: a link or button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <li class="checklist-item" class:checklist-done=done>
            <span class="checklist-mark" aria-hidden="true">
                {done.then(|| view! { <Icon name=IconName::Check /> })}
            </span>
            <div class="checklist-body">
                <p class="checklist-title">
                    {title}
                    <span class="visually-hidden">
                        {if done { t.step_done() } else { t.step_to_do() }}
                    </span>
                </p>
                <p class="checklist-text">{text}</p>
            </div>
            {children.map(|children| view! { <div class="checklist-action">{children()}</div> })}
        </li>
    }
    .into_any()
}
