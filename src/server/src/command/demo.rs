//! `portaal demo`: the server on a throw-away database that is filled already.

use anyhow::{Context, Result};
use service::Portaal;
use store::Store;

use crate::{config::Config, demo, listen};

pub(crate) async fn demo(config: &Config, items: u32) -> Result<()> {
    let listener = listen::bind(&config.server)?;
    let folder = tempfile::Builder::new()
        .prefix("portaal-demo-")
        .tempdir()
        .context("no temporary folder")?;
    let file = folder.path().join("portaal.sqlite");
    let store = Store::open(
        &format!("sqlite:{}", file.display()),
        config.database.connections,
    )
    .await?;
    store.migrate().await?;
    let files = super::files::disk(&folder.path().join("files"))?;
    let portaal = Portaal::new(store.clone(), super::serve::settings(config), files);
    super::say("Making the demo data, which takes a few seconds.\n")?;
    let sign_ins = demo::fill(&portaal, items)
        .await
        .context("the demo data cannot be made")?;
    let mut told = format!(
        "\nSign in at {} with\n\n",
        config.server.public_url.as_str()
    );
    for sign_in in sign_ins {
        told.push_str(&format!("  {:<28} {}\n", sign_in.email, sign_in.who));
    }
    told.push_str(&format!(
        "\nand the master password\n\n  {}\n\n",
        demo::PASSWORD
    ));
    told.push_str("Everything is thrown away when this program ends.\n");
    super::say(&told)?;
    super::serve::run(config, store, portaal, listener).await
}
