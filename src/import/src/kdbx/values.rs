//! The XML of a database as an export would have it: protected values in plain text.

use base64ct::{Base64, Encoding as _};
use quick_xml::{
    Reader, Writer,
    escape::partial_escape,
    events::{BytesStart, BytesText, Event},
};
use zeroize::Zeroizing;

use super::inner::Stream;
use crate::{
    limits,
    parser::ParseError,
    xml::{ATTRIBUTES, PROTECTED},
};

/// What is left out: former states of entries, and pictures. Their protected values are part of the stream all the same.
const LEFT_OUT: [&str; 2] = ["History", "CustomIcons"];

/// Opens the protected values. Whatever else is odd about the XML is for its reader.
///
/// # Errors
/// [`ParseError::Malformed`] for what is not XML, or a protected value that is not one;
/// [`ParseError::TooLarge`] for more than is read of an export.
pub(super) fn open(xml: &[u8], mut stream: Stream) -> Result<Zeroizing<Vec<u8>>, ParseError> {
    let text = std::str::from_utf8(xml).map_err(|_| ParseError::Malformed)?;
    let mut reader = Reader::from_str(text);
    let mut out = Zeroizing::new(Vec::with_capacity(xml.len().min(limits::BYTES)));
    let mut writer = Writer::new(&mut *out);
    // The text of the protected value that is open.
    let mut sealed: Option<Zeroizing<String>> = None;
    // Elements that are open in one that is left out, itself included.
    let mut out_of = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| ParseError::Malformed)?;
        let mut kept = out_of == 0;
        match (&event, &mut sealed) {
            (Event::Start(_) | Event::Empty(_) | Event::GeneralRef(_), Some(_)) => {
                return Err(ParseError::Malformed);
            }
            (Event::Start(start), None) => {
                if is_protected(start) {
                    sealed = Some(Zeroizing::default());
                }
                if out_of > 0 || LEFT_OUT.contains(&start.name().as_ref()) {
                    out_of += 1;
                    kept = false;
                }
            }
            (Event::Text(text), Some(sealed)) => {
                sealed.push_str(text);
                kept = false;
            }
            (Event::CData(text), Some(sealed)) => {
                sealed.push_str(text);
                kept = false;
            }
            (Event::End(_), _) => {
                if let Some(sealed) = sealed.take() {
                    let plain = unseal(&sealed, &mut stream).ok_or(ParseError::Malformed)?;
                    if kept {
                        let value = BytesText::from_escaped(partial_escape(plain.as_str()));
                        write(&mut writer, Event::Text(value))?;
                    }
                }
                out_of = out_of.saturating_sub(1);
            }
            (Event::Eof, _) => break,
            _ => {}
        }
        if kept {
            write(&mut writer, event)?;
        }
    }
    Ok(out)
}

fn is_protected(start: &BytesStart<'_>) -> bool {
    // Without the check for doubles, which compares each with all.
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).take(ATTRIBUTES).flatten();
    attributes.into_iter().any(|attribute| {
        attribute.key.as_ref() == PROTECTED && attribute.value.eq_ignore_ascii_case("True")
    })
}

/// The plain text of a protected value; a value that is no text is empty.
fn unseal(sealed: &str, stream: &mut Stream) -> Option<Zeroizing<String>> {
    let tidy: String = sealed.split_ascii_whitespace().collect();
    let mut bytes = Zeroizing::new(Base64::decode_vec(&tidy).ok()?);
    stream.open(&mut bytes)?;
    Some(Zeroizing::new(
        std::str::from_utf8(&bytes).unwrap_or_default().to_owned(),
    ))
}

fn write(writer: &mut Writer<&mut Vec<u8>>, event: Event<'_>) -> Result<(), ParseError> {
    writer
        .write_event(event)
        .map_err(|_| ParseError::Malformed)?;
    if writer.get_ref().len() > limits::BYTES {
        return Err(ParseError::TooLarge);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chacha20::{
        ChaCha20,
        cipher::{KeyIvInit as _, StreamCipher as _},
    };

    use super::*;

    /// Values as a program protects them, one after the other.
    fn sealed<const N: usize>(values: [&[u8]; N]) -> [String; N] {
        let mut cipher = ChaCha20::new(&[1; 32].into(), &[2; 12].into());
        values.map(|value| {
            let mut bytes = value.to_vec();
            cipher.apply_keystream(&mut bytes);
            Base64::encode_string(&bytes)
        })
    }

    fn opened(xml: &str) -> Result<String, ParseError> {
        let stream = Stream::new(ChaCha20::new(&[1; 32].into(), &[2; 12].into()));
        open(xml.as_bytes(), stream).map(|xml| String::from_utf8_lossy(&xml).into_owned())
    }

    #[test]
    fn values_are_opened_in_their_order() {
        let [a, b, c, d] = sealed([b"<a>\r\n", b"former", b"\xff", b"d"]);
        let value = |text: &str| format!("<v Protected=\"true\">{text}</v>");
        let (a, b, d) = (
            value(&format!("\n {a}")),
            value(&b),
            value(&format!("<![CDATA[{d}]]>")),
        );
        let c = value(&c);
        let xml = format!(
            "<x><!-- y --><History><e>{b}</e></History>&amp;{c}<v Protected=\"True\"/>{d}</x>"
        );
        // The first of them stands before.
        let xml = xml.replacen("<x>", &format!("<x>{a}"), 1);
        let expected = [
            "<x>",
            &value("&lt;a&gt;&#13;\n"),
            "<!-- y -->&amp;",
            &value(""),
            "<v Protected=\"True\"/>",
            &value("d"),
            "</x>",
        ];
        assert_eq!(opened(&xml), Ok(expected.concat()));
    }

    #[test]
    fn what_is_no_protected_value_is_refused() {
        for inside in ["%", "AA", "<b/>", "<b></b>", "&amp;", "A\0=="] {
            let xml = format!("<x Protected=\"True\">{inside}</x>");
            assert_eq!(opened(&xml), Err(ParseError::Malformed), "{inside}");
        }
        assert_eq!(opened("<x></y>"), Err(ParseError::Malformed));
        assert_eq!(
            open(
                b"\xff",
                Stream::new(ChaCha20::new(&[1; 32].into(), &[2; 12].into()))
            ),
            Err(ParseError::Malformed)
        );
    }
}
