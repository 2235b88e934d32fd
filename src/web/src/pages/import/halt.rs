//! Why an import stopped, and whether it can simply go on.

use domain::AppError;
use text::Text;

use crate::WebError;

/// Why an import stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Halt {
    /// The person wanted it.
    Wanted,
    /// Something was in the way, in words; it may be gone the next time.
    Hindered(String),
    /// The server refuses the rest, in words. It does so again until somebody changes something.
    Refused(String),
}

impl Halt {
    /// What the server, or the way to it, was the reason of.
    pub(super) fn of(error: &WebError, t: Text) -> Self {
        let words = error.explain(t);
        if is_final(error) {
            Self::Refused(words)
        } else {
            Self::Hindered(words)
        }
    }
}

/// Whether the same would be refused again.
fn is_final(error: &WebError) -> bool {
    match error {
        WebError::App(AppError::Forbidden { .. } | AppError::NotFound | AppError::Invalid(_)) => {
            true
        }
        // Whoever was overtaken by another tab goes on where that one is.
        WebError::App(AppError::Conflict { code }) => code != "import-elsewhere",
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_for_good_is_told_from_what_passes() {
        for refused in [
            AppError::forbidden("policy-own-items"),
            AppError::forbidden("policy-kind"),
            AppError::NotFound,
            AppError::field("collections", "too-many"),
            AppError::conflict("too-many-items"),
            AppError::conflict("key-rotated"),
        ] {
            assert!(is_final(&WebError::App(refused.clone())), "{refused}");
        }
        for passes in [
            WebError::Lost,
            WebError::App(AppError::Unauthenticated),
            WebError::App(AppError::RateLimited { seconds: 3 }),
            WebError::App(AppError::Internal {
                event_id: String::new(),
            }),
            WebError::App(AppError::conflict("import-elsewhere")),
        ] {
            assert!(!is_final(&passes), "{passes}");
        }
    }
}
