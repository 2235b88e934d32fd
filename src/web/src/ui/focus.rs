//! Where the focus goes when what had it is taken away: to what stands in its place, never to the top of the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Gives the focus to the first such element as soon as what is being changed is shown.
pub fn focus_soon(selector: &'static str) {
    request_animation_frame(move || focus_first(selector));
}

/// As [`focus_soon`], if nothing has the focus by then.
pub fn focus_if_lost(selector: &'static str) {
    request_animation_frame(move || {
        if is_lost() {
            focus_first(selector);
        }
    });
}

/// As [`focus_if_lost`], but nothing is scrolled: what stands above stays in sight.
pub fn focus_in_place_if_lost(selector: &'static str) {
    request_animation_frame(move || {
        if is_lost()
            && let Some(element) = first_in_page(selector)
        {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    });
}

/// For the moment before a part of the page is made anew. Is what has the focus not in it any more, then its row gets
/// it, or the row that came in its place; outside of tables the heading that is nearest.
pub fn keep_focus() {
    // Nothing has the focus on the server.
    if cfg!(feature = "ssr") {
        return;
    }
    let Some(had) = document().active_element().filter(|_| !is_lost()) else {
        return;
    };
    let row = row_of(&had);
    let around: Vec<Element> =
        std::iter::successors(had.parent_element(), |element| element.parent_element()).collect();
    request_animation_frame(move || {
        if let (true, Some(left)) = (is_lost(), around.iter().find(|e| e.is_connected())) {
            let instead = row.and_then(|row| row_at(left, row));
            if let Some(instead) = instead.or_else(|| heading(left)) {
                focus(&instead);
            }
        }
    });
}

/// Whether nothing has the focus.
pub(crate) fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// Which row of its table an element is in.
fn row_of(element: &Element) -> Option<u32> {
    let mut row = closest(element, "tbody tr")?;
    let mut before = 0;
    while let Some(previous) = row.previous_element_sibling() {
        before += 1;
        row = previous;
    }
    Some(before)
}

/// What can be pressed in that row or, where there are fewer, in the last; without any the table as a whole.
fn row_at(within: &Element, row: u32) -> Option<Element> {
    let table = closest(within, ".table-region")?;
    let rows = table.query_selector_all("tbody tr").ok()?;
    let row = rows.item(row.min(rows.length().saturating_sub(1)));
    let row = row.and_then(|row| row.dyn_into::<Element>().ok());
    row.and_then(|row| first(&row, "a[href], button"))
        .or(Some(table))
}

fn heading(within: &Element) -> Option<Element> {
    let part = closest(within, "section, dialog, main")?;
    first(&part, "h1, h2, h3").or_else(|| heading(&part.parent_element()?))
}

// Neither is refused for selectors that are ones.
fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

fn first(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn first_in_page(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok().flatten()?;
    found.dyn_into().ok()
}

fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // What only is read takes the focus too, but is no stop for Tab.
        if element.tab_index() < 0 {
            element.set_tab_index(-1);
        }
        // Refused only for an element that is not in the page.
        let _ = element.focus();
    }
}
