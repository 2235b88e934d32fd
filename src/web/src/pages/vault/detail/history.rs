//! The former passwords of an item.

use leptos::prelude::*;

use super::super::reprompt::Gate;
use super::values::Value;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{Icon, IconName};
use crate::ui::time::Moment;
use crate::use_text;
use vault::fields::{Former, Plain};

/// When the password was changed, and a button that shows the former ones.
#[component]
pub(super) fn History(plain: Plain, gate: Gate) -> impl IntoView {
    let t = use_text();
    let open = RwSignal::new(false);
    let changed = moment(&plain.password_changed);
    let former = StoredValue::new(plain.history);
    let count = former.with_value(Vec::len);
    let shown = Callback::new(move |()| open.set(true));
    let show = Callback::new(move |()| gate.pass(shown));
    let rows = move || {
        former
            .get_value()
            .into_iter()
            .map(|former| view! { <FormerRow former gate /> })
            .collect_view()
    };
    view! {
        {(count > 0 || changed.is_some())
            .then(|| {
                view! {
                    <div class="item-history">
                        {changed
                            .map(|ms| view! { <p>{t.items_password_changed()}" "<Moment ms /></p> })}
                        {(count > 0)
                            .then(|| {
                                view! {
                                    <Button variant=Variant::Quiet small=true on_click=show>
                                        <Icon name=IconName::Clock />
                                        {t.items_history(count)}
                                    </Button>
                                }
                            })}
                    </div>
                }
            })}
        <Dialog open title=t.items_history_title().to_owned()>
            <p class="dialog-message">{t.items_history_text()}</p>
            <ul class="item-former">{rows()}</ul>
        </Dialog>
    }
    .into_any()
}

/// One of them, hidden until asked for.
#[component]
fn FormerRow(former: Former, gate: Gate) -> impl IntoView {
    let t = use_text();
    let until = moment(&former.until);
    view! {
        <li>
            <Value name=t.items_former() value=former.password secret=true gate />
            {until.map(|ms| view! { <p class="item-until">{t.items_history_until()}" "<Moment ms /></p> })}
        </li>
    }
    .into_any()
}

/// Milliseconds since 1970; none for what is no moment, and for the epoch, which stands for an unknown one.
fn moment(text: &str) -> Option<i64> {
    let ms = js_sys::Date::parse(text);
    #[expect(clippy::cast_possible_truncation, reason = "dates are far smaller")]
    (ms.is_finite() && ms > 0.0).then_some(ms as i64)
}
