//! HTTPS by the program itself: it serves with its certificate, takes a renewed one without a restart, and keeps the
//! old one when the new files are broken.

mod common;

use std::{
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use rustls::{ClientConfig, RootCertStore, pki_types::CertificateDer};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

/// How long a start or a change may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Writes a certificate for this machine with its key; gives the certificate.
fn renew(folder: &Path) -> CertificateDer<'static> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).expect("a file");
    fs::write(folder.join("certificate.pem"), made.cert.pem()).expect("a file");
    made.cert.der().clone()
}

fn start(folder: &Path) -> (Server, SocketAddr) {
    common::site::make(&folder.join("site"));
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let address = free.local_addr().expect("an address");
    drop(free);
    let database = format!("sqlite:{}", folder.join("tls.sqlite").display());
    let child = Command::new(env!("CARGO_BIN_EXE_portaal"))
        .arg("serve")
        .current_dir(folder)
        .env_clear()
        .env("PORTAAL_SERVER_ADDRESS", address.to_string())
        .env(
            "PORTAAL_SERVER_PUBLIC_URL",
            format!("https://localhost:{}", address.port()),
        )
        .env("PORTAAL_SERVER_SITE", folder.join("site"))
        .env(
            "PORTAAL_SERVER_TLS_CERTIFICATE",
            folder.join("certificate.pem"),
        )
        .env("PORTAAL_SERVER_TLS_KEY", folder.join("key.pem"))
        .env("PORTAAL_DATABASE_URL", database)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    (Server(child), address)
}

/// What the server answers to who trusts only this certificate.
async fn ask(address: SocketAddr, trusted: &CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).expect("a certificate");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = "localhost".try_into().expect("a name");
    let stream = TcpStream::connect(address).await?;
    let mut stream = TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await?;
    stream
        .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .await?;
    let mut answer = Vec::new();
    // Not every server closes TLS in the orderly way after its answer.
    let _ = stream.read_to_end(&mut answer).await;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Waits until the server answers with this certificate.
async fn answers(address: SocketAddr, trusted: &CertificateDer<'static>) {
    let begin = Instant::now();
    loop {
        match ask(address, trusted).await {
            Ok(answer) if answer.starts_with("HTTP/1.1 200") => return,
            other => assert!(begin.elapsed() < PATIENCE, "{other:?}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn hang_up(server: &Server) {
    let done = Command::new("kill")
        .args(["-HUP", &server.0.id().to_string()])
        .status();
    assert!(done.expect("it is sent").success());
}

#[tokio::test]
async fn a_renewed_certificate_needs_no_restart_and_a_broken_one_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = renew(folder.path());
    let (server, address) = start(folder.path());
    answers(address, &first).await;

    let second = renew(folder.path());
    assert!(
        ask(address, &second).await.is_err(),
        "taken before it was told"
    );
    hang_up(&server);
    answers(address, &second).await;
    assert!(
        ask(address, &first).await.is_err(),
        "the old one is still in use"
    );

    fs::write(folder.path().join("certificate.pem"), "no certificate").expect("a file");
    hang_up(&server);
    // Nothing tells that a change was refused but that the old one goes on.
    for _ in 0..10 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        answers(address, &second).await;
    }
}
