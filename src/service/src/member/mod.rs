//! Members of organisations: Invite, Accept, Confirm.

pub(crate) mod invitation;
