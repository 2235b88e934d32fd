//! Account recovery: taking part on the page of one's own account, recovering somebody on the page of members.

mod enrol;
mod fingerprint;
mod panel;
mod recover;
pub mod server;
mod work;

pub(crate) use fingerprint::OrganisationPhrase;
pub(crate) use panel::RecoveryPanel;
pub(crate) use recover::RecoverDialog;
pub(crate) use work::enrol;
