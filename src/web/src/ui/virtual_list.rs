//! A long list of which only what is seen is in the page.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast as _;

/// Rows that are kept above and below what is seen, so that quick scrolling shows no gaps.
const SPARE: usize = 8;

/// What of a list is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// This row, or no more.
    One(usize),
    /// All rows from the one that was chosen last to this one.
    To(usize),
    /// All rows.
    All,
}

/// Choosing several rows: by a press on what a row has with `data-mark`, with Ctrl or Shift and a press anywhere, with
/// the space bar, and all of them with Ctrl+A.
#[derive(Clone, Copy)]
pub struct Marking {
    /// Whether a row is chosen.
    pub is: Callback<usize, bool>,
    /// Chooses.
    pub mark: Callback<Mark>,
}

/// A list box for tens of thousands of rows of one height (`--row` in the style sheet, in pixels `row_height`).
/// Arrow keys, Page Up and Down, Home and End move through it; Enter opens. Only in the browser: it holds what was
/// decrypted there.
#[component]
pub fn VirtualList<F>(
    /// What the rows are, for screen readers.
    #[prop(into)]
    label: String,
    /// How many rows there are.
    #[prop(into)]
    count: Signal<usize>,
    /// The height of each row in pixels.
    #[prop(default = 52)]
    row_height: u32,
    /// The row that is chosen.
    active: RwSignal<Option<usize>>,
    /// Draws one row; called with numbers below `count`.
    row: F,
    /// Lets several rows be chosen.
    #[prop(optional)]
    marking: Option<Marking>,
    /// A row was pressed, or Enter on it.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
) -> impl IntoView
where
    F: Fn(usize) -> AnyView + Clone + Send + Sync + 'static,
{
    let frame = NodeRef::<html::Div>::new();
    let (top, height) = (RwSignal::new(0_u32), RwSignal::new(800_u32));
    let id = StoredValue::new(crate::ui::ids::next_id("list"));
    let row_id = move |index: usize| format!("{}-{index}", id.get_value());
    // The browser tells of scrolling a frame later: the list may be gone by then.
    let measure = move || {
        if let Some(frame) = frame.try_get_untracked().flatten() {
            top.set(u32::try_from(frame.scroll_top()).unwrap_or(0));
            height.set(
                u32::try_from(frame.client_height())
                    .unwrap_or(0)
                    .max(row_height),
            );
        }
    };
    Effect::new(move |_| {
        if frame.get().is_some() {
            measure();
        }
    });
    let resized = window_event_listener(ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let seen = Memo::new(move |_| window_of(top.get(), height.get(), row_height, count.get()));
    let go = move |index: usize| {
        active.set(Some(index));
        if let Some(frame) = frame.get_untracked() {
            frame.set_scroll_top(scroll_to(index, &frame, row_height));
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let count = count.get_untracked();
        let Some(last) = count.checked_sub(1) else {
            return;
        };
        let page = usize::try_from(height.get_untracked() / row_height)
            .unwrap_or(1)
            .max(1);
        let now = active.get_untracked();
        let modified = event.ctrl_key() || event.meta_key();
        let marks = match (event.key().as_str(), now) {
            (" ", Some(index)) if event.shift_key() => Some(Mark::To(index)),
            (" ", Some(index)) => Some(Mark::One(index)),
            ("a" | "A", _) if modified => Some(Mark::All),
            _ => None,
        };
        if let Some((marking, mark)) = marking.zip(marks) {
            event.prevent_default();
            return marking.mark.run(mark);
        }
        let next = match (event.key().as_str(), now) {
            ("Enter", Some(index)) => {
                event.prevent_default();
                if let Some(open) = on_open {
                    open.run(index);
                }
                return;
            }
            ("ArrowDown" | "ArrowUp" | "PageDown" | "PageUp" | "Home", None) => 0,
            ("ArrowDown", Some(i)) => i + 1,
            ("ArrowUp", Some(i)) => i.saturating_sub(1),
            ("PageDown", Some(i)) => i + page,
            ("PageUp", Some(i)) => i.saturating_sub(page),
            ("Home", _) => 0,
            ("End", _) => last,
            _ => return,
        };
        event.prevent_default();
        go(next.min(last));
    };
    let rows = move || {
        let (first, last) = seen.get();
        let row = row.clone();
        (first..last)
            .map(|index| {
                let chosen = move || active.get() == Some(index);
                let marked = move || marking.is_some_and(|marking| marking.is.run(index));
                let selected = move || {
                    if marking.is_some() {
                        marked()
                    } else {
                        chosen()
                    }
                };
                let pressed = move |event: ev::MouseEvent| {
                    active.set(Some(index));
                    if let Some((marking, mark)) = marking.zip(mark_of(&event, index)) {
                        marking.mark.run(mark);
                    } else if let Some(open) = on_open {
                        open.run(index);
                    }
                };
                view! {
                    <div
                        class="virtual-row"
                        class:is-active=chosen
                        class:is-marked=marked
                        id=row_id(index)
                        role="option"
                        aria-selected=move || if selected() { "true" } else { "false" }
                        aria-posinset=(index + 1).to_string()
                        aria-setsize=move || count.get().to_string()
                        on:click=pressed
                    >
                        {row(index)}
                    </div>
                }
            })
            .collect_view()
    };
    // Heights are set through the object model: the content policy refuses `style` in HTML.
    let (above, below) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    Effect::new(move |_| {
        let ((first, last), count) = (seen.get(), count.get());
        for (space, rows) in [(above, first), (below, count.saturating_sub(last))] {
            if let Some(space) = space.get() {
                let height = rows * usize::try_from(row_height).unwrap_or(1);
                // Refused only for a property that does not exist.
                let _ = space
                    .unchecked_ref::<web_sys::HtmlElement>()
                    .style()
                    .set_property("height", &format!("{height}px"));
            }
        }
    });
    view! {
        <div
            node_ref=frame
            class="virtual-list"
            role="listbox"
            tabindex="0"
            aria-multiselectable=marking.is_some().then_some("true")
            aria-label=label
            aria-activedescendant=move || {
                let (first, last) = seen.get();
                active.get().filter(|i| (first..last).contains(i)).map(row_id)
            }
            on:scroll=move |_| measure()
            on:keydown=pressed
        >
            <div node_ref=above role="presentation"></div>
            {rows}
            <div node_ref=below role="presentation"></div>
        </div>
    }
    .into_any()
}

/// What a press on a row chooses, if it is not meant to open it.
fn mark_of(event: &ev::MouseEvent, index: usize) -> Option<Mark> {
    if event.shift_key() {
        return Some(Mark::To(index));
    }
    let on = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let box_ = on.closest("[data-mark]").is_ok_and(|found| found.is_some());
    (box_ || event.ctrl_key() || event.meta_key()).then_some(Mark::One(index))
}

/// First row in the page, and the one behind the last.
fn window_of(top: u32, height: u32, row: u32, count: usize) -> (usize, usize) {
    let row = row.max(1);
    let first = usize::try_from(top / row)
        .unwrap_or(0)
        .saturating_sub(SPARE);
    let last = usize::try_from((top + height) / row).unwrap_or(0) + 1 + SPARE;
    (first.min(count), last.min(count))
}

/// How far to scroll so that the row is seen whole; as it is when it is seen already.
fn scroll_to(index: usize, frame: &web_sys::HtmlDivElement, row_height: u32) -> i32 {
    let frame: &web_sys::Element = frame.unchecked_ref();
    let row = i32::try_from(row_height).unwrap_or(1);
    let start = i32::try_from(index).unwrap_or(i32::MAX).saturating_mul(row);
    let (top, height) = (frame.scroll_top(), frame.client_height());
    if start < top {
        start
    } else if start + row > top + height {
        start + row - height
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::window_of;

    #[test]
    fn only_what_is_seen_is_in_the_page() {
        assert_eq!(window_of(0, 520, 52, 10_000), (0, 19));
        assert_eq!(window_of(5200, 520, 52, 10_000), (92, 119));
        assert_eq!(window_of(0, 520, 52, 3), (0, 3));
        assert_eq!(window_of(520_000, 520, 52, 10), (10, 10));
        assert_eq!(window_of(0, 0, 0, 0), (0, 0));
    }
}
