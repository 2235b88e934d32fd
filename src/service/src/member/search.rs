//! Members found by what somebody types, for a picker.

use domain::member::MemberSummary;

use crate::{Allowed, authz::SeeMembers, error::Result, input::Form};

/// Most that are found: more than are shown, since some are picked already.
pub(crate) const SHOWN: i64 = 100;
/// Longest text that is searched for.
pub(crate) const TEXT_MAX: usize = 100;

/// Members whose name or address holds the text; the first ones for none.
pub async fn search(org: &Allowed<'_, SeeMembers>, text: &str) -> Result<Vec<MemberSummary>> {
    let mut form = Form::new();
    let text = form.optional("text", text, TEXT_MAX);
    form.done()?;
    let mut reader = org.app().store().reader().await?;
    let found = reader
        .members()
        .search(org.scope(), &pattern(&text), SHOWN)
        .await?;
    Ok(found)
}

/// The text as it is, anywhere.
pub(crate) fn pattern(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut pattern = String::from("%");
    for c in text.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_typed_is_text() {
        assert_eq!(super::pattern(""), "");
        assert_eq!(super::pattern("an_a%\\"), "%an\\_a\\%\\\\%");
    }
}
