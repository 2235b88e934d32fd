//! Signed-in browsers.

mod end_one;
mod list;
mod prelogin;
mod sign_in;
mod sign_out;
pub mod tab_key;

pub use end_one::end_one;
pub use list::list;
pub use prelogin::prelogin;
pub use sign_in::sign_in;
pub use sign_out::{sign_out, sign_out_everywhere};

use domain::UserId;
use store::{Tx, model::NewSession};
use uuid::Uuid;

use crate::{Visitor, error::Result, random::Token};

/// Opens a session for an account under its present stamp. The token goes to the browser, its hash is kept.
pub(crate) async fn open(
    tx: &mut Tx,
    visitor: &Visitor,
    user: UserId,
    security_stamp: Uuid,
) -> Result<Token> {
    let token = Token::make(visitor.app().random());
    let settings = visitor.app().settings();
    let new = NewSession {
        id: visitor.new_id(),
        token_hash: token.hash(),
        user,
        security_stamp,
        ip: visitor.request().ip.to_string(),
        agent: visitor.request().agent.clone(),
        at: visitor.now(),
        expires_at: visitor.now() + settings.session_idle.min(settings.session_absolute),
    };
    tx.sessions().insert(&new).await?;
    Ok(token)
}
