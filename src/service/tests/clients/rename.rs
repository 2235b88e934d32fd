//! What a client is called, and where its invoices go.

use domain::{
    AppError, OrganisationId,
    client::{ClientDetail, ClientFilter, RenameForm},
    event::EventKind,
    page::Cursor,
};
use service::{
    Error,
    authz::{EditClient, SeeProviderEvents},
    client, event_log,
};

use crate::world::{Who, World, id, refusal};

async fn rename(
    world: &World,
    who: Who,
    organisation: OrganisationId,
    name: &str,
    billing_email: &str,
) -> Result<ClientDetail, Error> {
    let provider = world.at(who).await;
    let proof = provider.may::<EditClient>()?;
    let form = RenameForm {
        name: name.into(),
        billing_email: billing_email.into(),
    };
    client::rename(&proof, organisation, &form).await
}

#[tokio::test]
async fn a_renamed_client_is_found_sorted_and_logged_under_its_new_name() {
    for world in World::each().await {
        let acme = world
            .create(id(), &world.form("Acme"))
            .await
            .expect("it is made");
        world
            .create(id(), &world.form("Meer"))
            .await
            .expect("it is made");
        let bills = world.email("other-bills").to_string();
        let renamed = rename(&world, Who::Admin, acme.organisation, " Zwaan ", &bills)
            .await
            .expect("it is renamed");
        assert_eq!(
            (renamed.name.as_str(), renamed.billing_email.to_string()),
            ("Zwaan", bills.clone())
        );
        let list = world.list(&ClientFilter::default(), &Cursor::First).await;
        let names: Vec<_> = list.page.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Meer", "Zwaan"]);
        // The same once more is no change, and no event.
        rename(&world, Who::Admin, acme.organisation, "Zwaan", &bills)
            .await
            .expect("nothing to do");
        let provider = world.at(Who::Admin).await;
        let proof = provider.may::<SeeProviderEvents>().expect("the right");
        let log = event_log::of_provider(&proof, &Default::default(), &Cursor::First)
            .await
            .expect("the log");
        let said: Vec<_> = log
            .rows
            .iter()
            .filter(|row| row.kind == EventKind::OrganisationUpdated.code())
            .map(|row| row.subject.as_deref())
            .collect();
        assert_eq!(said, [Some("Acme → Zwaan")]);
    }
}

#[tokio::test]
async fn service_users_rename_and_leave_invoices_alone() {
    for world in World::each().await {
        let made = world
            .create(id(), &world.form("Acme"))
            .await
            .expect("it is made");
        let bills = world.email("bills").to_string();
        let renamed = rename(&world, Who::Service, made.organisation, "Acme 2", &bills).await;
        assert_eq!(renamed.expect("it is renamed").name, "Acme 2");
        let elsewhere = world.email("elsewhere").to_string();
        let error = refusal(
            rename(
                &world,
                Who::Service,
                made.organisation,
                "Acme 3",
                &elsewhere,
            )
            .await,
        );
        assert_eq!(error, AppError::forbidden("billing-needs-admin"));
        let list = world.list(&ClientFilter::default(), &Cursor::First).await;
        assert_eq!(list.page.rows[0].name, "Acme 2");
    }
}

#[tokio::test]
async fn bad_names_are_refused_at_their_field_and_foreign_clients_are_not_there() {
    for world in World::each().await {
        let made = world
            .create(id(), &world.form("Acme"))
            .await
            .expect("it is made");
        let error = refusal(rename(&world, Who::Admin, made.organisation, "a\nb", "nobody").await);
        let fields: Vec<_> = error.fields().iter().map(|f| f.field.as_ref()).collect();
        assert_eq!(fields, ["name", "billing_email"]);
        let bills = world.email("bills").to_string();
        let foreign = world.cx(Who::Foreign).await;
        let foreign = foreign.provider(world.foreign).await.expect("their own");
        let proof = foreign.may::<EditClient>().expect("the right");
        let form = RenameForm {
            name: "Mine".into(),
            billing_email: bills,
        };
        let error = refusal(client::rename(&proof, made.organisation, &form).await);
        assert_eq!(error, AppError::NotFound);
    }
}
