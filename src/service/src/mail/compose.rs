//! From what a mail says to the mail: subject, plain part and HTML part, in one language or in all.

use domain::{Email, Lang};
use text::Text;

use super::{Mail, html};

/// Most characters of a subject.
const SUBJECT_MAX: usize = 150;

/// What a mail says in one language. Plain text throughout; nothing here is markup.
#[derive(Clone, Debug)]
pub(super) struct Content {
    /// The subject.
    pub(super) subject: String,
    /// The line above everything.
    pub(super) heading: String,
    /// What happened and what to do.
    pub(super) lines: Vec<String>,
    /// What the button says, and where it leads.
    pub(super) button: Option<(String, String)>,
    /// Smaller, below the button.
    pub(super) notes: Vec<String>,
}

/// Writes the mail in the receiver's language, or one after the other in each when it is unknown.
pub(super) fn compose(
    to: &Email,
    lang: Option<Lang>,
    public_url: &str,
    say: impl Fn(Text) -> Content,
) -> Mail {
    let langs: &[Lang] = match &lang {
        Some(lang) => std::slice::from_ref(lang),
        None => &Lang::ALL,
    };
    let parts: Vec<(Text, Content)> = langs
        .iter()
        .map(|lang| {
            let t = Text::new(*lang);
            (t, cleaned(say(t)))
        })
        .collect();
    let subject = parts
        .iter()
        .map(|(_, content)| content.subject.as_str())
        .collect::<Vec<_>>()
        .join(" / ");
    Mail {
        to: to.clone(),
        subject: shortened(&subject),
        text: plain(&parts, public_url),
        html: html::document(&parts, public_url),
    }
}

/// Without anything that could end a header line or a paragraph: names are checked when they are
/// typed, and here once more.
fn cleaned(content: Content) -> Content {
    let line = |text: String| {
        text.chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect::<String>()
    };
    Content {
        subject: line(content.subject),
        heading: line(content.heading),
        lines: content.lines.into_iter().map(line).collect(),
        button: content.button.map(|(text, url)| (line(text), url)),
        notes: content.notes.into_iter().map(line).collect(),
    }
}

fn shortened(subject: &str) -> String {
    if subject.chars().count() <= SUBJECT_MAX {
        return subject.to_owned();
    }
    let mut short: String = subject.chars().take(SUBJECT_MAX - 1).collect();
    short.push('…');
    short
}

fn plain(parts: &[(Text, Content)], public_url: &str) -> String {
    let mut out = String::new();
    for (i, (t, content)) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str("\n----------------------------------------\n\n");
        }
        let mut paragraph = |text: &str| {
            out.push_str(text);
            out.push_str("\n\n");
        };
        paragraph(&content.heading);
        for line in &content.lines {
            paragraph(line);
        }
        if let Some((label, url)) = &content.button {
            paragraph(&format!("{label}:\n{url}"));
        }
        for note in &content.notes {
            paragraph(note);
        }
        out.push_str("-- \n");
        out.push_str(&t.mail_footer(public_url));
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(name: &str, lang: Option<Lang>) -> Mail {
        let to = Email::parse("owner@klant.example").expect("an address");
        compose(&to, lang, "https://portaal.example", |t| Content {
            subject: format!("{} {name}", t.lang()),
            heading: name.to_owned(),
            lines: vec![format!("line {name}")],
            button: Some((
                "Open".to_owned(),
                "https://portaal.example/join?token=a_b-c".to_owned(),
            )),
            notes: vec![],
        })
    }

    #[test]
    fn row_04_what_people_typed_is_text_in_every_part() {
        let hostile = "<a href=//evil>x</a>\"'&\r\nBcc: all@evil.example";
        let mail = mail(hostile, Some(Lang::En));
        assert!(!mail.subject.contains(['\r', '\n']), "{:?}", mail.subject);
        assert!(!mail.html.contains("<a href=//evil>"), "{}", mail.html);
        assert!(
            mail.html
                .contains("&lt;a href=//evil&gt;x&lt;/a&gt;&quot;&#39;&amp;")
        );
        assert!(!mail.text.contains("\nBcc:"), "{}", mail.text);
    }

    #[test]
    fn an_unknown_language_gets_both_dutch_first() {
        let both = mail("Acme", None);
        assert_eq!(both.subject, "nl Acme / en Acme");
        assert_eq!(both.html.matches("token=a_b-c").count(), 6);
        assert_eq!(both.text.matches("token=a_b-c").count(), 2);
        let one = mail("Acme", Some(Lang::En));
        assert_eq!(one.subject, "en Acme");
        assert!(one.html.contains("<html lang=\"en\""));
    }

    #[test]
    fn a_long_subject_is_shortened_by_characters() {
        let mail = mail(&"ü".repeat(300), Some(Lang::Nl));
        assert_eq!(mail.subject.chars().count(), SUBJECT_MAX);
        assert!(mail.subject.ends_with('…'));
    }
}
