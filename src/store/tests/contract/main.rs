//! Every method of every repository, called by a story, on SQLite and on PostgreSQL alike.
//!
//! PostgreSQL takes part when `PORTAAL_TEST_POSTGRES` names a server (see `scripts/with-postgres`).
//! The stories of one database run in order, for later ones stand on what earlier ones made; then
//! no method may be left that nobody called.

mod access;
mod account;
mod attachment;
mod client;
mod collection;
mod database;
mod event;
mod group;
mod import;
mod invite_job;
mod item;
mod job;
mod link;
mod member;
mod organisation;
mod own_import;
mod own_vault;
mod plans;
mod policy;
mod provider;
mod rotation;
mod schema;
mod session;
mod waiting;
mod world;

use store::{
    Access, Attachments, Clients, Collections, Events, Groups, Imports, InviteJobs, Items, Jobs,
    Limits, Links, Members, Organisations, OwnImports, OwnVaults, Policies, Prices,
    ProviderMembers, Providers, Rotations, Secrets, Sessions, SetUps, Store, Users, Waitings,
    WrappedKeys,
};

/// What a story ends with: a failure of the database ends it at once.
type Outcome = Result<(), store::StoreError>;

/// Every method there is.
fn all_methods() -> Vec<&'static str> {
    [
        Access::METHODS,
        Users::METHODS,
        Sessions::METHODS,
        Links::METHODS,
        Events::METHODS,
        Jobs::METHODS,
        WrappedKeys::METHODS,
        Secrets::METHODS,
        Limits::METHODS,
        Providers::METHODS,
        ProviderMembers::METHODS,
        Organisations::METHODS,
        Clients::METHODS,
        Members::METHODS,
        Collections::METHODS,
        Groups::METHODS,
        Items::METHODS,
        OwnVaults::METHODS,
        Attachments::METHODS,
        Imports::METHODS,
        OwnImports::METHODS,
        Rotations::METHODS,
        InviteJobs::METHODS,
        Waitings::METHODS,
        SetUps::METHODS,
        Policies::METHODS,
        Prices::METHODS,
    ]
    .concat()
}

async fn stories(store: &Store) -> Outcome {
    assert!(store.ready().await?, "the schema is the newest");
    account::story(store).await?;
    session::story(store).await?;
    account::changes(store).await?;
    provider::story(store).await?;
    provider::people(store).await?;
    organisation::story(store).await?;
    client::story(store).await?;
    member::story(store).await?;
    link::story(store).await?;
    access::story(store).await?;
    access::keys(store).await?;
    collection::story(store).await?;
    group::story(store).await?;
    policy::story(store).await?;
    item::story(store).await?;
    item::set_up(store).await?;
    own_vault::story(store).await?;
    attachment::story(store).await?;
    import::story(store).await?;
    own_import::story(store).await?;
    rotation::story(store).await?;
    event::story(store).await?;
    job::story(store).await?;
    job::limits(store).await?;
    invite_job::story(store).await?;
    waiting::story(store).await?;
    assert_eq!(
        store::contract::not_called(&all_methods()),
        [""; 0],
        "these methods have no story"
    );
    Ok(())
}

#[tokio::test]
async fn every_method_keeps_its_word_on_sqlite() {
    let database = database::Sqlite::fresh().await;
    stories(&database.store).await.expect("no story fails");
    plans::client_list_walks_an_index(&database.url).await;
}

#[tokio::test]
async fn every_method_keeps_its_word_on_postgresql() {
    database::on_postgres(|store, url| async move {
        stories(&store).await.expect("no story fails");
        plans::client_list_walks_an_index(&url).await;
    })
    .await;
}
