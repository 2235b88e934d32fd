//! Requests in turn and at once.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use crate::visitor::Visitor;

/// Connections that ask at once.
const MANY: usize = 8;
/// Before anything counts.
const WARM_UP: Duration = Duration::from_millis(500);

/// What was seen of one page.
pub(crate) struct Seen {
    /// Half of the answers came within.
    pub(crate) p50: Duration,
    /// 95 of 100 came within.
    pub(crate) p95: Duration,
    /// 99 of 100 came within.
    pub(crate) p99: Duration,
    /// Answers in a second, when many ask at once.
    pub(crate) per_second: f64,
}

/// Asks for a page, one request after the other, then many at once, each for `span`.
pub(crate) async fn run(
    address: SocketAddr,
    cookie: Option<&str>,
    path: &str,
    span: Duration,
) -> Result<Seen> {
    repeat(address, cookie, path, WARM_UP).await?;
    let mut alone = repeat(address, cookie, path, span).await?;
    alone.sort_unstable();
    let at = |percent: usize| alone.get((alone.len() - 1) * percent / 100).copied();
    let (p50, p95, p99) = (at(50), at(95), at(99));
    let begin = Instant::now();
    let mut tasks = Vec::new();
    for _ in 0..MANY {
        let (cookie, path) = (cookie.map(str::to_owned), path.to_owned());
        tasks.push(tokio::spawn(async move {
            repeat(address, cookie.as_deref(), &path, span).await
        }));
    }
    let mut answers = 0_u32;
    for task in tasks {
        answers += u32::try_from(task.await??.len())?;
    }
    Ok(Seen {
        p50: p50.context("no answer")?,
        p95: p95.context("no answer")?,
        p99: p99.context("no answer")?,
        per_second: f64::from(answers) / begin.elapsed().as_secs_f64(),
    })
}

/// How long each answer took, from request to last byte, on one connection.
async fn repeat(
    address: SocketAddr,
    cookie: Option<&str>,
    path: &str,
    span: Duration,
) -> Result<Vec<Duration>> {
    let mut visitor = Visitor::connect(address, cookie.map(str::to_owned)).await?;
    let end = Instant::now() + span;
    let mut took = Vec::new();
    while took.is_empty() || Instant::now() < end {
        let begin = Instant::now();
        visitor.get(path).await?;
        took.push(begin.elapsed());
    }
    Ok(took)
}
