//! Seats as a bar.

use leptos::prelude::*;

use crate::use_text;

/// Used out of assigned seats: a bar that turns to a warning near the end, with the same said in words.
#[component]
pub fn SeatBar(
    /// Seats with somebody on them.
    used: i32,
    /// Seats that were bought.
    assigned: i32,
) -> impl IntoView {
    let t = use_text();
    bar(used, assigned, t.seats_of(assigned, used))
}

/// So much of so much, said in words.
pub(crate) fn bar(used: i32, assigned: i32, words: String) -> impl IntoView {
    let share = share(used, assigned);
    let state = match (assigned - used, share) {
        (..=0, _) => "seat-bar seat-bar-full",
        (_, 80..) => "seat-bar seat-bar-warn",
        _ => "seat-bar",
    };
    view! {
        <svg
            class=state
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            role="img"
            aria-label=words
        >
            <rect class="seat-bar-all" width="100" height="6" />
            <rect class="seat-bar-used" width=share.to_string() height="6" />
        </svg>
    }
}

/// Percent in use, 0 to 100; anything in use is at least visible.
fn share(used: i32, assigned: i32) -> i32 {
    if used <= 0 {
        return 0;
    }
    if assigned <= used {
        return 100;
    }
    let percent = i64::from(used) * 100 / i64::from(assigned);
    i32::try_from(percent).unwrap_or(100).max(3)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn the_bar_never_lies_about_empty_and_full() {
        assert_eq!(share(0, 3), 0);
        assert_eq!(share(1, 100_000), 3);
        assert_eq!(share(1, 3), 33);
        assert_eq!(share(3, 3), 100);
        assert_eq!(share(5, 3), 100);
        assert_eq!(share(0, 0), 0);
    }
}
