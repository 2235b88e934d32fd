//! Organisations, their seats and prices.

use domain::{
    Frequency, Plan, Tier, client::ClientStatus, payment::InvoiceForm, permission::CollectionRules,
    price::Component, seats::Seats,
};
use store::{Store, StoreError};

use crate::{
    Outcome,
    world::{ALICE, NOW, email, new_client, of_organisation, of_provider, organisation, request},
};

pub(crate) async fn story(store: &Store) -> Outcome {
    let details = InvoiceForm {
        company: "Acme BV".to_owned(),
        address: "Dorpsstraat 1".to_owned(),
        postal_code: "1234 AB".to_owned(),
        city: "Utrecht".to_owned(),
        country: "NL".to_owned(),
        vat_number: String::new(),
        reference: "R 1".to_owned(),
    };
    let mut tx = store.begin().await?;
    tx.organisations()
        .insert_client(of_provider(1), &new_client(1, "Acme"))
        .await?;
    tx.organisations()
        .insert_client(of_provider(2), &new_client(2, "Elsewhere"))
        .await?;
    tx.organisations()
        .insert_invoice_details(of_organisation(1), &details)
        .await?;
    tx.save().await?;

    let mut tx = store.begin().await?;
    let mut again = new_client(50, "Acme again");
    again.request = request(1);
    let twice = tx
        .organisations()
        .insert_client(of_provider(1), &again)
        .await;
    assert!(matches!(twice, Err(StoreError::Duplicate(_))), "{twice:?}");
    drop(tx);

    let mut tx = store.begin().await?;
    let mut organisations = tx.organisations();
    let acme = of_organisation(1);
    let locked = organisations.lock(acme).await?.expect("is there");
    assert_eq!(locked.seats(), new_client(1, "").seats);
    let limited = CollectionRules {
        limit_creation: true,
        admins_see_all: false,
        ..CollectionRules::default()
    };
    organisations.set_rules(acme, limited, NOW).await?;
    let more = Seats {
        assigned: 5,
        used: 2,
        limit: None,
    };
    organisations.set_seats(acme, more, NOW + 1).await?;
    organisations.set_storage(acme, 4, NOW + 1).await?;
    organisations
        .set_seat_mails(acme, Some(NOW), Some(NOW + 1))
        .await?;
    organisations
        .rename(acme, "Ácme", &email("new-bills"), NOW + 1)
        .await?;
    organisations.touch_vault(acme, NOW + 1).await?;
    organisations.recompute_status(acme, NOW + 2).await?;
    tx.save().await?;

    let mut tx = store.begin().await?;
    let alice = tx.access().organisation(ALICE, organisation(1)).await?;
    assert_eq!(alice.map(|access| access.rules), Some(limited));
    let usual = CollectionRules::default();
    tx.organisations().set_rules(acme, usual, NOW + 2).await?;
    tx.save().await?;

    let mut reader = store.reader().await?;
    let mut organisations = reader.organisations();
    let found = organisations.find(acme).await?.expect("is there");
    assert_eq!((found.seats(), found.extra_storage_gb), (more, 4));
    assert_eq!(
        (found.seats_grown_mail_at, found.seats_full_mail_at),
        (Some(NOW), Some(NOW + 1))
    );
    assert_eq!(
        found.client_status,
        ClientStatus::NoOwner,
        "nobody is invited"
    );
    assert_eq!(
        (found.name.as_str(), found.billing_email),
        ("Ácme", email("new-bills"))
    );
    assert_eq!(organisations.invoice_details(acme).await?, Some(details));
    let other = of_organisation(2);
    assert_eq!(organisations.invoice_details(other).await?, None);
    let untouched = organisations.find(other).await?.expect("is there");
    assert_eq!(untouched.id, organisation(2));
    assert_eq!(untouched.seats(), new_client(2, "").seats);
    let staff: Vec<_> = organisations.staff(acme).await?;
    assert_eq!(
        staff.into_iter().map(|s| s.email).collect::<Vec<_>>(),
        [email("alice"), email("bob")]
    );
    assert!(organisations.find(of_organisation(50)).await?.is_none());
    let mut tx = store.begin().await?;
    tx.organisations()
        .rename(acme, "Acme", &email("bills"), NOW + 3)
        .await?;
    tx.save().await?;

    let plan = Plan {
        tier: Tier::Teams,
        frequency: Frequency::Monthly,
    };
    let table = reader.prices().table(of_provider(1), NOW).await?;
    assert_eq!(
        table.price(plan, Component::Seat).map(|m| m.minor),
        Some(400)
    );
    assert_eq!(table.0.len(), 8);
    let before = reader.prices().table(of_provider(1), -1).await?;
    assert!(before.0.is_empty(), "no price was valid yet");
    Ok(())
}
