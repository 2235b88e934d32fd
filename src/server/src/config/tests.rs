use std::{collections::BTreeMap, ffi::OsString, fs, path::PathBuf, time::Duration};

use super::{Config, DatabaseUrl, Files, LogFormat, MailTls, Values, keys::KEYS};

/// Gathers from a file with this text and from these variables.
fn gather(file: &str, variables: &[(&str, &str)]) -> Result<(Config, Values), String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portaal.toml");
    fs::write(&path, file).unwrap();
    let variables = variables
        .iter()
        .map(|(name, text)| (OsString::from(name), OsString::from(text)));
    let values = Values::gather(Some(&path), variables).map_err(|error| error.to_string())?;
    let config = Config::from_values(&values).map_err(|error| error.to_string())?;
    Ok((config, values))
}

fn config(file: &str, variables: &[(&str, &str)]) -> Config {
    gather(file, variables).unwrap().0
}

#[test]
fn it_starts_with_nothing_configured() {
    let config = config("", &[]);
    assert_eq!(config.server.address.to_string(), "127.0.0.1:3000");
    assert_eq!(config.server.public_url.as_str(), "http://localhost:3000");
    assert_eq!(
        config.database.url,
        DatabaseUrl::Sqlite("data/portaal.sqlite".into())
    );
    assert!(
        config.mail.is_none() && config.server.tls.is_none() && config.metrics.address.is_none()
    );
    assert_eq!(config.session.idle, Duration::from_secs(12 * 3600));
    assert_eq!(config.server.body_limit, 2 << 20);
}

#[test]
fn the_file_is_over_the_defaults_and_the_environment_over_the_file() {
    let file = "[server]\naddress = \"0.0.0.0:80\"\ntrusted_proxies = [\"10.0.0.0/8\", \"::1\"]\n\
                [log]\nformat = \"json\"\n[database]\nconnections = 3\n";
    let config = config(
        file,
        &[
            ("PORTAAL_SERVER_ADDRESS", "[::]:8080"),
            ("PORTAAL_LOG_LEVEL", ""),
        ],
    );
    assert_eq!(config.server.address.to_string(), "[::]:8080");
    assert_eq!(config.server.public_url.as_str(), "http://localhost:8080");
    assert_eq!(config.server.trusted_proxies.len(), 2);
    assert_eq!(config.log.format, LogFormat::Json);
    assert_eq!(config.log.level, "info");
    assert_eq!(config.database.connections, 3);
}

#[test]
fn files_lie_in_a_folder_or_in_a_bucket() {
    let Files::Folder(folder) = config("", &[]).files else {
        panic!("a folder is the default");
    };
    assert_eq!(folder.to_str(), Some("data/files"));
    let file = "[files]\ns3_bucket = \"b\"\ns3_endpoint = \"https://s3.example.com\"\ns3_access_key = \"me\"";
    let Files::S3(bucket) = config(file, &[("PORTAAL_FILES_S3_SECRET_KEY", "hush")]).files else {
        panic!("a bucket is named");
    };
    assert_eq!((&*bucket.name, &*bucket.region), ("b", "us-east-1"));
    assert_eq!(bucket.secret_key.reveal(), "hush");
    assert!(!format!("{bucket:?}").contains("hush"));
}

#[test]
fn mail_has_ports_by_encryption() {
    for (tls, port) in [("starttls", 587), ("tls", 465), ("none", 25)] {
        let variables = [
            ("PORTAAL_MAIL_HOST", "mx"),
            ("PORTAAL_MAIL_FROM", "P <p@x.nl>"),
            ("PORTAAL_MAIL_TLS", tls),
        ];
        assert_eq!(config("", &variables).mail.unwrap().port, port, "{tls}");
    }
    let plain = [
        ("PORTAAL_MAIL_HOST", "mx"),
        ("PORTAAL_MAIL_FROM", "p@x.nl"),
        ("PORTAAL_MAIL_PORT", "2525"),
    ];
    let mail = config("", &plain).mail.unwrap();
    assert_eq!(
        (mail.port, mail.tls, mail.credentials.is_none()),
        (2525, MailTls::StartTls, true)
    );
}

#[test]
fn each_mistake_is_told_with_its_key_and_its_origin() {
    for (file, variables, told) in [
        (
            "[server]\nadress = \"x\"",
            &[][..],
            "there is no `server.adress`; did you mean `server.address`?",
        ),
        (
            "[sever]\naddress = \"x\"",
            &[],
            "did you mean `server.address`?",
        ),
        ("address = \"x\"", &[], "there is no `address`"),
        ("[server", &[], "portaal.toml: TOML parse error at line 1"),
        ("[server]\naddress = 1.5", &[], "server.address (from"),
        (
            "[server]\naddress = \"localhost\"",
            &[],
            "`localhost` is not an address with a port like",
        ),
        (
            "",
            &[("PORTAAL_SERVER_ADRESS", "x")],
            "environment: there is no `PORTAAL_SERVER_ADRESS`; did you mean `PORTAAL_SERVER_ADDRESS`?",
        ),
        (
            "",
            &[("PORTAAL_SERVER_ADDRESS", "x")],
            "server.address (from PORTAAL_SERVER_ADDRESS)",
        ),
        (
            "",
            &[("PORTAAL_SERVER_PUBLIC_URL", "https://x.nl/path")],
            "server.public_url (from PORTAAL_SERVER_PUBLIC_URL): expected an origin",
        ),
        (
            "",
            &[("PORTAAL_SERVER_PUBLIC_URL", "portal.example.com")],
            "expected an origin",
        ),
        (
            "",
            &[("PORTAAL_SERVER_TRUSTED_PROXIES", "10.0.0.1, proxy")],
            "`proxy` is not an address or network",
        ),
        (
            "",
            &[("PORTAAL_SERVER_TLS_KEY", "key.pem")],
            "server.tls_certificate (from nowhere): must be set beside server.tls_key",
        ),
        (
            "[files]\ns3_bucket = \"b\"",
            &[],
            "files.s3_endpoint (from nowhere): must be set beside files.s3_bucket",
        ),
        (
            "[files]\ns3_bucket = \"b\"\ns3_endpoint = \"s3.example.com\"",
            &[],
            "`s3.example.com` is not an address like",
        ),
        (
            "[files]\ns3_bucket = \"b\"\ns3_endpoint = \"https://s3.example.com\"",
            &[("PORTAAL_FILES_S3_ACCESS_KEY", "a")],
            "files.s3_secret_key (from nowhere): must be set beside files.s3_bucket",
        ),
        (
            "",
            &[("PORTAAL_FILES_S3_SECRET_KEY", "s")],
            "files.s3_bucket (from nowhere): must be set beside the other files.s3_ keys",
        ),
        (
            "",
            &[("PORTAAL_SERVER_BODY_LIMIT", "2MB")],
            "`2MB` is not a size",
        ),
        (
            "",
            &[("PORTAAL_SERVER_BODY_LIMIT", "99999999999999GiB")],
            "is not a size",
        ),
        (
            "",
            &[("PORTAAL_SERVER_SHUTDOWN_GRACE", "0s")],
            "`0s` is not a time",
        ),
        (
            "",
            &[("PORTAAL_DATABASE_URL", "mysql://x")],
            "database.url (from PORTAAL_DATABASE_URL): expected sqlite:FILE or postgres://",
        ),
        (
            "",
            &[("PORTAAL_DATABASE_CONNECTIONS", "0")],
            "must be at least 1",
        ),
        (
            "",
            &[("PORTAAL_MAIL_HOST", "mx")],
            "mail.from (from nowhere): must be set beside mail.host",
        ),
        (
            "",
            &[("PORTAAL_MAIL_HOST", "mx"), ("PORTAAL_MAIL_FROM", "me")],
            "`me` is not a sender",
        ),
        (
            "",
            &[
                ("PORTAAL_MAIL_HOST", "mx"),
                ("PORTAAL_MAIL_FROM", "a@b"),
                ("PORTAAL_MAIL_USER", "u"),
            ],
            "mail.password",
        ),
        (
            "",
            &[("PORTAAL_MAIL_HOST", "mx"), ("PORTAAL_MAIL_TLS", "ssl")],
            "`ssl` is none of starttls, tls, none",
        ),
        (
            "",
            &[
                ("PORTAAL_MAIL_HOST", "mx"),
                ("PORTAAL_MAIL_FROM", "a@b"),
                ("PORTAAL_MAIL_PORT", "70000"),
            ],
            "mail.port",
        ),
        (
            "",
            &[("PORTAAL_SESSION_IDLE", "60d")],
            "must not be longer than session.absolute",
        ),
        (
            "",
            &[("PORTAAL_LOG_FORMAT", "xml")],
            "`xml` is neither pretty nor json",
        ),
        ("", &[("PORTAAL_LOG_LEVEL", "portaal=loud")], "log.level"),
        (
            "",
            &[
                ("PORTAAL_MAIL_PASSWORD", "a"),
                ("PORTAAL_MAIL_PASSWORD_FILE", "b"),
            ],
            "are both set; keep one",
        ),
        (
            "",
            &[("PORTAAL_MAIL_PASSWORD_FILE", "/no/such")],
            "cannot read /no/such (named by PORTAAL_MAIL_PASSWORD_FILE)",
        ),
        (
            "",
            &[("PORTAAL_SERVER_ADDRESS_FILE", "x")],
            "there is no `PORTAAL_SERVER_ADDRESS_FILE`",
        ),
    ] {
        let error = gather(file, variables).expect_err(told);
        assert!(error.contains(told), "{error}\n  should tell: {told}");
    }
}

#[test]
fn a_named_file_must_exist_but_the_usual_one_need_not() {
    let missing = PathBuf::from("/no/such/portaal.toml");
    assert!(
        Values::gather(Some(&missing), std::iter::empty())
            .unwrap_err()
            .to_string()
            .contains("/no/such")
    );
    assert!(Values::gather(None, std::iter::empty()).is_ok());
}

#[test]
fn a_secret_comes_from_its_file_and_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    fs::write(&file, "wonderland\n").unwrap();
    let variables = [
        ("PORTAAL_METRICS_TOKEN_FILE", file.to_str().unwrap()),
        (
            "PORTAAL_DATABASE_URL",
            "postgres://me:looking-glass@db/portaal",
        ),
    ];
    let (config, values) = gather("", &variables).unwrap();
    assert_eq!(
        config.metrics.token.as_ref().unwrap().reveal(),
        "wonderland"
    );
    let told = format!("{config:?}\n{}", values.show());
    assert!(
        !told.contains("wonderland") && !told.contains("looking-glass"),
        "{told}"
    );
    assert!(
        told.contains("token = \"********\"  # PORTAAL_METRICS_TOKEN_FILE"),
        "{told}"
    );
}

#[test]
fn what_is_shown_can_be_read_again() {
    let (_, values) = gather("[server]\naddress = \"0.0.0.0:80\"", &[]).unwrap();
    let again = gather(&values.show(), &[]).unwrap().1;
    let without_origin = |text: String| -> Vec<String> {
        text.lines()
            .map(|line| line.split("  # ").next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(without_origin(values.show()), without_origin(again.show()));
}

#[test]
fn plain_http_is_told_from_https_and_this_machine_from_others() {
    for (url, https, local) in [
        ("http://localhost:3000", false, true),
        ("http://127.0.0.1", false, true),
        ("http://[::1]:80", false, true),
        ("http://portal.example.com", false, false),
        ("https://Portal.Example.com:443/", true, false),
    ] {
        let url: super::PublicUrl = url.parse().unwrap();
        assert_eq!(
            (url.is_https(), url.is_this_machine()),
            (https, local),
            "{url:?}"
        );
        assert!(!url.as_str().ends_with('/') && !url.as_str().contains(":443"));
    }
}

#[test]
fn the_documentation_has_a_row_for_each_key_with_its_default() {
    let docs = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/configuration.md"
    ))
    .unwrap();
    let documented: BTreeMap<&str, &str> = docs
        .lines()
        .filter_map(|line| {
            let mut cells = line
                .strip_prefix("| `")?
                .split('|')
                .map(|cell| cell.trim().trim_matches('`'));
            Some((cells.next()?.trim_end_matches("` "), cells.next()?))
        })
        .collect();
    let coded: BTreeMap<&str, &str> = KEYS.iter().map(|key| (key.name, key.default)).collect();
    assert_eq!(documented, coded);
}
