//! The real router on a port of this machine, with a database of its own.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::{
        Once,
        atomic::{AtomicU32, Ordering},
    },
};

use leptos::config::LeptosOptions;
use server::http::{Http, router};
use service::{Portaal, Settings, attachment::Memory};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::Store;
use tokio::net::TcpListener;

use crate::common::{http::Browser, site};

/// Largest request body of the servers here.
pub(crate) const BODY_LIMIT: usize = 2 * 1024 * 1024;

/// Which database a server stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Database {
    Sqlite,
    Postgres,
}

impl Database {
    /// Whether there is one to stand on.
    pub(crate) fn is_there(self) -> bool {
        self == Self::Sqlite || postgres().is_some()
    }

    /// The address of a fresh one.
    pub(crate) async fn fresh(self) -> String {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("portaal_it_{}_{count}", std::process::id());
        match self {
            Self::Sqlite => format!("sqlite:{}", folder().join(name).display()),
            Self::Postgres => {
                let server = postgres().expect("a server");
                let mut conn = PgConnection::connect(&server).await.expect("it answers");
                for sql in [
                    format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
                    format!("CREATE DATABASE {name}"),
                ] {
                    let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut conn).await;
                    done.expect("databases come and go");
                }
                let base = server.rsplit_once('/').expect("an address with a name").0;
                format!("{base}/{name}")
            }
        }
    }
}

fn postgres() -> Option<String> {
    std::env::var("PORTAAL_TEST_POSTGRES").ok()
}

/// The folder of this process, where cargo keeps what tests write; those of dead processes go.
fn folder() -> PathBuf {
    static CLEAN: Once = Once::new();
    let all = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("it");
    let mine = all.join(std::process::id().to_string());
    CLEAN.call_once(|| {
        for old in std::fs::read_dir(&all).into_iter().flatten().flatten() {
            let process = PathBuf::from("/proc").join(old.file_name());
            if !process.exists() || old.path() == mine {
                let _ = std::fs::remove_dir_all(old.path());
            }
        }
        std::fs::create_dir_all(&mine).expect("a folder");
    });
    mine
}

/// A running server.
pub(crate) struct TestApp {
    pub(crate) portaal: Portaal,
    pub(crate) store: Store,
    pub(crate) address: SocketAddr,
    pub(crate) public_url: String,
    pub(crate) database_url: String,
}

impl TestApp {
    /// Starts on a database. `public_url` is that of this machine unless given.
    pub(crate) async fn start(database_url: &str, public_url: Option<&str>) -> Self {
        let store = Store::open(database_url, 8).await.expect("it opens");
        store.migrate().await.expect("it migrates");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port");
        let address = listener.local_addr().expect("an address");
        let here = format!("http://localhost:{}", address.port());
        let public_url = public_url.map_or(here, str::to_owned);
        let settings = Settings {
            public_url: public_url.clone(),
            ..Settings::default()
        };
        let portaal = Portaal::new(store.clone(), settings, Box::new(Memory::default()));
        let root = folder().join("site");
        site::make(&root);
        let options = LeptosOptions::builder()
            .output_name("portaal")
            .hash_file(root.join("pkg/hash.txt").to_string_lossy().into())
            .hash_files(true)
            .site_root(root.to_string_lossy().into_owned())
            .site_pkg_dir("pkg")
            .build();
        let http = Http {
            options,
            public_url: public_url.clone(),
            trusted_proxies: vec!["127.0.0.0/8".parse().expect("a network")],
            body_limit: BODY_LIMIT,
            metrics_token: None,
        };
        let service =
            router(portaal.clone(), http).into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, service).await });
        Self {
            portaal,
            store,
            address,
            public_url,
            database_url: database_url.to_owned(),
        }
    }

    /// The name of the session's cookie.
    pub(crate) fn cookie_name(&self) -> &'static str {
        if self.public_url.starts_with("https://") {
            "__Host-portaal"
        } else {
            "portaal"
        }
    }

    /// A browser without a session, at an address of its own: limits count by address.
    pub(crate) fn browser(&self) -> Browser {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let [_, b, c, d] = count.to_be_bytes();
        Browser {
            address: self.address,
            origin: self.public_url.clone(),
            cookie: None,
            ip: format!("10.{b}.{c}.{d}"),
            more: Vec::new(),
        }
    }

    /// A browser with a session.
    pub(crate) fn browser_of(&self, token: &str) -> Browser {
        Browser {
            cookie: Some(format!("{}={token}", self.cookie_name())),
            ..self.browser()
        }
    }
}
