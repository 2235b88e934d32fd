//! The organisation's log as a file.

use domain::event::{EventFilter, EventGroup};
use service::{Error, authz::SeeEvents, event_log, group, item};

use crate::{
    scene::{may, named, vault},
    world::{ADMIN, Done, EVE, MIA, OLGA, OTHER, SERVICE, World, refusal},
};

impl World {
    /// The lines of the file that a person gets of Acme's log, without the head.
    async fn log_file(&self, person: u128, filter: &EventFilter) -> Result<Vec<String>, Error> {
        let org = self.acme(person).await;
        let proof = org.may::<SeeEvents>()?;
        let mut export = event_log::export_of_organisation(&proof, filter)?;
        let mut text = String::new();
        while let Some(part) = export.next().await? {
            text.push_str(&part);
        }
        Ok(text.lines().skip(1).map(str::to_owned).collect())
    }
}

fn of(group: EventGroup) -> EventFilter {
    EventFilter {
        group: Some(group),
        ..EventFilter::default()
    }
}

#[tokio::test]
async fn a_file_holds_what_the_filter_leaves_with_its_object() -> Done {
    let world = World::new().await;
    let collection = world.collection("One").await;
    world.clock.advance(1_000);
    let made = world.item("A", &[collection]).await;
    world.clock.advance(1_000);
    let olga = world.acme(OLGA).await;
    item::trash(&vault(&olga), &[made]).await?;
    for person in [OLGA, ADMIN, SERVICE] {
        let lines = world.log_file(person, &of(EventGroup::Items)).await?;
        assert_eq!(lines.len(), 2, "{lines:?}");
        let starts = [",1115,", ",1100,"];
        for (line, number) in lines.iter().zip(starts) {
            assert!(line.contains(number), "newest first: {line}");
            assert!(line.contains(&made.to_string()), "{line}");
        }
    }
    let lines = world.log_file(OLGA, &of(EventGroup::Collections)).await?;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(&collection.to_string()), "{lines:?}");
    Ok(())
}

#[tokio::test]
async fn a_file_is_for_those_who_read_the_log_and_of_one_organisation() -> Done {
    let world = World::new().await;
    world.collection("One").await;
    let all = EventFilter::default();
    let refused = world.log_file(MIA, &all).await;
    assert_eq!(refusal(refused), domain::AppError::NotFound);
    let other = world.at(EVE, OTHER).await?;
    let proof = other.may::<SeeEvents>()?;
    let mut export = event_log::export_of_organisation(&proof, &all)?;
    let mut text = String::new();
    while let Some(part) = export.next().await? {
        text.push_str(&part);
    }
    assert_eq!(text.lines().count(), 1, "only the head: {text}");
    Ok(())
}

#[tokio::test]
async fn row_48_a_name_in_a_file_is_no_formula() -> Done {
    let world = World::new().await;
    let olga = world.acme(OLGA).await;
    group::create(&may(&olga), &named("=1+1")).await?;
    let lines = world.log_file(OLGA, &of(EventGroup::Groups)).await?;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(",'=1+1,"), "{lines:?}");
    Ok(())
}

#[tokio::test]
async fn a_period_that_ends_before_it_begins_is_refused_before_the_file_begins() -> Done {
    let world = World::new().await;
    let olga = world.acme(OLGA).await;
    let proof = olga.may::<SeeEvents>()?;
    let filter = EventFilter {
        since: Some(2),
        until: Some(1),
        ..EventFilter::default()
    };
    let refused = event_log::export_of_organisation(&proof, &filter);
    let wanted = domain::AppError::field("until", "period-order");
    assert_eq!(refusal(refused), wanted);
    Ok(())
}
