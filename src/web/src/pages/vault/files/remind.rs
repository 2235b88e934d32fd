//! Memory that the browser would give back late.

use domain::attachment::PART;
use js_sys::ArrayBuffer;

/// Makes the browser collect what was sent so far in time.
///
/// Chromium keeps the body of a request until its garbage is collected, and what makes it collect is the memory of
/// buffers, which bodies do not count to: a file of 500 MB then takes twice its size. A buffer that nobody writes to
/// takes no memory, but counts.
pub(super) fn remind() {
    let bytes = u32::try_from(4 * PART).unwrap_or_default();
    drop(ArrayBuffer::new(bytes));
}
