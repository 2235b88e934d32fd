//! Account recovery: taking part on the page of one's own account or, where a policy asks it, of a vault; recovering
//! somebody on the page of members.

mod asked;
mod enrol;
mod fingerprint;
mod panel;
mod recover;
pub mod server;
mod work;

pub(crate) use asked::AskToTakePart;
pub(crate) use fingerprint::OrganisationPhrase;
pub(crate) use panel::RecoveryPanel;
pub(crate) use recover::RecoverDialog;
