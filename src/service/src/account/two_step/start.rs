//! The seed for an authenticator.

use domain::account::TwoStepSeed;

use crate::{
    Ctx,
    account::verify::verified,
    error::{Error, Result},
    totp,
};

/// Makes a seed that waits for its first code; an earlier one that was never confirmed is forgotten.
pub async fn start(cx: &Ctx, authentication_hash: &str) -> Result<TwoStepSeed> {
    let user = verified(cx, authentication_hash).await?;
    if user.totp_secret.is_some() {
        return Err(Error::conflict("two-step-on"));
    }
    let secret = totp::make_secret(cx.app().random());
    let mut tx = cx.app().store().begin().await?;
    tx.users()
        .set_totp_pending(user.id, &secret, cx.now())
        .await?;
    tx.save().await?;
    let account = percent(user.email.as_str());
    Ok(TwoStepSeed {
        url: format!("otpauth://totp/Portaal:{account}?secret={secret}&issuer=Portaal"),
        secret,
    })
}

/// The address inside of the link that a QR code holds.
fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
