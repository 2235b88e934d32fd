//! The bytes of files over HTTP: what is asked for comes, and nothing that a request names becomes a path.

use hyper::{Method, header::RANGE};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use domain::attachment::PART;

use crate::{
    common::http::{Answer, Browser},
    runner::stories,
    world::{Actor, SMALLEST, World, file_of},
};

fn path(world: &World, file: &str) -> String {
    format!("/api/organisation/{}/attachment/{file}", world.acme)
}

async fn put(browser: &Browser, path: &str, bytes: &str) -> Answer {
    let request = browser.request(Method::PUT, path, bytes.to_owned());
    browser.send(request).await.expect("an answer")
}

/// Begins a file of so many encrypted bytes; gives the path of its bytes.
async fn begin(world: &World, browser: &Browser, size: usize) -> String {
    let asked = json!({ "organisation": world.acme, "file": file_of(world.item, size) });
    let answer = browser.call("attachment/begin", &asked).await;
    path(world, answer.json().as_str().expect("an id"))
}

stories! {
    async fn a_file_comes_whole_or_in_ranges(world: &World) {
        let path = path(world, &world.files.kept.to_string());
        let browser = world.browser(Actor::Admin);
        let whole = browser.get(&path).await;
        assert_eq!((whole.code(), &*whole.body), (200, SMALLEST));
        for (name, value) in [
            ("content-type", "application/octet-stream"),
            ("content-disposition", "attachment"),
            ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "no-store"),
            ("accept-ranges", "bytes"),
            ("content-length", "65"),
            ("content-encoding", ""),
        ] {
            assert_eq!(whole.header(name), value, "{name}");
        }
        let zipped = browser.with("accept-encoding".parse().expect("a name"), "br, gzip");
        assert_eq!(zipped.get(&path).await.header("content-encoding"), "");
        for (asked, told, body) in [
            ("bytes=0-9", "bytes 0-9/65", "0123456789"),
            ("bytes=60-", "bytes 60-64/65", "cdef!"),
            ("bytes=-1", "bytes 64-64/65", "!"),
            ("bytes=64-999", "bytes 64-64/65", "!"),
        ] {
            let part = browser.with(RANGE, asked).get(&path).await;
            assert_eq!((part.code(), part.header("content-range"), &*part.body), (206, told, body));
        }
        let outside = browser.with(RANGE, "bytes=65-").get(&path).await;
        assert_eq!((outside.code(), outside.header("content-range")), (416, "bytes */65"));
        let several = browser.with(RANGE, "bytes=0-1,5-6").get(&path).await;
        assert_eq!((several.code(), &*several.body), (200, SMALLEST));
    }

    async fn parts_come_in_their_order_and_a_range_may_lie_across_two(world: &World) {
        let browser = world.browser(Actor::Admin);
        let part = usize::try_from(PART).expect("it fits");
        let (size, blocks) = (part + 49, "abcdefgh".repeat(part / 8));
        let path = begin(world, &browser, size).await;
        let tail = "z".repeat(49);
        // Not awaited: told what is, and not kept.
        let early = put(&browser, &format!("{path}/0"), &blocks).await;
        assert_eq!((early.code(), early.json()), (200, json!({ "next": 1 })));
        let short = put(&browser, &format!("{path}/1"), "z").await;
        assert_eq!(short.code(), 422, "{}", short.body);
        for (number, bytes, next) in [(1, &tail, json!(0)), (0, &blocks, json!(null))] {
            for _ in 0..2 {
                let sent = put(&browser, &format!("{path}/{number}"), bytes).await;
                assert_eq!((sent.code(), sent.json()["next"].clone()), (200, next.clone()));
            }
        }
        assert_eq!(browser.get(&path).await.code(), 404, "it is not finished");
        let id = path.rsplit('/').next().expect("an id");
        let asked = json!({ "organisation": world.acme, "file": id });
        let made = browser.call("attachment/finish", &asked).await;
        assert_eq!(made.code(), 200, "{}", made.body);
        let range = format!("bytes={}-{}", part - 4, part + 3);
        let across = browser.with(RANGE, &range).get(&path).await;
        assert_eq!((across.code(), &*across.body), (206, "efghzzzz"));
        assert_eq!(browser.get(&path).await.body.len(), size);
        assert_eq!(browser.call("attachment/delete", &asked).await.code(), 200);
        assert_eq!(browser.get(&path).await.code(), 404);
    }

    async fn row_30_only_ids_lead_to_files(world: &World) {
        let browser = world.browser(Actor::Owner);
        for name in [
            "..%2f..%2fetc%2fpasswd", "%2e%2e", "a%2fb", "a%00b", "%00", "..%5c..%5cwindows", "x", "0",
            "018f6f2e-7c1a-7000-8000-0123456789ab", "%7B018f6f2e%7D",
        ] {
            for (method, path) in [
                (Method::GET, path(world, name)),
                (Method::PUT, format!("{}/0", path(world, name))),
                (Method::PUT, format!("{}/{name}", path(world, &world.files.sending.to_string()))),
            ] {
                let request = browser.request(method, &path, SMALLEST.to_owned());
                let answer = browser.send(request).await.expect("an answer");
                // A number is a part, if not the awaited one.
                let fits = name == "0" && path.ends_with("/0") && path.contains(&world.files.sending.to_string());
                assert!(answer.code() == 404 || fits, "{path}: {}", answer.code());
            }
        }
        // Another tenant's organisation, and a file of ours under its name.
        let elsewhere = format!("/api/organisation/{}/attachment/{}", world.elsewhere, world.files.kept);
        for actor in [Actor::Owner, Actor::Foreign] {
            assert_eq!(world.browser(actor).get(&elsewhere).await.code(), 404);
        }
    }

    async fn row_44_a_part_is_no_larger_than_a_part(world: &World) {
        let browser = world.browser(Actor::Owner);
        let path = begin(world, &browser, 65 + 16).await;
        // What is too large is not even waited for. Elsewhere the smaller limit stands.
        let part = format!("PUT {path}/0");
        for (what, length) in [(part.as_str(), PART + 1), ("POST /api/fn/account/me", PART)] {
            let cookie = browser.cookie.clone().expect("a session");
            let head = format!(
                "{what} HTTP/1.1\r\nHost: {0}\r\nOrigin: {1}\r\nCookie: {cookie}\r\n\
                 Content-Type: application/json\r\nContent-Length: {length}\r\n\r\nx",
                world.app.address, world.app.public_url
            );
            let mut stream = TcpStream::connect(world.app.address).await.expect("a connection");
            stream.write_all(head.as_bytes()).await.expect("sent");
            let mut first = [0; 12];
            stream.read_exact(&mut first).await.expect("an answer");
            assert_eq!(&first, b"HTTP/1.1 413", "{what}");
        }
        let huge = json!({ "organisation": world.acme, "file": file_of(world.item, 500_000_065 + 16) });
        let refused = browser.call("attachment/begin", &huge).await;
        assert_eq!((refused.code(), refused.body.contains("file-too-large")), (422, true));
    }

    async fn row_08_a_part_comes_from_our_own_pages(world: &World) {
        let browser = world.browser(Actor::Owner);
        let path = begin(world, &browser, 65).await;
        let foreign = browser.with(hyper::header::ORIGIN, "https://evil.example");
        assert_eq!(put(&foreign, &format!("{path}/0"), SMALLEST).await.code(), 403);
        let own = put(&browser, &format!("{path}/0"), SMALLEST).await;
        assert_eq!(own.code(), 200, "{}", own.body);
    }

    async fn full_storage_is_refused_with_its_numbers(world: &World) {
        let browser = world.browser(Actor::Foreign);
        let file = |size| json!({ "organisation": world.elsewhere, "file": file_of(world.elsewhere_item, size) });
        for _ in 0..2 {
            assert_eq!(browser.call("attachment/begin", &file(500_000_002)).await.code(), 422);
            let begun = browser.call("attachment/begin", &file(499_999_985)).await;
            assert_eq!(begun.code(), 200, "{}", begun.body);
        }
        let refused = browser.call("attachment/begin", &file(65)).await;
        assert_eq!(refused.code(), 409);
        assert!(refused.body.contains("storage_full"), "{}", refused.body);
        assert!(refused.body.contains("\"free\":30") && refused.body.contains("\"needed\":65"), "{}", refused.body);
        let told = json!({ "organisation": world.elsewhere });
        let told = browser.call("organisation/storage", &told).await.json();
        assert_eq!(told, json!({ "used": 999_999_970, "bought": 1_000_000_000 }));
    }
}
