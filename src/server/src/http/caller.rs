//! Who asks: the address, the language, the session.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::{
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, Request, header},
    middleware::Next,
    response::Response,
};
use domain::Lang;
use ipnet::IpNet;
use service::{Visitor, random::Token};
use web::cx::SessionCookie;

use super::router::App;
use crate::telemetry::request_log::Notes;

/// Puts [`Visitor`], and for signed-in people [`service::Ctx`] and their language, into the request.
pub(super) async fn identify(
    State(app): State<App>,
    mut request: Request<Body>,
    next: Next,
) -> Response {
    let described = describe(&app, &request);
    let notes = request
        .extensions()
        .get::<Notes>()
        .cloned()
        .unwrap_or_default();
    notes.ip(described.ip);
    let visitor = app.portaal.visit(described.clone());
    let token = session_token(app.cookie, request.headers());
    if let Some(token) = token {
        match app.portaal.identify(token.secret(), described).await {
            Ok(Some(cx)) => {
                notes.user(cx.user());
                if let Some(lang) = cx.session().lang.as_deref().and_then(Lang::parse) {
                    request.extensions_mut().insert(lang);
                }
                request.extensions_mut().insert(cx);
            }
            Ok(None) => {}
            Err(error) => return super::guard::refuse(&app, error, request).await,
        }
    }
    request.extensions_mut().insert::<Visitor>(visitor);
    request.extensions_mut().insert(app.cookie);
    next.run(request).await
}

fn session_token(cookie: SessionCookie, headers: &HeaderMap) -> Option<Token> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .find_map(|value| cookie.token(value))
}

fn describe(app: &App, request: &Request<Body>) -> service::Request {
    let text = |name| {
        request
            .headers()
            .get(name)
            .and_then(|v| v.to_str().ok())
            .unwrap_or_default()
    };
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |ConnectInfo(peer)| {
            peer.ip().to_canonical()
        });
    service::Request {
        ip: client_ip(peer, request.headers(), &app.trusted_proxies),
        agent: device(text(header::USER_AGENT)),
        lang: Lang::from_accept_language(text(header::ACCEPT_LANGUAGE)),
    }
}

/// The last address that no trusted proxy wrote. `X-Forwarded-For` from anybody else is ignored:
/// it would let a stranger choose the address that limits count.
fn client_ip(peer: IpAddr, headers: &HeaderMap, trusted: &[IpNet]) -> IpAddr {
    let is_trusted = |ip: &IpAddr| trusted.iter().any(|net| net.contains(ip));
    if !is_trusted(&peer) {
        return peer;
    }
    let mut client = peer;
    let forwarded: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .collect();
    for hop in forwarded.into_iter().rev() {
        let Ok(ip) = hop.trim().parse::<IpAddr>() else {
            break;
        };
        client = ip.to_canonical();
        if !is_trusted(&client) {
            break;
        }
    }
    client
}

/// A short form of the browser's own words: `Firefox on Linux`. Enough to tell one's devices
/// apart, too little to fingerprint.
fn device(agent: &str) -> String {
    const PROGRAMS: [(&str, &str); 8] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Vivaldi/", "Vivaldi"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Chromium/", "Chromium"),
        ("Safari/", "Safari"),
        ("curl/", "curl"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let first = |table: &[(&str, &'static str)]| {
        table
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    match (first(&PROGRAMS), first(&SYSTEMS)) {
        (Some(program), Some(system)) => format!("{program} · {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn forwarded_addresses_count_only_behind_trusted_proxies() {
        let mut headers = HeaderMap::new();
        headers.insert(
            "x-forwarded-for",
            "6.6.6.6, 203.0.113.9, 10.0.0.2".parse().expect("a value"),
        );
        let trusted = ["10.0.0.0/8".parse().expect("a network")];
        assert_eq!(
            client_ip(ip("198.51.100.1"), &headers, &trusted),
            ip("198.51.100.1")
        );
        assert_eq!(
            client_ip(ip("10.0.0.1"), &headers, &trusted),
            ip("203.0.113.9")
        );
        assert_eq!(client_ip(ip("10.0.0.1"), &headers, &[]), ip("10.0.0.1"));
    }

    #[test]
    fn a_device_is_named_shortly() {
        let chrome = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36";
        assert_eq!(device(chrome), "Chrome · Linux");
        assert_eq!(device("<script>alert(1)</script>"), "");
    }
}
