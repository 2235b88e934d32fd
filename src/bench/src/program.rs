//! Programs that are measured: started, asked, weighed, killed.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    process::Stdio,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use tokio::process::{Child, Command};

use crate::visitor::Visitor;

/// A running server; it is killed when this is dropped.
pub(crate) struct Program {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    /// From its start to its first answer.
    pub(crate) started: Duration,
}

impl Program {
    /// Starts a command that listens at the address it is given, and waits until `path` is answered.
    pub(crate) async fn start(
        command: impl FnOnce(SocketAddr) -> Command,
        path: &str,
    ) -> Result<Self> {
        let address = free_address()?;
        let mut command = command(address);
        command.stdout(Stdio::null()).kill_on_drop(true);
        let begin = Instant::now();
        let child = command.spawn().context("a program does not start")?;
        while begin.elapsed() < Duration::from_secs(30) {
            if let Ok(mut visitor) = Visitor::connect(address, None).await
                && visitor.get(path).await.is_ok()
            {
                return Ok(Self {
                    child,
                    address,
                    started: begin.elapsed(),
                });
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        bail!("a program does not answer")
    }

    /// Resident memory in bytes.
    pub(crate) fn resident(&self) -> Result<u64> {
        let id = self.child.id().context("the program has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let kilobytes: u64 = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.trim().strip_suffix(" kB"))
            .and_then(|number| number.trim().parse().ok())
            .context("no VmRSS in /proc")?;
        Ok(kilobytes * 1024)
    }
}

/// A port that nobody uses at this moment.
fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
