//! Choosing rows of a table: by a tick on each, with Shift from the last one on, or all of the page.

use domain::{CollectionId, GroupId, MemberId};
use leptos::prelude::*;
use text::Text;

use crate::ui::button::{Button, Variant};
use crate::ui::focus::focus_if_lost;
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// What the rows of a table are, and what is said of them.
pub(crate) trait Pickable: Copy + PartialEq + Send + Sync + 'static {
    /// Chooses all.
    fn all(t: Text) -> &'static str;
    /// Chooses none.
    fn none(t: Text) -> &'static str;
    /// How many are chosen.
    fn picked(t: Text, count: usize) -> String;
}

impl Pickable for MemberId {
    fn all(t: Text) -> &'static str {
        t.many_pick_all()
    }

    fn none(t: Text) -> &'static str {
        t.many_pick_none()
    }

    fn picked(t: Text, count: usize) -> String {
        t.many_picked(count)
    }
}

impl Pickable for CollectionId {
    fn all(t: Text) -> &'static str {
        t.collections_pick_all()
    }

    fn none(t: Text) -> &'static str {
        t.collections_pick_none()
    }

    fn picked(t: Text, count: usize) -> String {
        t.collections_picked(count)
    }
}

impl Pickable for GroupId {
    fn all(t: Text) -> &'static str {
        t.groups_pick_all()
    }

    fn none(t: Text) -> &'static str {
        t.groups_pick_none()
    }

    fn picked(t: Text, count: usize) -> String {
        t.groups_picked(count)
    }
}

/// The chosen rows of a page. What the page does not show is never chosen.
#[derive(Clone, Copy)]
pub(crate) struct Picked<I: Pickable = MemberId> {
    shown: RwSignal<Vec<I>>,
    chosen: RwSignal<Vec<I>>,
    /// From where on a range is chosen.
    from: StoredValue<Option<I>>,
}

impl<I: Pickable> Picked<I> {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(Vec::new()),
            from: StoredValue::new(None),
        }
    }

    /// The page shows these, in this order.
    pub(crate) fn show(self, ids: Vec<I>) {
        let gone = |id: &I| !ids.contains(id);
        if self.chosen.with_untracked(|chosen| chosen.iter().any(gone)) {
            self.chosen.update(|chosen| chosen.retain(|id| !gone(id)));
        }
        if self.shown.with_untracked(|shown| *shown != ids) {
            self.shown.set(ids);
        }
    }

    /// None any more.
    pub(crate) fn clear(self) {
        let _ = self.chosen.try_set(Vec::new());
    }

    /// Those that are chosen; whoever asks is told of changes.
    pub(crate) fn ids(self) -> Vec<I> {
        // What still listens while the page goes away hears of nothing.
        self.chosen.try_get().unwrap_or_default()
    }

    fn has(self, id: I) -> bool {
        let has = self.chosen.try_with(|chosen| chosen.contains(&id));
        has.unwrap_or(false)
    }

    /// Whether everything that is shown is chosen: narrowing what is shown may make it so, and the other way round.
    fn all(self) -> bool {
        let shown = self.shown.try_with(Vec::len).unwrap_or(0);
        let chosen = self.chosen.try_with(Vec::len).unwrap_or(0);
        shown > 0 && chosen == shown
    }

    fn press(self, id: I, range: bool) {
        let from = self.from.get_value().filter(|_| range);
        let place = |id| {
            let shown = |ids: &Vec<I>| ids.iter().position(|one| *one == id);
            self.shown.with_untracked(shown)
        };
        if let Some((from, to)) = from.and_then(place).zip(place(id)) {
            let range = from.min(to)..=from.max(to);
            let ids = self.shown.with_untracked(|ids| ids[range].to_vec());
            self.chosen.update(|chosen| {
                for id in ids {
                    if !chosen.contains(&id) {
                        chosen.push(id);
                    }
                }
            });
        } else {
            self.chosen.update(|chosen| {
                if chosen.contains(&id) {
                    chosen.retain(|one| *one != id);
                } else {
                    chosen.push(id);
                }
            });
        }
        self.from.set_value(Some(id));
    }

    fn press_all(self) {
        if untrack(|| self.all()) {
            self.clear();
        } else {
            self.chosen.set(self.shown.get_untracked());
        }
    }
}

/// The tick of a row, in its first cell.
#[component]
pub(crate) fn PickOne<I: Pickable>(
    picked: Picked<I>,
    id: I,
    /// What it is called, for screen readers.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    let t = use_text();
    view! {
        <input
            type="checkbox"
            class="check-box"
            aria-label=t.many_pick(&name)
            prop:checked=move || picked.has(id)
            on:click=move |event| {
                picked.press(id, event.shift_key());
                // The browser has ticked by itself already, perhaps against what is chosen now.
                event_target::<web_sys::HtmlInputElement>(&event).set_checked(untrack(|| picked.has(id)));
            }
        />
    }
    .into_any()
}

/// The tick for all rows, in the head of their column.
#[component]
pub(crate) fn PickAll<I: Pickable>(picked: Picked<I>) -> impl IntoView {
    let t = use_text();
    view! {
        <input
            type="checkbox"
            class="check-box"
            aria-label=I::all(t)
            prop:checked=move || picked.all()
            prop:indeterminate=move || !picked.all() && !picked.ids().is_empty()
            on:click=move |_| picked.press_all()
        />
    }
    .into_any()
}

/// How many are chosen, and what can be done with them: shown as long as there are any.
#[component]
pub(crate) fn PickBar<I: Pickable>(
    picked: Picked<I>,
    /// The list goes on on other pages, of which nothing is chosen.
    #[prop(optional)]
    more: bool,
    /// The buttons.
    children: ChildrenFn,
) -> impl IntoView {
    let t = use_text();
    let count = Memo::new(move |_| picked.ids().len());
    let clear = Callback::new(move |()| picked.clear());
    // The bar goes with the last one that was chosen, and with it what was pressed there.
    Effect::new(move |before: Option<bool>| {
        let any = count.try_get().is_some_and(|count| count > 0);
        if before == Some(true) && !any {
            focus_if_lost(".table-region");
        }
        any
    });
    let children = StoredValue::new(children);
    view! {
        <div role="status" class="visually-hidden">
            {move || (count.get() > 0).then(|| I::picked(t, count.get()))}
        </div>
        <Show when=move || { count.get() > 0 }>
            <div class="pick-bar" role="group" aria-label=move || I::picked(t, count.get())>
                <Button variant=Variant::Quiet small=true label=I::none(t) on_click=clear>
                    <Icon name=IconName::Close />
                </Button>
                <span class="pick-count">
                    {move || I::picked(t, count.get())}
                    <Show when=move || more && picked.all()>
                        <span class="pick-rest">{t.many_this_page()}</span>
                    </Show>
                </span>
                {children.with_value(|children| children())}
            </div>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use domain::GroupId;
    use leptos::prelude::*;
    use uuid::Uuid;

    use super::Picked;

    fn ids(count: u128) -> Vec<GroupId> {
        (1..=count).map(|n| GroupId(Uuid::from_u128(n))).collect()
    }

    #[test]
    fn the_tick_for_all_follows_what_is_shown() {
        Owner::new().with(|| {
            let picked = Picked::<GroupId>::new();
            let all = Memo::new(move |_| picked.all());
            assert!(!all.get_untracked(), "there is nothing");
            picked.show(ids(3));
            picked.press_all();
            assert!(all.get_untracked());
            picked.show(ids(5));
            assert!(!all.get_untracked(), "two more came");
            picked.show(ids(2));
            assert!(all.get_untracked(), "the others went, and are not chosen");
            assert_eq!(untrack(|| picked.ids()), ids(2));
        });
    }
}
