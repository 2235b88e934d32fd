//! The program itself, as an operator runs it.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::{http::Browser, site};

/// How long a start may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with a database and the configuration that goes with it.
pub(crate) struct Place {
    folder: TempDir,
    pub(crate) database: String,
    mail_port: u16,
}

/// A running server.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Place {
    /// With an empty database of its own.
    pub(crate) fn make(mail_port: u16) -> Self {
        let mut place = Self::on(String::new(), mail_port);
        let file = place.folder.path().join("crash.sqlite");
        place.database = format!("sqlite:{}", file.display());
        place
    }

    /// On a database that is there.
    pub(crate) fn on(database: String, mail_port: u16) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        site::make(&folder.path().join("site"));
        Self {
            folder,
            database,
            mail_port,
        }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Starts the server and waits until it answers.
    pub(crate) async fn start(&self) -> Server {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let address = free.local_addr().expect("an address");
        drop(free);
        let log = std::fs::File::create(self.log()).expect("a file");
        let child = Command::new(env!("CARGO_BIN_EXE_portaal"))
            .arg("serve")
            .current_dir(self.folder.path())
            .env_clear()
            .env("PORTAAL_SERVER_ADDRESS", address.to_string())
            .env("PORTAAL_SERVER_SITE", self.folder.path().join("site"))
            .env("PORTAAL_DATABASE_URL", &self.database)
            .env("PORTAAL_MAIL_HOST", "127.0.0.1")
            .env("PORTAAL_MAIL_PORT", self.mail_port.to_string())
            .env("PORTAAL_MAIL_TLS", "none")
            .env("PORTAAL_MAIL_FROM", "Portaal <portaal@example.test>")
            .env("PORTAAL_LOG_LEVEL", "warn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let mut server = Server { child, address };
        let start = Instant::now();
        while !server.answers().await {
            let ended = server.child.try_wait().expect("a state");
            let told = || std::fs::read_to_string(self.log()).unwrap_or_default();
            assert!(ended.is_none(), "the server ended: {ended:?}\n{}", told());
            assert!(start.elapsed() < PATIENCE, "no answer\n{}", told());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server
    }
}

impl Server {
    /// A browser of this machine.
    pub(crate) fn browser(&self, token: &str) -> Browser {
        Browser {
            address: self.address,
            origin: format!("http://{}", self.address),
            cookie: Some(format!("portaal={token}")),
            ip: String::new(),
            more: Vec::new(),
        }
    }

    async fn answers(&self) -> bool {
        let browser = self.browser("");
        let request = browser.request(hyper::Method::GET, "/readyz", String::new());
        browser.send(request).await.is_ok_and(|a| a.code() == 200)
    }

    /// SIGKILL: no destructor runs, no buffer is written.
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
