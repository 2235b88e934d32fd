//! Writes the methods of `Text`.

use std::fmt::Write as _;

use crate::model::{Pair, Part, When};

/// The source of `texts.rs`.
pub(crate) fn code(pairs: &[Pair]) -> String {
    let mut out = String::from("impl Text {\n");
    for pair in pairs {
        method(pair, &mut out);
    }
    lookup(pairs, &mut out);
    out.push_str(
        "}\n\n/// Every key with its variables, for the tests of this crate.\n#[cfg(test)]\n",
    );
    out.push_str("pub(crate) const KEYS: &[(&str, &[&str])] = &[\n");
    for pair in pairs {
        let variables: Vec<_> = pair.variables.iter().collect();
        let _ = writeln!(out, "    ({:?}, &{variables:?}),", pair.key);
    }
    out.push_str("];\n");
    out
}

/// One message: a `&'static str` when nothing varies, else a function of its variables in alphabetical order.
fn method(pair: &Pair, out: &mut String) {
    let name = pair.key.replace('-', "_");
    let doc = summary(&pair.en);
    let _ = writeln!(out, "    #[doc = {doc:?}]");
    if pair.variables.is_empty() {
        let (nl, en) = (fixed(&pair.nl), fixed(&pair.en));
        let value = if nl == en {
            format!("{en:?}")
        } else {
            format!("match self.lang {{ Lang::Nl => {nl:?}, Lang::En => {en:?} }}")
        };
        let _ = writeln!(out, "    pub fn {name}(self) -> &'static str {{ {value} }}");
        return;
    }
    let each = |suffix: &str| {
        pair.variables.iter().fold(String::new(), |mut all, v| {
            let _ = write!(all, ", {}{suffix}", identifier(v));
            all
        })
    };
    let (parameters, given, taken) = (
        each(": impl Into<Arg<'a>>"),
        each(".into()"),
        each(": Arg<'_>"),
    );
    // The inner function is not generic, so that each message is compiled once.
    let _ = writeln!(
        out,
        "    pub fn {name}<'a>(self{parameters}) -> String {{\n        fn fill(lang: Lang{taken}) -> String {{\n            let mut out = String::new();\n            match lang {{"
    );
    for (lang, message) in [("Nl", &pair.nl), ("En", &pair.en)] {
        let _ = writeln!(out, "                Lang::{lang} => {{");
        for part in message {
            statement(part, out);
        }
        out.push_str("                }\n");
    }
    let _ = writeln!(
        out,
        "            }}\n            out\n        }}\n        fill(self.lang{given})\n    }}"
    );
}

fn statement(part: &Part, out: &mut String) {
    match part {
        Part::Text(text) => {
            let _ = writeln!(out, "out.push_str({text:?});");
        }
        Part::Variable(name) => {
            let _ = writeln!(out, "{}.write(lang, &mut out);", identifier(name));
        }
        Part::Choice {
            variable,
            arms,
            otherwise,
        } => {
            let variable = identifier(variable);
            for (when, message) in arms {
                let _ = match when {
                    When::Number(n) => write!(out, "if {variable}.is_number({n}) {{"),
                    When::One => write!(out, "if {variable}.is_one() {{"),
                    When::Text(text) => write!(out, "if {variable}.is_text({text:?}) {{"),
                };
                for part in message {
                    statement(part, out);
                }
                out.push_str("} else ");
            }
            out.push_str("{\n");
            for part in otherwise {
                statement(part, out);
            }
            out.push_str("}\n");
        }
    }
}

/// `Text::error(code)`: the one place where a key is chosen at run time, because codes come over the wire.
fn lookup(pairs: &[Pair], out: &mut String) {
    out.push_str(
        "    /// What the error with this code means; a general text when the code is not known.\n    \
         /// `-` and `_` in codes are the same.\n    \
         pub fn error(self, code: &str) -> &'static str {\n        match code {\n",
    );
    for pair in pairs.iter().filter(|p| p.variables.is_empty()) {
        if let Some(code) = pair.key.strip_prefix("error-").filter(|c| *c != "unknown") {
            let snake = code.replace('-', "_");
            let patterns = if snake == code {
                format!("{code:?}")
            } else {
                format!("{code:?} | {snake:?}")
            };
            let _ = writeln!(out, "            {patterns} => self.error_{snake}(),");
        }
    }
    out.push_str("            _ => self.error_unknown(),\n        }\n    }\n");
}

/// The text of a message without variables.
fn fixed(message: &[Part]) -> String {
    message
        .iter()
        .filter_map(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// The English text on one line, for the method's documentation.
fn summary(message: &[Part]) -> String {
    let mut out = String::new();
    for part in message {
        match part {
            Part::Text(text) => out.push_str(&text.replace('\n', " ")),
            Part::Variable(name) => {
                let _ = write!(out, "`{name}`");
            }
            Part::Choice { otherwise, .. } => out.push_str(&summary(otherwise)),
        }
    }
    out
}

/// A variable's name as an argument; `_` in front when it is a word of Rust.
fn identifier(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "as" | "for" | "in" | "type" | "use" | "where" | "lang" | "out" => format!("_{name}"),
        _ => name,
    }
}
