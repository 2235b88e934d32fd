//! Memory that the browser would give back late.

use domain::attachment::PART;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsCast;

/// Makes the browser collect in time what was sent or fetched so far.
///
/// Chromium keeps the body of a request, and what it was made a blob of, until its garbage is collected; but what makes
/// it collect is the memory of buffers, to which those do not count, nor those that were given away. Without a reminder a
/// file of 500 MB takes twice its size. A buffer that nobody writes to takes no memory, but counts.
pub(super) fn remind() {
    let bytes = u32::try_from(8 * PART).unwrap_or_default();
    // Where there is no memory for one, nothing is reminded.
    let _ = Reflect::get(&js_sys::global(), &"ArrayBuffer".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|class| Reflect::construct(&class, &Array::of1(&bytes.into())));
}
