//! Rate limits, counted in the database so that all servers count together (DOMAIN 11.1).

use std::net::IpAddr;

use domain::{AppError, Millis};
use store::Tx;

use crate::{error::Result, portaal::Portaal};

const MINUTE: Millis = 60_000;

/// At most `max` in each `window`.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// How many.
    pub max: i32,
    /// In how many milliseconds.
    pub window: Millis,
}

/// Every limit in one place.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Tries to sign in, per address.
    pub sign_in_ip: Limit,
    /// Tries to sign in, per account, whether it exists or not.
    pub sign_in_account: Limit,
    /// Questions for the KDF settings of an account, per address.
    pub prelogin_ip: Limit,
    /// Checks of the master password or a code by a signed-in person, per account.
    pub verify_account: Limit,
    /// Links opened, per address.
    pub link_ip: Limit,
    /// Mails of one invitation.
    pub reinvite_member: Limit,
    /// The same, per day.
    pub reinvite_member_day: Limit,
    /// Invitations of a person, a few at a time.
    pub invite_user: Limit,
    /// Lists of people whom a person invites.
    pub invite_many_user: Limit,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_in_ip: Limit {
                max: 30,
                window: MINUTE,
            },
            sign_in_account: Limit {
                max: 10,
                window: MINUTE,
            },
            prelogin_ip: Limit {
                max: 60,
                window: MINUTE,
            },
            verify_account: Limit {
                max: 10,
                window: MINUTE,
            },
            link_ip: Limit {
                max: 60,
                window: MINUTE,
            },
            reinvite_member: Limit {
                max: 1,
                window: MINUTE,
            },
            reinvite_member_day: Limit {
                max: 10,
                window: 24 * 60 * MINUTE,
            },
            invite_user: Limit {
                max: 300,
                window: 24 * 60 * MINUTE,
            },
            invite_many_user: Limit {
                max: 10,
                window: 24 * 60 * MINUTE,
            },
        }
    }
}

/// The part of an address that one visitor holds: an IPv6 customer has a whole /64.
pub fn ip_bucket(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => {
            let s = v6.segments();
            format!("{:x}:{:x}:{:x}:{:x}::/64", s[0], s[1], s[2], s[3])
        }
    }
}

/// Counts one more in a transaction of its own, so that it counts even when the request fails.
pub async fn hit(app: &Portaal, what: &str, who: &str, limit: Limit) -> Result<()> {
    let mut tx = app.store().begin().await?;
    let verdict = hit_in(&mut tx, app.now(), what, who, limit).await;
    tx.save().await?;
    verdict
}

/// Counts one more in a transaction at hand.
pub async fn hit_in(tx: &mut Tx, now: Millis, what: &str, who: &str, limit: Limit) -> Result<()> {
    let (count, began) = tx
        .limits()
        .hit(&format!("{what}:{who}"), now, now - limit.window)
        .await?;
    if count <= limit.max {
        return Ok(());
    }
    let wait = (began + limit.window - now).max(1000) / 1000;
    Err(AppError::RateLimited {
        seconds: u32::try_from(wait).unwrap_or(u32::MAX),
    }
    .into())
}

/// Forgets a counter: after a right password the wrong ones no longer count.
pub async fn clear_in(tx: &mut Tx, what: &str, who: &str) -> Result<()> {
    tx.limits().clear(&format!("{what}:{who}")).await?;
    Ok(())
}
