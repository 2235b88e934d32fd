//! The chosen members and one group: put into it, or taken out of it.

use domain::{AppError, GroupId, OrganisationId, many::GroupDeed};
use leptos::prelude::*;

use super::selection::Selection;
use crate::pages::fetched::Fetched;
use crate::pages::groups::server as groups;
use crate::pages::invitation::Later;
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::choice::{RadioCard, RadioCards, Select};
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::form::FormScope;
use crate::{Answer, WebError, use_text};

/// The choices in the form.
const IN: &str = "in";
const OUT: &str = "out";

/// Ids and names of groups, as a list offers them.
type Names = Vec<(String, String)>;

/// The dialog: open as long as somebody is to be put somewhere.
#[component]
pub(super) fn IntoGroup(selection: Selection) -> impl IntoView {
    let t = use_text();
    let asked = selection.grouping;
    let open = open_while(asked);
    // While the dialog closes it says what it said.
    let count = Memo::new(move |before: Option<&usize>| {
        let now = asked.with(|asked| asked.as_ref().map(Vec::len));
        now.or(before.copied()).unwrap_or_default()
    });
    let title = Signal::derive(move || t.many_group_title(count.get()));
    let fetch = Callback::new(move |()| -> Later<_> {
        Box::pin(fetch(selection.organisation.get_value()))
    });
    let form =
        Callback::new(move |names: Names| view! { <GroupForm selection names open /> }.into_any());
    view! {
        <Dialog open title busy=selection.busy>
            <Fetched fetch view=form />
        </Dialog>
    }
    .into_any()
}

async fn fetch(organisation: Option<OrganisationId>) -> Answer<Names> {
    let organisation = organisation.ok_or(AppError::NotFound)?;
    let all = groups::list(organisation).await?.groups;
    Ok(all
        .into_iter()
        .map(|g| (g.id.to_string(), g.name))
        .collect())
}

#[component]
fn GroupForm(selection: Selection, names: Names, open: RwSignal<bool>) -> impl IntoView {
    let t = use_text();
    let close = Callback::new(move |()| open.set(false));
    if names.is_empty() {
        return view! {
            <p class="dialog-message">{t.many_group_none()}</p>
            <DialogActions>
                <Button variant=Variant::Primary on_click=close>
                    {t.common_close()}
                </Button>
            </DialogActions>
        }
        .into_any();
    }
    let busy = selection.busy;
    let deed = RwSignal::new(IN.to_owned());
    // Nothing is chosen beforehand: a wrong group would open what it may to all of them.
    let group = RwSignal::new(String::new());
    let missing = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<WebError>);
    Effect::new(move |_| {
        if group.with(|group| !group.is_empty()) {
            missing.set(None);
        }
    });
    let mut options = names;
    options.insert(0, (String::new(), t.many_group_choose().to_owned()));
    let card = |value: &str, title: &str, text: &str| RadioCard {
        value: value.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        ..RadioCard::default()
    };
    let cards = vec![
        card(IN, t.many_group_in(), t.many_group_in_text()),
        card(OUT, t.many_group_out(), t.many_group_out_text()),
    ];
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        error.set(None);
        let Ok(group) = group.get_untracked().parse::<GroupId>() else {
            missing.set(Some("required".to_owned()));
            return;
        };
        let out = deed.with_untracked(|deed| deed == OUT);
        let deed = if out {
            GroupDeed::TakeOut
        } else {
            GroupDeed::PutIn
        };
        selection.regroup(t, group, deed, error);
    };
    view! {
        <form method="post" novalidate on:submit=save>
            <FormScope id="into-group" error=error>
                <RadioCards name="deed" label=t.many_group_what() cards value=deed />
                <Select
                    name="group"
                    label=t.many_group()
                    options=Signal::stored(options)
                    value=group
                    error=missing
                />
                <DialogActions>
                    <Button disabled=busy on_click=close>
                        {t.common_cancel()}
                    </Button>
                    <Button variant=Variant::Primary kind=Kind::Submit busy>
                        {t.members_save()}
                    </Button>
                </DialogActions>
            </FormScope>
        </form>
    }
    .into_any()
}
