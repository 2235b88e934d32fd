//! What is done with keys.

use crypto::{CryptoError, PrivateKey, PublicKey, SymmetricKey, random};
use domain::{
    AppError, KeyNumber, OrganisationId,
    recovery::{EnrolForm, NewMasterPassword, OrganisationPair, RecoveryDetails},
};

use super::server;
use crate::WebError;
use crate::keys::{KeyProblem, Keys, derive, key, private_key};

/// The private key of an organisation, once it is sure that the public key that is shown belongs to it: it lies under the
/// organisation's key, so nobody without that key can show another one here.
///
/// # Errors
/// `key-rotated` when the pair is not of the key at hand.
async fn checked(
    (key, number): &(SymmetricKey, KeyNumber),
    pair: &OrganisationPair,
) -> Result<PrivateKey, KeyProblem> {
    if pair.number != *number {
        return Err(WebError::from(AppError::conflict("key-rotated")).into());
    }
    let private = private_key(key, &pair.private_key).await?;
    private.check_public(&PublicKey::from_base64(&pair.public_key)?)?;
    Ok(private)
}

/// The public key of an organisation, whose fingerprint is shown.
///
/// # Errors
/// As [`Keys::open_organisation`]; [`KeyProblem::Crypto`] when the server shows a public key that is not the
/// organisation's.
pub(super) async fn public(
    keys: Keys,
    organisation: OrganisationId,
) -> Result<PublicKey, KeyProblem> {
    let opened = keys.open_organisation(organisation).await?;
    let private = checked(&opened, &server::pair(organisation).await?).await?;
    Ok(private.public().clone())
}

/// Leaves the user key with the organisation. `seen` is the pin of the public key whose fingerprint was shown: it is left
/// with no other one. `authentication_hash` proves the master password, unless a policy has everybody take part.
///
/// # Errors
/// As [`public`]; `recovery-other-key` when the organisation has another key than was shown; what the server refuses.
pub(super) async fn enrol(
    keys: Keys,
    organisation: OrganisationId,
    seen: &str,
    authentication_hash: Option<String>,
) -> Result<(), KeyProblem> {
    let opened = keys.open_organisation(organisation).await?;
    let private = checked(&opened, &server::pair(organisation).await?).await?;
    if private.public().pin() != seen {
        return Err(WebError::from(AppError::conflict("recovery-other-key")).into());
    }
    let own = keys.with(crypto::Keyring::user_key);
    let own = own.ok_or(KeyProblem::Locked)??;
    let wrapped = private.public().wrap(&own, &mut random::system()).await?;
    let form = EnrolForm {
        under: opened.1,
        key: wrapped.to_string(),
        authentication_hash,
    };
    server::enrol(organisation, form).await?;
    Ok(())
}

/// The user key of a member under another master password.
///
/// # Errors
/// As [`public`]; [`CryptoError::PairMismatch`] when the key that was left is not that of the account.
pub(super) async fn renewed(
    keys: Keys,
    organisation: OrganisationId,
    member: &RecoveryDetails,
    password: &str,
) -> Result<NewMasterPassword, KeyProblem> {
    let opened = keys.open_organisation(organisation).await?;
    let private = checked(&opened, &member.pair).await?;
    let user_key = private.unwrap(&key(&member.recovery_key)?).await?;
    let own = private_key(&user_key, &member.private_key)
        .await
        .map_err(|_| CryptoError::PairMismatch)?;
    own.check_public(&PublicKey::from_base64(&member.public_key)?)?;
    let next = derive(password, &member.salt, &member.kdf).await?;
    Ok(NewMasterPassword {
        kdf: member.kdf,
        authentication_hash: next.authentication_hash.clone(),
        user_key: next.wrap(&user_key, &mut random::system()).to_string(),
    })
}
