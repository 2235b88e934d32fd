//! The client list of one database at one size.

use std::{env, net::SocketAddr, time::Duration};

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

use crate::{
    ListArgs, load,
    program::Program,
    results::{Line, append, say},
    visitor::Visitor,
};

/// What `portaal seed` makes.
const ADMIN: &str = "admin@provider.example";
const PASSWORD: &str = "lantaarn fietspad 1953";

/// Seeds, starts, signs in, asks, weighs.
pub(crate) async fn measure(args: ListArgs) -> Result<()> {
    let kind = args.database.split(':').next().unwrap_or_default();
    let name = if kind == "sqlite" {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    say(&format!(
        "{name}, {} clients, {} members: seeding\n",
        args.clients, args.members
    ))?;
    seed(&args).await?;
    let portaal = Program::start(|address| serve(&args, address), "/sign-in").await?;
    let note = |what: &str, value: f64, unit: &str| {
        append(&args.out, &Line::new(name, args.clients, what, value, unit))
    };
    note("start to first answer", millis(portaal.started), "ms")?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    note("resident, idle", megabytes(portaal.resident()?), "MB")?;

    let mut visitor = Visitor::connect(portaal.address, None).await?;
    let cookie = visitor.sign_in(ADMIN, PASSWORD).await?;
    let mut visitor = Visitor::connect(portaal.address, Some(cookie.clone())).await?;
    let pages = pages(&mut visitor, args.clients).await?;
    let mut first = None;
    for (what, path) in pages {
        let body = visitor.get(&path).await?;
        let seen = load::run(portaal.address, Some(&cookie), &path, args.span()).await?;
        for (part, value) in [("p50", seen.p50), ("p95", seen.p95), ("p99", seen.p99)] {
            note(&format!("{what}, {part}"), millis(value), "ms")?;
        }
        note(&format!("{what}, per second"), seen.per_second, "1/s")?;
        first.get_or_insert((body, seen));
    }
    note("resident, after load", megabytes(portaal.resident()?), "MB")?;
    drop(portaal);

    // The same bytes from memory, as fast as this machine gives them to this client.
    let (body, seen) = first.context("no page was measured")?;
    let file = args.out.with_extension("html");
    std::fs::write(&file, &body)?;
    let baseline = Program::start(|address| bare(address, &file), "/").await?;
    let bare = load::run(baseline.address, None, "/", args.span()).await?;
    note("bare handler, p95", millis(bare.p95), "ms")?;
    note("bare handler, per second", bare.per_second, "1/s")?;
    let share = seen.per_second / bare.per_second;
    note("first page, share of the bare handler", share, "")?;
    note(
        "first page, size",
        f64::from(u32::try_from(body.len())?) / 1000.0,
        "kB",
    )
}

async fn seed(args: &ListArgs) -> Result<()> {
    let done = Command::new(&args.portaal)
        .args(["seed", "--clients", &args.clients.to_string()])
        .args(["--members", &args.members.to_string()])
        .env("PORTAAL_DATABASE_URL", &args.database)
        .stdout(std::process::Stdio::null())
        .status()
        .await?;
    ensure!(done.success(), "seeding failed");
    Ok(())
}

fn serve(args: &ListArgs, address: SocketAddr) -> Command {
    let mut command = Command::new(&args.portaal);
    command
        .arg("serve")
        .env("PORTAAL_DATABASE_URL", &args.database)
        .env("PORTAAL_SERVER_ADDRESS", address.to_string())
        .env("PORTAAL_SERVER_PUBLIC_URL", format!("http://{address}"))
        .env("PORTAAL_LOG_LEVEL", "warn");
    command
}

fn bare(address: SocketAddr, body: &std::path::Path) -> Command {
    let mut command = Command::new(env::current_exe().unwrap_or_default());
    command
        .args(["baseline", "--address", &address.to_string(), "--body"])
        .arg(body);
    command
}

/// First, middle and last page, a search, another order. The middle is reached as people reach it: page by page.
async fn pages(visitor: &mut Visitor, clients: u32) -> Result<Vec<(&'static str, String)>> {
    let home = visitor.get("/account").await?;
    let list = link(&home, "/provider/", "/clients").context("no link to the list")?;
    let mut middle = list.clone();
    for _ in 0..clients / 100 {
        let page = visitor.get(&middle).await?;
        let Some(next) = link(&page, &format!("{list}?after="), "") else {
            break;
        };
        middle = next;
    }
    Ok(vec![
        ("first page", list.clone()),
        ("middle page", middle),
        ("last page", format!("{list}?page=last")),
        ("search", format!("{list}?q=brouwerij")),
        ("by remaining", format!("{list}?sort=remaining")),
    ])
}

/// The first address in a page that begins and ends like this.
fn link(page: &[u8], begin: &str, end: &str) -> Option<String> {
    String::from_utf8_lossy(page)
        .split('"')
        .find(|text| text.starts_with(begin) && text.ends_with(end))
        .map(|text| text.replace("&amp;", "&"))
}

fn millis(span: Duration) -> f64 {
    span.as_secs_f64() * 1000.0
}

#[expect(
    clippy::cast_precision_loss,
    reason = "memory in megabytes is no exact number"
)]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
