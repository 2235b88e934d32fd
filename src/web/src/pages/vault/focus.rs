//! Where the focus goes when what had it is gone: to what is next, never to the top of the page.

use domain::CollectionId;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::sidebar::PLACE;
use crate::ui::focus::is_lost;
use vault::place::Place;
use vault::tree::Row;

/// To the item that is shown, else to the list, else to its heading, if nothing has the focus.
pub(super) fn settle() {
    request_animation_frame(|| {
        if is_lost() {
            give([".vault .item-title", ".vault .virtual-list", ".vault-place"]);
        }
    });
}

/// To the list.
pub(super) fn list() {
    request_animation_frame(|| give([".vault .virtual-list"]));
}

/// To the heading of the files of the item that is shown.
pub(super) fn files() {
    request_animation_frame(|| give([".vault .files-title", ".vault .item-title"]));
}

/// When a row of the form went with its button: to the first control of the row that came in its place, counted from 0;
/// behind the last one to the button that adds another.
pub(super) fn row_gone(rows: &'static str, at: usize, add: &'static str) {
    request_animation_frame(move || {
        if !is_lost() {
            return;
        }
        let all = document().query_selector_all(rows).ok();
        let row = all
            .zip(u32::try_from(at).ok())
            .and_then(|(all, at)| all.item(at));
        let row = row.and_then(|row| row.dyn_into::<web_sys::Element>().ok());
        let control = row.and_then(|row| row.query_selector("input, button").ok().flatten());
        match control.and_then(|control| control.dyn_into::<web_sys::HtmlElement>().ok()) {
            Some(control) => {
                // Refused only for an element that is not in the page.
                let _ = control.focus();
            }
            None => give([add]),
        }
    });
}

/// To the menu of a collection, else to its link; without one to the button for a new collection.
pub(super) fn collection(id: Option<CollectionId>) {
    let place = id.and_then(|id| Place::Collection(id).query());
    // When the dialog that asked has given the focus back, and the list is in its new order.
    request_animation_frame(move || {
        let at = place.map(|place| format!("#{PLACE}{place}"));
        let menu = at.as_ref().map(|at| format!("{at} > button"));
        let link = at.as_ref().map(|at| format!("{at} > a"));
        let new = ".sidebar-nav .nav-head button".to_owned();
        give(menu.into_iter().chain(link).chain([new]));
    });
}

/// The collection that stands next to one in the list: the one below it, of the last the one above.
pub(super) fn neighbour(rows: &[Row], id: CollectionId) -> Option<CollectionId> {
    let ids = || rows.iter().map(|row| row.collection.sealed.id);
    let at = ids().position(|one| one == id)?;
    ids().nth(at + 1).or_else(|| ids().nth(at.checked_sub(1)?))
}

/// To the first of these that takes it. What is not shown does not.
fn give<S: AsRef<str>>(selectors: impl IntoIterator<Item = S>) {
    for selector in selectors {
        let found = document().query_selector(selector.as_ref()).ok().flatten();
        let Some(found) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) else {
            continue;
        };
        // Refused only for an element that is not in the page.
        let _ = found.focus();
        if document().active_element().as_ref() == Some(found.as_ref()) {
            return;
        }
    }
}
