//! The vectors of the formats, natively; a browser runs the same function.

use crypto::random::system;

#[test]
fn published_vectors_hold() {
    let report = crate::support::now(crypto::selftest(&mut system()));
    assert_eq!(report.failures, Vec::<&str>::new());
    assert!(report.checks > 30, "only {} checks ran", report.checks);
}
