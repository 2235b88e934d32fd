//! Where a page of the client list begins, as text that means nothing to anybody else.

use base64ct::{Base64UrlUnpadded, Encoding};
use domain::{
    OrganisationId,
    client::{ClientFilter, ClientSort},
};
use serde::{Deserialize, Serialize};
use store::model::{ClientMark, MarkValue};

/// More is no mark of ours: a name has 50 characters, of which each may be 18 in the key.
const LONGEST: usize = 4_000;

#[derive(Serialize, Deserialize)]
struct Wire {
    /// The order in which it was made: it means nothing in another.
    s: i16,
    v: Value,
    i: OrganisationId,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Value {
    Number(i64),
    Text(String),
}

/// The mark as text.
pub(crate) fn write(filter: &ClientFilter, mark: &ClientMark) -> String {
    let wire = Wire {
        s: order(filter).code(),
        v: match &mark.value {
            MarkValue::Number(number) => Value::Number(*number),
            MarkValue::Text(text) => Value::Text(text.clone()),
        },
        i: mark.id,
    };
    // Numbers and texts always have a JSON form.
    let json = serde_json::to_vec(&wire).unwrap_or_default();
    Base64UrlUnpadded::encode_string(&json)
}

/// The mark in a text; none when it is of another order or was tampered with. A list then begins
/// at its first page: addresses are edited and kept for long.
pub(crate) fn read(filter: &ClientFilter, text: &str) -> Option<ClientMark> {
    if text.len() > LONGEST {
        return None;
    }
    let json = Base64UrlUnpadded::decode_vec(text).ok()?;
    let wire: Wire = serde_json::from_slice(&json).ok()?;
    if wire.s != order(filter).code() {
        return None;
    }
    let value = match (order(filter), wire.v) {
        (ClientSort::Name, Value::Text(text)) if !text.contains('\0') => MarkValue::Text(text),
        (ClientSort::Name, _) | (_, Value::Text(_)) => return None,
        (_, Value::Number(number)) => MarkValue::Number(number),
    };
    Some(ClientMark { value, id: wire.i })
}

fn order(filter: &ClientFilter) -> ClientSort {
    filter.sort.unwrap_or(ClientSort::Name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_reads_back_in_its_own_order_only() {
        let id: OrganisationId = "018f6f2e-7c1a-7000-8000-0123456789ab"
            .parse()
            .expect("an id");
        let by = |sort| ClientFilter {
            sort,
            ..ClientFilter::default()
        };
        let name = ClientMark {
            value: MarkValue::Text("müller \"&%".into()),
            id,
        };
        let text = write(&by(None), &name);
        assert_eq!(read(&by(Some(ClientSort::Name)), &text), Some(name));
        assert_eq!(read(&by(Some(ClientSort::Used)), &text), None);
        let used = ClientMark {
            value: MarkValue::Number(-3),
            id,
        };
        let text = write(&by(Some(ClientSort::Used)), &used);
        assert_eq!(read(&by(Some(ClientSort::Used)), &text), Some(used));
    }

    #[test]
    fn what_was_tampered_with_is_no_mark() {
        let filter = ClientFilter::default();
        let forged = |json: &str| Base64UrlUnpadded::encode_string(json.as_bytes());
        let id = "018f6f2e-7c1a-7000-8000-0123456789ab";
        for text in [
            String::new(),
            "%00".to_owned(),
            "A".repeat(5_000),
            forged("{}"),
            forged(&format!(r#"{{"s":0,"v":3,"i":"{id}"}}"#)),
            forged(&format!(r#"{{"s":0,"v":"a\u0000","i":"{id}"}}"#)),
            forged(&format!(r#"{{"s":99,"v":"a","i":"{id}"}}"#)),
            forged(r#"{"s":0,"v":"a","i":"' OR 1=1 --"}"#),
        ] {
            assert_eq!(read(&filter, &text), None, "{text}");
        }
    }
}
