//! How long the dear operations take in this browser.

use crypto::random::system;
use crypto::{
    EncString, Kdf, Result, SymmetricKey, attachment, derive_master_key, item, make_key_pair,
};

/// Values decrypted in one measurement: as many as a large vault has items.
const VALUES: usize = 10_000;

/// Every measurement, in the order of an unlock.
pub(crate) async fn all() -> Result<Vec<String>> {
    let mut rng = system();
    let mut lines = Vec::new();
    let mut since = now();
    let mut lap = |name: &str| {
        let at = now();
        lines.push(format!("{name}: {:.1}", at - since));
        since = now();
    };

    derive_master_key("correct horse battery", "alice@example.com", Kdf::default()).await?;
    lap("PBKDF2, 600,000 rounds");
    derive_master_key(
        "correct horse battery",
        "alice@example.com",
        Kdf::argon2id(),
    )
    .await?;
    lap("Argon2id, 6 passes, 32 MiB, 4 lanes");
    let pair = make_key_pair(&mut rng).await?;
    lap("RSA-2048 key pair");
    let private = pair.private().await?;
    let key = SymmetricKey::make(&mut rng);
    let wrapped = pair.public().wrap(&key, &mut rng).await?;
    lap("RSA import and wrap");
    private.unwrap(&wrapped).await?;
    lap("RSA unwrap");

    let plain = "a value of sixty-four characters, as long as many a good password";
    let values: Vec<String> = (0..VALUES)
        .map(|_| key.encrypt(plain, &mut rng).to_string())
        .collect();
    lap("encrypt and print 10,000 values");
    for value in &values {
        key.decrypt(&EncString::parse(value, usize::MAX)?)?;
    }
    lap("parse and decrypt 10,000 values");

    let items: Vec<(String, String)> = (0..VALUES)
        .map(|_| {
            let (item_key, wrapped) = item::make_key(&key, &mut rng);
            (
                wrapped.to_string(),
                item_key.encrypt(plain, &mut rng).to_string(),
            )
        })
        .collect();
    lap("make 10,000 items of one field");
    for (wrapped, name) in &items {
        item::open_key(&key, Some(wrapped))?.decrypt_str(name)?;
    }
    lap("open 10,000 item keys and one field each");

    let file = vec![7; 10 << 20];
    let sealed = attachment::seal(&key, &file, &mut rng);
    lap("encrypt a file of 10 MiB");
    attachment::open(&key, &sealed)?;
    lap("decrypt a file of 10 MiB");
    Ok(lines)
}

/// Milliseconds of the page's steady clock.
fn now() -> f64 {
    js_sys::Reflect::get(&js_sys::global(), &"performance".into())
        .ok()
        .and_then(|performance| {
            let now: js_sys::Function = js_sys::Reflect::get(&performance, &"now".into())
                .ok()?
                .into();
            now.call0(&performance).ok()?.as_f64()
        })
        .unwrap_or(f64::NAN)
}
