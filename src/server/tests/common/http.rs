//! A client that shows answers as they are: no redirects followed, no cookie kept unasked.

use std::{io, net::SocketAddr, sync::Mutex, time::Duration};

use http_body_util::{BodyExt, Full};
use hyper::{
    HeaderMap, Method, Request, StatusCode,
    body::Bytes,
    header::{CONTENT_TYPE, COOKIE, HOST, HeaderName, ORIGIN},
};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use tokio::net::TcpStream;

/// No answer takes longer than this, on a busy machine either.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a server answered.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    /// The status as a number.
    pub(crate) fn code(&self) -> u16 {
        self.status.as_u16()
    }

    /// A header's text; empty when it is not there.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The body as JSON; null when it is none.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }
}

/// A browser: where it goes, what it shows of itself.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    /// The server.
    pub(crate) address: SocketAddr,
    /// The `Origin` of its changes.
    pub(crate) origin: String,
    /// The whole `Cookie` header.
    pub(crate) cookie: Option<String>,
    /// Where it stands, as a trusted proxy says.
    pub(crate) ip: String,
    /// Headers in place of or beside the usual ones.
    pub(crate) more: Vec<(HeaderName, String)>,
}

impl Browser {
    /// With another header.
    pub(crate) fn with(&self, name: HeaderName, value: &str) -> Self {
        let mut other = self.clone();
        other.more.push((name, value.to_owned()));
        other
    }

    /// Asks for a page.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        let request = self.request(Method::GET, path, String::new());
        self.send(request).await.expect("an answer")
    }

    /// Calls a server function, as pages do.
    pub(crate) async fn call(&self, function: &str, arguments: &Value) -> Answer {
        self.try_call(function, arguments).await.expect("an answer")
    }

    /// The same, for a server that may die.
    pub(crate) async fn try_call(&self, function: &str, arguments: &Value) -> io::Result<Answer> {
        let path = format!("/api/fn/{function}");
        let mut request = self.request(Method::POST, &path, arguments.to_string());
        let json = "application/json".parse().expect("a value");
        request.headers_mut().entry(CONTENT_TYPE).or_insert(json);
        self.send(request).await
    }

    /// A request of this browser.
    pub(crate) fn request(&self, method: Method, path: &str, body: String) -> Request<Full<Bytes>> {
        let mut builder = Request::builder()
            .uri(path)
            .header(HOST, self.address.to_string())
            .header("user-agent", "Mozilla/5.0 (X11; Linux) Firefox/150.0")
            .header("x-forwarded-for", &self.ip);
        if method != Method::GET {
            builder = builder.header(ORIGIN, &self.origin);
            builder = builder.header("accept", "application/json");
        }
        if let Some(cookie) = &self.cookie {
            builder = builder.header(COOKIE, cookie);
        }
        let mut request = builder
            .method(method)
            .body(Full::new(Bytes::from(body)))
            .expect("a request");
        for (name, value) in &self.more {
            let value = value.parse().expect("a value");
            request.headers_mut().insert(name.clone(), value);
        }
        request
    }

    /// One request on one connection.
    pub(crate) async fn send(&self, request: Request<Full<Bytes>>) -> io::Result<Answer> {
        let asked = request.uri().to_string();
        let arrived = Mutex::new(Vec::new());
        let answer = exchange(self.address, request, &arrived);
        tokio::time::timeout(PATIENCE, answer).await.map_err(|_| {
            let arrived = arrived.lock().expect("a lock");
            let last = &arrived[arrived.len().saturating_sub(400)..];
            let last = String::from_utf8_lossy(last);
            io::Error::other(format!(
                "{asked}: {} bytes in {PATIENCE:?}, at the end {last}",
                arrived.len()
            ))
        })?
    }
}

/// `arrived` grows with the body, so that an answer that stops in the middle can be looked at.
async fn exchange(
    address: SocketAddr,
    request: Request<Full<Bytes>>,
    arrived: &Mutex<Vec<u8>>,
) -> io::Result<Answer> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(io::Error::other)?;
    let connection = tokio::spawn(connection);
    let answer = sender
        .send_request(request)
        .await
        .map_err(io::Error::other)?;
    let (parts, mut body) = answer.into_parts();
    while let Some(frame) = body.frame().await {
        if let Ok(data) = frame.map_err(io::Error::other)?.into_data() {
            arrived.lock().expect("a lock").extend_from_slice(&data);
        }
    }
    connection.abort();
    Ok(Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&arrived.lock().expect("a lock")).into_owned(),
    })
}
