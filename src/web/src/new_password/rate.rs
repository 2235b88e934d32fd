//! How hard a password is to guess. The judge is a module of its own, loaded at the first question.

use js_sys::Array;
use serde::Deserialize;
use wasm_bindgen::JsValue;

use crate::module;

/// What the judge says.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(crate) struct Rating {
    /// 0 (guessed at once) to 4 (out of reach).
    pub(crate) score: u8,
    /// It is one known password, word or name, however it is spelt.
    pub(crate) common: bool,
}

/// Scores up to this one are refused: under a million guesses, a list of known passwords and what people make of them.
const REFUSED: u8 = 1;

impl Rating {
    /// Whether it is among those that are tried first.
    pub(super) const fn refused(self) -> bool {
        self.common || self.score <= REFUSED
    }
}

/// Rates a password; `None` when the judge cannot be loaded. Nothing leaves the browser.
pub(crate) async fn rate(password: &str, inputs: Vec<String>) -> Option<Rating> {
    let inputs: Array = inputs.into_iter().map(JsValue::from).collect();
    let said = module::ask("strength", "score", &Array::of2(&password.into(), &inputs)).await?;
    serde_json::from_str(&said).ok()
}

#[cfg(test)]
mod tests {
    use super::Rating;

    #[test]
    fn what_the_judge_says_is_read() {
        let said = r#"{"score":4,"guesses_log10":20.11,"common":false}"#;
        let wanted = Rating {
            score: 4,
            common: false,
        };
        assert_eq!(serde_json::from_str::<Rating>(said).ok(), Some(wanted));
    }

    #[test]
    fn common_and_weak_ones_are_refused() {
        let refused = |score, common| Rating { score, common }.refused();
        assert!(refused(3, true) && refused(0, false) && refused(1, false));
        assert!(!refused(2, false) && !refused(4, false));
    }
}
