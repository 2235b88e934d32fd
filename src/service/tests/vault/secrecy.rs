//! The server keeps what it cannot read, byte for byte.

use crypto::EncString;
use domain::item::{ItemKind, NewItem};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use service::authz::OpenVault;

use crate::world::{ACME, ADMIN, Done, World};

/// Nothing of this may be found in the database.
const CANARIES: [&str; 5] = [
    "canary-collection-4711",
    "canary-item-4711",
    "canary-password-4711",
    "notes of canary",
    "canary-file-4711.pdf",
];

#[tokio::test]
async fn row_49_a_dump_of_the_database_holds_no_plain_text() -> Done {
    let world = World::new().await;
    let collection = world.collection(CANARIES[0]).await;
    let admin = world.acme(ADMIN).await;
    let proof = admin.may::<OpenVault>()?;
    let new = world.login(CANARIES[1], CANARIES[2], &[collection]);
    let item = service::item::create(&proof, &new).await?;
    world.collection_by(ADMIN, ACME, CANARIES[0]).await;
    let file = world.file(item.id, CANARIES[4], CANARIES[2].as_bytes());
    let kept = crate::files::attach(&proof, &file).await?;
    assert_eq!(world.key.decrypt_str(&kept.name)?, CANARIES[4]);
    let bytes = crate::files::fetch(&proof, kept.id).await?;
    let found = |canary: &str| bytes.windows(canary.len()).any(|w| w == canary.as_bytes());
    assert!(!CANARIES.into_iter().any(found), "a file is kept in plain");
    // The key opens it, so it is really there.
    let key = crypto::item::open_key(&world.key, Some(&item.key))?;
    let data: serde_json::Value = serde_json::from_str(&item.data)?;
    let name = data["name"].as_str().ok_or("a name")?;
    assert_eq!(key.decrypt_str(name)?, CANARIES[1]);
    world.store.close().await;
    // The last connection takes its log along a moment after the pool says that it is closed.
    let logged = || {
        std::fs::read_dir(world.folder.path()).is_ok_and(|all| {
            all.flatten()
                .any(|f| f.path().to_string_lossy().ends_with("-wal"))
        })
    };
    for _ in 0..200 {
        if !logged() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let mut seen = 0;
    for file in std::fs::read_dir(world.folder.path())? {
        let bytes = std::fs::read(file?.path())?;
        seen += bytes.len();
        for canary in CANARIES {
            let found = bytes.windows(canary.len()).any(|w| w == canary.as_bytes());
            assert!(!found, "{canary} stands in the database");
        }
        // What is kept is found by the same search.
        if bytes.len() > 100_000 {
            assert!(bytes.windows(name.len()).any(|w| w == name.as_bytes()));
        }
    }
    assert!(seen > 100_000, "the database was read");
    Ok(())
}

/// Whatever stands in an `EncString` of type 2, also what no key ever made.
fn enc_string() -> impl Strategy<Value = String> {
    let block = prop::collection::vec(any::<u8>(), 16);
    let blocks = (1..20_usize).prop_flat_map(|n| prop::collection::vec(any::<u8>(), 16 * n));
    let mac = prop::collection::vec(any::<u8>(), 32);
    (block, blocks, mac).prop_map(|(iv, data, mac)| {
        use base64ct::{Base64, Encoding as _};
        let part = Base64::encode_string;
        format!("2.{}|{}|{}", part(&iv), part(&data), part(&mac))
    })
}

#[test]
fn row_50_any_enc_string_is_kept_byte_for_byte() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let world = runtime.block_on(World::new());
    let admin = runtime.block_on(world.acme(ADMIN));
    let mut runner = TestRunner::new(Config::with_cases(64));
    let pairs = (enc_string(), enc_string(), "[ \t\n]{0,3}");
    let result = runner.run(&pairs, |(name, notes, blank)| {
        prop_assert!(EncString::parse(&name, usize::MAX).is_ok());
        let new = NewItem {
            kind: ItemKind::SecureNote,
            key: notes.clone(),
            // The blanks and the order of the keys stay as well.
            data: format!(r#"{{{blank}"notes":"{notes}",{blank}"name":"{name}"}}"#),
            collections: Vec::new(),
        };
        let kept = runtime.block_on(async {
            let proof = admin.may::<OpenVault>().expect("the right");
            let made = service::item::create(&proof, &new).await.expect("kept");
            service::item::get(&proof, made.id).await.expect("read")
        });
        prop_assert_eq!((kept.key, kept.data), (new.key, new.data));
        Ok(())
    });
    result.expect("every value is kept");
}
