//! JSON: lists of records that are found first and opened one at a time, and careful looks into them.

use std::{fmt, marker::PhantomData, ops::Range};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Value, value::RawValue};
use zeroize::Zeroizing;

use crate::{
    draft::{Draft, Outcome},
    limits::{RECORD_BYTES, RECORDS},
    parser::{ParseError, Reader},
    report::Reason,
};

/// A list whose elements are only looked for. `null` is an empty one. One element more than may be is kept, so
/// that somebody notices.
#[derive(Default)]
pub(crate) struct Raws<'a>(pub(crate) Vec<&'a RawValue>);

impl<'de: 'a, 'a> Deserialize<'de> for Raws<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct List;
        impl<'de> Visitor<'de> for List {
            type Value = Raws<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Raws::default())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while list.len() <= RECORDS {
                    match seq.next_element()? {
                        Some(element) => list.push(element),
                        None => return Ok(Raws(list)),
                    }
                }
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Raws(list))
            }
        }
        from.deserialize_any(List)
    }
}

/// The values of an object, its keys left aside, in the order of the file.
pub(crate) struct Values<T>(pub(crate) Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Values<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Object<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
            type Value = Values<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut values = Vec::new();
                while let Some((IgnoredAny, value)) = map.next_entry()? {
                    values.push(value);
                }
                Ok(Values(values))
            }
        }
        from.deserialize_map(Object(PhantomData))
    }
}

/// Turns a record into an item; the folder is that of the list in which the record stood.
type Convert = Box<dyn Fn(&Value, Option<usize>, &mut Draft) -> Outcome + Send>;

/// Where a record stands in its file, and the folder of its list.
pub(crate) type Place = (Range<usize>, Option<usize>);

/// Opens the records of a file one at a time.
pub(crate) struct Records {
    text: Zeroizing<String>,
    places: Vec<Place>,
    at: usize,
    convert: Convert,
}

impl Records {
    /// Records that stand at these places of a text.
    pub(crate) fn open(
        text: Zeroizing<String>,
        places: Vec<Place>,
        convert: impl Fn(&Value, Option<usize>, &mut Draft) -> Outcome + Send + 'static,
    ) -> Box<dyn Reader + Send> {
        Box::new(Self {
            text,
            places,
            at: 0,
            convert: Box::new(convert),
        })
    }

    fn value(&self, place: &Range<usize>) -> Result<Value, Reason> {
        let record = self.text.get(place.clone()).unwrap_or_default();
        if record.len() > RECORD_BYTES {
            return Err(Reason::TooLong);
        }
        match serde_json::from_str(record) {
            Ok(value @ Value::Object(_)) => Ok(value),
            _ => Err(Reason::Malformed),
        }
    }
}

impl Reader for Records {
    fn next(&mut self, into: &mut Draft) -> Result<bool, ParseError> {
        let Some((place, folder)) = self.places.get(self.at) else {
            return Ok(false);
        };
        self.at += 1;
        into.begin(self.at);
        let outcome = match self.value(place) {
            Ok(value) => (self.convert)(&value, *folder, into),
            Err(reason) => Err(reason.into()),
        };
        into.end(outcome);
        Ok(true)
    }

    fn progress(&self) -> (usize, usize) {
        (self.at, self.places.len())
    }
}

/// Adds where these parts of a text stand in it, as records of a list with this folder.
pub(crate) fn add(
    places: &mut Vec<Place>,
    text: &str,
    parts: &[&RawValue],
    folder: Option<usize>,
) -> Result<(), ParseError> {
    if places.len() + parts.len() > RECORDS {
        return Err(ParseError::TooManyRecords);
    }
    let start = text.as_ptr().addr();
    places.extend(parts.iter().map(|part| {
        let from = part.get().as_ptr().addr().saturating_sub(start);
        (from..from + part.get().len(), folder)
    }));
    Ok(())
}

/// A text of this form.
pub(crate) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ParseError> {
    serde_json::from_str(text).map_err(|_| ParseError::Malformed)
}

/// The text under a key, numbers included; empty when there is none.
pub(crate) fn text(value: &Value, key: &str) -> String {
    match value.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The text under a key, without a copy; empty when there is none.
pub(crate) fn str<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// The whole number under a key, also one that was written as text.
pub(crate) fn number(value: &Value, key: &str) -> Option<i64> {
    match value.get(key)? {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_i64(),
    }
}

/// Whether there is a `true` (or another number than 0) under a key.
pub(crate) fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool) == Some(true)
        || number(value, key).is_some_and(|number| number != 0)
}

/// The list under a key; empty when there is none.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value
        .get(key)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// A plain value as people read it; empty for lists and objects.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    }
}
