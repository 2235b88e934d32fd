//! A write that a button starts: once at a time, and with an end that somebody hears of.

use domain::AppError;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::toast::use_toasts;
use crate::{Answer, WebError, use_text};

/// Does the work unless it is being done already; `busy` is true meanwhile, and `done` gets the answer. The page may be
/// gone by then: signals in `done` are set with `try_set`, callbacks run with `try_run`.
pub(crate) fn act<T: 'static>(
    busy: RwSignal<bool>,
    work: impl Future<Output = Answer<T>> + 'static,
    done: impl FnOnce(Answer<T>) + 'static,
) {
    if busy.get_untracked() {
        return;
    }
    busy.set(true);
    spawn_local(async move {
        let answer = work.await;
        // False when the part of the page that started it is gone.
        let _ = busy.try_set(false);
        done(answer);
    });
}

/// What is done with the answer of a deed that has no form: says the first when it is done, or what is wrong. The page
/// is let know of both a deed and a refusal that shows things to be other than it has them.
pub(crate) fn use_told(on_done: Callback<()>) -> impl Fn(String, Answer<()>) + Copy + Send + Sync {
    let (t, toasts) = (use_text(), use_toasts());
    move |said, answer| match answer {
        Ok(()) => {
            toasts.success(said);
            let _ = on_done.try_run(());
        }
        Err(error) => {
            toasts.danger(error.explain(t));
            if matches!(
                error,
                WebError::App(AppError::Conflict { .. } | AppError::NotFound)
            ) {
                let _ = on_done.try_run(());
            }
        }
    }
}
