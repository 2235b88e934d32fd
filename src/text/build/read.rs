//! Reads Fluent files into the model. Supported: messages, terms, references to both, variables, literals and
//! choices by a variable. Attributes and functions are refused, so that nobody expects them to work.

use std::collections::BTreeMap;
use std::path::Path;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;

use crate::model::{Language, Message, Part, When};

/// Patterns by key (terms with their leading `-`), with the file that each stands in.
type Patterns = BTreeMap<String, (String, ast::Pattern<String>)>;

/// Every message of every `.ftl` file in a folder.
pub(crate) fn folder(folder: &Path) -> Result<Language, Vec<String>> {
    let mut patterns = Patterns::new();
    let mut problems = Vec::new();
    let entries =
        std::fs::read_dir(folder).map_err(|e| vec![format!("{}: {e}", folder.display())])?;
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.extension().is_none_or(|e| e != "ftl") {
            continue;
        }
        let name = path
            .file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default();
        match std::fs::read_to_string(&path) {
            Ok(text) => file(&name, text, &mut patterns, &mut problems),
            Err(e) => problems.push(format!("{}: {e}", path.display())),
        }
    }
    let mut language = Language::new();
    for (key, (name, pattern)) in &patterns {
        if key.starts_with('-') {
            continue;
        }
        match message(pattern, &patterns, 0) {
            Ok(message) => {
                language.insert(key.clone(), (name.clone(), message));
            }
            Err(problem) => problems.push(format!("{}/{name}: {key}: {problem}", folder.display())),
        }
    }
    if problems.is_empty() {
        Ok(language)
    } else {
        Err(problems)
    }
}

/// Adds the patterns of one file; a key may exist only once in a language.
fn file(name: &str, text: String, patterns: &mut Patterns, problems: &mut Vec<String>) {
    let lines = text.clone();
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.iter().map(|e| {
            let line = lines
                .bytes()
                .take(e.pos.start)
                .filter(|b| *b == b'\n')
                .count()
                + 1;
            format!("{name}:{line}: {e} (a choice needs a line for each [variant])")
        }));
        resource
    });
    for entry in resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.value, m.attributes),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value), t.attributes),
            _ => continue,
        };
        if !attributes.is_empty() {
            problems.push(format!("{name}: {key}: attributes are not supported"));
        }
        let Some(value) = value else {
            problems.push(format!("{name}: {key}: has no value"));
            continue;
        };
        if let Some((other, _)) = patterns.insert(key.clone(), (name.to_owned(), value)) {
            problems.push(format!("{name}: {key}: is already in {other}"));
        }
    }
}

/// Resolves a pattern; references are followed here, so that none are left at run time.
fn message(
    pattern: &ast::Pattern<String>,
    all: &Patterns,
    depth: usize,
) -> Result<Message, String> {
    if depth > 8 {
        return Err("references go in a circle".to_owned());
    }
    let mut parts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.push(Part::Text(value.clone())),
            PatternElement::Placeable { expression } => {
                parts.extend(expression_parts(expression, all, depth)?);
            }
        }
    }
    Ok(merged(parts))
}

fn expression_parts(
    expression: &Expression<String>,
    all: &Patterns,
    depth: usize,
) -> Result<Message, String> {
    match expression {
        Expression::Inline(inline) => inline_parts(inline, all, depth),
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("only a variable can be chosen by".to_owned());
            };
            let mut arms = Vec::new();
            let mut otherwise = Vec::new();
            for variant in variants {
                let value = message(&variant.value, all, depth + 1)?;
                if variant.default {
                    otherwise = value;
                } else {
                    arms.push((when(&variant.key)?, value));
                }
            }
            Ok(vec![Part::Choice {
                variable: id.name.clone(),
                arms,
                otherwise,
            }])
        }
    }
}

fn inline_parts(
    inline: &InlineExpression<String>,
    all: &Patterns,
    depth: usize,
) -> Result<Message, String> {
    let referred = |key: &str| match all.get(key) {
        Some((_, pattern)) => message(pattern, all, depth + 1),
        None => Err(format!("refers to {key}, which does not exist")),
    };
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            Ok(vec![Part::Text(
                fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(),
            )])
        }
        InlineExpression::VariableReference { id } => Ok(vec![Part::Variable(id.name.clone())]),
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => referred(&id.name),
        InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => referred(&format!("-{}", id.name)),
        InlineExpression::Placeable { expression } => expression_parts(expression, all, depth),
        _ => Err("functions, attributes and arguments are not supported".to_owned()),
    }
}

fn when(key: &VariantKey<String>) -> Result<When, String> {
    match key {
        VariantKey::NumberLiteral { value } => value
            .parse()
            .map(When::Number)
            .map_err(|_| format!("[{value}] is not a whole number")),
        VariantKey::Identifier { name } => match name.as_str() {
            "one" => Ok(When::One),
            "zero" | "two" | "few" | "many" => {
                Err(format!("neither language has the plural category {name}"))
            }
            name => Ok(When::Text(name.to_owned())),
        },
    }
}

/// Joins neighbouring texts (the parser gives one per line).
fn merged(parts: Vec<Part>) -> Message {
    let mut out: Message = Vec::new();
    for part in parts {
        match (out.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => out.push(part),
        }
    }
    out
}
