//! Making a client: all of it or nothing, and once.

use domain::{
    AppError, Currency, Money,
    client::{ClientFilter, ClientStatus, NewClientForm},
    page::Cursor,
    payment::InvoiceForm,
    role::MemberStatus,
};
use service::{
    Error,
    authz::{CreateClient, SeeProviderEvents},
    client::{self, NewClientRequest},
    event_log,
    mail::outbox,
};

use crate::world::{Who, World, id, keys, refusal};

#[tokio::test]
async fn a_new_client_reads_as_in_the_article() {
    for world in World::each().await {
        let form = world.form("My Client's Organization");
        let made = world.create(id(), &form).await.expect("it is made");
        let list = world.list(&ClientFilter::default(), &Cursor::First).await;
        let row = &list.page.rows[0];
        assert_eq!(
            (row.name.as_str(), row.organisation),
            ("My Client's Organization", made.organisation)
        );
        assert_eq!((row.assigned, row.used, row.remaining), (3, 1, 2));
        assert_eq!(row.status, ClientStatus::OwnerInvited);
        assert_eq!(
            (list.totals.clients, list.totals.assigned, list.totals.used),
            (1, 3, 1)
        );
        assert_eq!(row.set_up.collections, 1);
        let pending = &list.pending[0];
        assert_eq!(Some(pending.member.id), made.owner);
        assert_eq!(pending.member.status, MemberStatus::Invited);
        assert_eq!(pending.member.email, world.email("owner"));
        assert!(pending.member.link_expires_at.is_some());

        let mails = outbox::list(&world.app, None).await.expect("the queue");
        let to_owner = mails
            .iter()
            .filter(|mail| mail.to == world.email("owner").to_string());
        assert_eq!(to_owner.count(), 1);
        let scope = store::System::because("a test").organisation(made.organisation);
        let mut reader = world.store.reader().await.expect("a reader");
        let invoice = reader
            .organisations()
            .invoice_details(scope)
            .await
            .expect("it is read");
        assert_eq!(
            invoice.map(|i| i.vat_number).as_deref(),
            Some("NL001234567B01")
        );
    }
}

#[tokio::test]
async fn row_48_a_new_client_and_its_invitation_are_in_the_log() {
    for world in World::each().await {
        let made = world
            .create(id(), &world.form("Acme"))
            .await
            .expect("it is made");
        let provider = world.at(Who::Admin).await;
        let proof = provider.may::<SeeProviderEvents>().expect("the right");
        let log = event_log::of_provider(&proof, &Default::default(), &Cursor::First)
            .await
            .expect("the log");
        let mut kinds: Vec<_> = log
            .rows
            .iter()
            .map(|row| (row.kind, row.organisation.as_ref().map(|o| o.0)))
            .collect();
        kinds.sort_unstable();
        assert_eq!(
            kinds,
            [
                (1500, Some(made.organisation)),
                (1900, Some(made.organisation))
            ]
        );
        assert!(
            log.rows
                .iter()
                .all(|row| row.ip == "127.0.0.1" && row.actor.is_some())
        );
    }
}

#[tokio::test]
async fn sending_a_form_twice_makes_one_client() {
    for world in World::each().await {
        let (request, form) = (id(), world.form("Acme"));
        let (one, two) = tokio::join!(world.create(request, &form), world.create(request, &form));
        let (one, two) = (one.expect("the first"), two.expect("the second"));
        assert_eq!(one, two);
        assert_eq!(world.create(request, &form).await.expect("the third"), one);
        let list = world.list(&ClientFilter::default(), &Cursor::First).await;
        assert_eq!((list.totals.clients, list.page.rows.len()), (1, 1));
        let mails = outbox::list(&world.app, None).await.expect("the queue");
        assert_eq!(
            mails
                .iter()
                .filter(|m| m.to == world.email("owner").to_string())
                .count(),
            1
        );
        // Another form under the same id is not taken for the first one, whatever differs.
        let invoice = InvoiceForm {
            reference: "another".into(),
            ..form.invoice.clone()
        };
        let with = |change: &dyn Fn(&mut NewClientForm)| {
            let mut changed = form.clone();
            change(&mut changed);
            changed
        };
        for changed in [
            with(&|form| form.name = "Other".into()),
            with(&|form| form.owner_email = world.email("other").to_string()),
            with(&|form| form.seats += 1),
            with(&|form| form.seat_limit = Some(form.seats)),
            with(&|form| form.extra_storage_gb += 1),
            with(&|form| form.invoice = invoice.clone()),
        ] {
            let error = refusal(world.create(request, &changed).await);
            assert_eq!(error, AppError::conflict("client-made-before"));
        }
    }
}

#[tokio::test]
async fn bad_input_names_every_field_and_makes_nothing() {
    for world in World::each().await {
        let form = NewClientForm {
            name: "a\r\nBcc: all@evil.test".into(),
            owner_email: "nobody".into(),
            seats: 3,
            seat_limit: Some(2),
            invoice: InvoiceForm {
                vat_number: "NL1".into(),
                ..world.form("").invoice
            },
            ..world.form("")
        };
        let error = refusal(world.create(id(), &form).await);
        let fields: Vec<_> = error.fields().iter().map(|f| f.field.as_ref()).collect();
        assert_eq!(fields, ["name", "owner_email", "seat_limit", "vat_number"]);
        let list = world.list(&ClientFilter::default(), &Cursor::First).await;
        assert_eq!((list.totals.clients, list.page.rows.len()), (0, 0));
    }
}

#[tokio::test]
async fn keys_of_another_form_and_another_price_are_refused() {
    for world in World::each().await {
        let provider = world.at(Who::Admin).await;
        let proof = provider.may::<CreateClient>().expect("the right");
        let form = world.form("Acme");
        let mut bad = keys();
        bad.provider_wrapped_key = "0.plain".into();
        bad.public_key = "AAAA".into();
        let request = NewClientRequest {
            id: id(),
            form: &form,
            keys: &bad,
            agreed: None,
        };
        let error = refusal(client::create(&proof, request).await);
        let fields: Vec<_> = error.fields().iter().map(|f| f.field.as_ref()).collect();
        assert_eq!(fields, ["provider_wrapped_key", "public_key"]);

        let good = keys();
        let agreed = |minor| Some(Money::new(minor, Currency::USD));
        let request = NewClientRequest {
            id: id(),
            form: &form,
            keys: &good,
            agreed: agreed(1),
        };
        assert_eq!(
            refusal(client::create(&proof, request).await),
            AppError::conflict("price-changed")
        );
        let request = NewClientRequest {
            agreed: agreed(3 * 600),
            ..request
        };
        client::create(&proof, request).await.expect("it is made");
    }
}

#[tokio::test]
async fn row_40_service_users_and_strangers_make_no_clients() {
    for world in World::each().await {
        let service = world.at(Who::Service).await;
        assert_eq!(
            service.may::<CreateClient>().err(),
            Some(AppError::NotFound)
        );
        let foreign = world.cx(Who::Foreign).await.provider(world.provider).await;
        assert!(matches!(foreign, Err(Error::Refused(AppError::NotFound))));
    }
}
