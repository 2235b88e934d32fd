//! A mail server that takes everything and counts it.

use std::{
    collections::BTreeMap,
    net::Ipv4Addr,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    net::{TcpListener, TcpStream},
};

/// How many mails each address got: counted when the sink says yes to the whole mail.
type Counts = Arc<Mutex<BTreeMap<String, u32>>>;

/// The mail server.
pub(crate) struct Sink {
    pub(crate) port: u16,
    counts: Counts,
}

impl Sink {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let counts = Counts::default();
        let shared = counts.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that dies in the middle is what this test is about.
                tokio::spawn(talk(stream, shared.clone()));
            }
        });
        Self { port, counts }
    }

    pub(crate) fn delivered(&self) -> BTreeMap<String, u32> {
        self.counts.lock().expect("no panic under the lock").clone()
    }
}

/// RFC 5321, as far as a client that only sends needs it.
async fn talk(stream: TcpStream, counts: Counts) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let mut recipients = Vec::new();
    answer(&mut lines, b"220 sink\r\n").await?;
    while let Some(line) = lines.next_line().await? {
        let verb = line.split([' ', ':']).next().unwrap_or_default();
        let says: &[u8] = match verb.to_ascii_uppercase().as_str() {
            "EHLO" => b"250-sink\r\n250 8BITMIME\r\n",
            "RCPT" => {
                let address = line.split(['<', '>']).nth(1).unwrap_or_default();
                recipients.push(address.to_owned());
                b"250 ok\r\n"
            }
            "DATA" => {
                answer(&mut lines, b"354 go on\r\n").await?;
                loop {
                    match lines.next_line().await? {
                        Some(line) if line == "." => break,
                        Some(_) => {}
                        None => return Ok(()),
                    }
                }
                let mut counts = counts.lock().expect("no panic under the lock");
                for recipient in recipients.drain(..) {
                    *counts.entry(recipient).or_default() += 1;
                }
                b"250 taken\r\n"
            }
            "QUIT" => {
                answer(&mut lines, b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"250 ok\r\n",
        };
        answer(&mut lines, says).await?;
    }
    Ok(())
}

async fn answer(lines: &mut Lines<BufReader<TcpStream>>, says: &[u8]) -> std::io::Result<()> {
    let stream = lines.get_mut().get_mut();
    stream.write_all(says).await?;
    // The body and the dot after it come in two packets: the client holds the second one back until the first is
    // acknowledged, which would take 40 ms of each mail. The kernel forgets this wish, so it is said each time.
    stream.set_quickack(true)
}
