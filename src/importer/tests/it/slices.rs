//! Slices: not too large, one behind the other.

use std::fmt::Write as _;

use crate::support::{Page, chrome};

/// So many logins, each with a note of so many characters.
fn many(items: usize, note: usize) -> Vec<u8> {
    let mut rows = String::new();
    for number in 0..items {
        let note = "n".repeat(note);
        writeln!(
            rows,
            "Item {number},https://{number}.example,kim,pw{number},{note}"
        )
        .expect("a string takes everything");
    }
    chrome(&rows)
}

#[tokio::test]
async fn a_slice_has_two_hundred_items_and_the_next_goes_on_there() {
    let mut page = Page::having_read(&many(450, 0)).await;
    assert_eq!(page.outline().await.items, 450);
    let mut names = Vec::new();
    for (from, to) in [(0, 200), (200, 400), (400, 450), (450, 450)] {
        let slice = page.seal(from, true).await;
        assert_eq!((slice.to, slice.items.len()), (to, to - from));
        names.extend(page.names(&slice.items));
    }
    let wanted: Vec<_> = (0..450).map(|number| format!("Item {number}")).collect();
    assert_eq!(names, wanted);
    // From anywhere, as an import that was interrupted goes on.
    let slice = page.seal(399, true).await;
    assert_eq!((slice.to, slice.items.len()), (450, 51));
}

#[tokio::test]
async fn what_is_left_out_does_not_count() {
    // The first 300 stand there twice.
    let mut file = many(300, 0);
    file.extend_from_slice(&many(310, 0)[chrome("").len()..]);
    let mut page = Page::having_read(&file).await;
    assert_eq!(page.outline().await.known, 300);
    let slice = page.seal(0, true).await;
    assert_eq!((slice.to, slice.items.len()), (200, 200));
    let slice = page.seal(200, true).await;
    assert_eq!((slice.to, slice.items.len()), (610, 110));
    let slice = page.seal(300, true).await;
    assert_eq!((slice.to, slice.items.len()), (610, 10));
    let slice = page.seal(400, false).await;
    assert_eq!((slice.to, slice.items.len()), (600, 200));
}

#[tokio::test]
async fn a_slice_of_large_items_is_short_enough_for_a_request() {
    let mut page = Page::having_read(&many(200, 7_000)).await;
    page.outline().await;
    let (mut from, mut slices) = (0, 0);
    while from < 200 {
        let slice = page.seal(from, true).await;
        let sent = serde_json::to_string(&slice).expect("it is written");
        assert!(sent.len() < 1 << 20, "{} bytes", sent.len());
        assert_eq!(slice.items.len(), slice.to - from);
        assert!(slice.to > from);
        (from, slices) = (slice.to, slices + 1);
    }
    assert!(slices > 1);
}
