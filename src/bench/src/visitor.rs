//! A browser's connection, kept open.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use http_body_util::{BodyExt, Full};
use hyper::{
    Request,
    body::Bytes,
    client::conn::http1::SendRequest,
    header::{ACCEPT, CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE},
};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use tokio::net::TcpStream;

/// One connection with or without a session.
pub(crate) struct Visitor {
    sender: SendRequest<Full<Bytes>>,
    address: SocketAddr,
    cookie: Option<String>,
}

impl Visitor {
    /// Opens a connection.
    pub(crate) async fn connect(address: SocketAddr, cookie: Option<String>) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self {
            sender,
            address,
            cookie,
        })
    }

    /// Asks for a page, reads it whole, and wants it to be there.
    pub(crate) async fn get(&mut self, path: &str) -> Result<Bytes> {
        let mut request = Request::get(path).header(HOST, self.address.to_string());
        if let Some(cookie) = &self.cookie {
            request = request.header(COOKIE, cookie);
        }
        self.sender.ready().await?;
        let answer = self
            .sender
            .send_request(request.body(Full::default())?)
            .await?;
        let status = answer.status();
        let body = answer.into_body().collect().await?.to_bytes();
        ensure!(status == 200, "{path}: {status}");
        Ok(body)
    }

    /// Calls a server function; gives its answer and the cookie that came with it.
    async fn call(&mut self, function: &str, form: &Value) -> Result<(Value, Option<String>)> {
        let request = Request::post(format!("/api/fn/{function}"))
            .header(HOST, self.address.to_string())
            .header(ORIGIN, format!("http://{}", self.address))
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json")
            .body(Full::new(Bytes::from(form.to_string())))?;
        self.sender.ready().await?;
        let answer = self.sender.send_request(request).await?;
        let status = answer.status();
        let cookie = answer
            .headers()
            .get(SET_COOKIE)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split(';').next())
            .map(str::to_owned);
        let body = answer.into_body().collect().await?.to_bytes();
        ensure!(status == 200, "{function}: {status}");
        Ok((serde_json::from_slice(&body)?, cookie))
    }

    /// Signs in, as a browser does; the cookie of the session.
    pub(crate) async fn sign_in(&mut self, email: &str, password: &str) -> Result<String> {
        let (known, _) = self
            .call("session/prelogin", &json!({ "email": email }))
            .await?;
        let iterations = known["kdf"]["iterations"]
            .as_u64()
            .and_then(|n| u32::try_from(n).ok())
            .context("no iterations")?;
        let salt = known["salt"].as_str().context("no salt")?;
        let kdf = crypto::Kdf::Pbkdf2 { iterations };
        let derived = crypto::SignIn::derive(password, salt, kdf).await?;
        let form = json!({ "form": {
            "email": email,
            "authentication_hash": derived.authentication_hash,
            "code": null,
        }});
        let (_, cookie) = self.call("session/sign_in", &form).await?;
        cookie.context("no session")
    }
}
