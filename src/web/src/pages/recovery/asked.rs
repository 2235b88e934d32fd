//! Where a policy has everybody take part: the member is asked when the vault is opened, and sees the fingerprint before
//! the own key is left with anybody.

use domain::OrganisationId;
use leptos::prelude::*;

use super::enrol::EnrolForm;
use crate::ui::dialog::Dialog;
use crate::use_text;

/// Begins the name under which this tab keeps that the question was put off. Signing out forgets it.
const PUT_OFF: &str = "portaal-recovery-";

/// Asks once a session; whoever puts it off is asked in the next one. Stands where keys are.
#[component]
pub(crate) fn AskToTakePart(
    organisation: OrganisationId,
    /// Name of the organisation.
    name: String,
    on_done: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let key = StoredValue::new(format!("{PUT_OFF}{organisation}"));
    Effect::new(move |_| {
        let held = storage().and_then(|s| s.get_item(&key.get_value()).ok().flatten());
        if held.is_none() {
            open.set(true);
        }
    });
    // Told by the dialog and not by `on_cleanup`: a page that is left while it asks got no answer, and asks again.
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true)
            && !now
            && let Some(storage) = storage()
        {
            // Refused when the storage is full: the question is back with the next opening.
            let _ = storage.set_item(&key.get_value(), "later");
        }
        now
    });
    let title = t.recovery_enrol_title(&name);
    let name = StoredValue::new(name);
    view! {
        <Dialog open title busy>
            <EnrolForm open organisation name=name.get_value() busy by_policy=true on_done />
        </Dialog>
    }
    .into_any()
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
