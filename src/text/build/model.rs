//! What a language file says, reduced to what the generator needs.

use std::collections::{BTreeMap, BTreeSet};

/// A message: texts, variables and choices in the order in which they are shown.
pub(crate) type Message = Vec<Part>;

/// The messages of one language by key, with the file that each stands in.
pub(crate) type Language = BTreeMap<String, (String, Message)>;

/// One piece of a message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    /// Text as it is shown.
    Text(String),
    /// The value of a variable.
    Variable(String),
    /// One of several pieces, by the value of a variable.
    Choice {
        variable: String,
        arms: Vec<(When, Message)>,
        otherwise: Message,
    },
}

/// When an arm of a choice is taken.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum When {
    /// The number is exactly this.
    Number(i64),
    /// The number's plural category is "one".
    One,
    /// The text is exactly this.
    Text(String),
}

/// One message in both languages.
pub(crate) struct Pair {
    pub(crate) key: String,
    pub(crate) variables: BTreeSet<String>,
    pub(crate) nl: Message,
    pub(crate) en: Message,
}

/// The variables that a message names, choices included.
pub(crate) fn variables(message: &[Part]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in message {
        match part {
            Part::Text(_) => {}
            Part::Variable(name) => {
                found.insert(name.clone());
            }
            Part::Choice {
                variable,
                arms,
                otherwise,
            } => {
                found.insert(variable.clone());
                found.extend(arms.iter().flat_map(|(_, arm)| variables(arm)));
                found.extend(variables(otherwise));
            }
        }
    }
    found
}

/// Joins the languages key by key; both must have the same keys, in the same files, with the same variables.
pub(crate) fn pair(nl: Language, mut en: Language) -> Result<Vec<Pair>, Vec<String>> {
    let mut problems = Vec::new();
    let mut pairs = Vec::new();
    for (key, (file, nl)) in nl {
        let Some((en_file, en)) = en.remove(&key) else {
            problems.push(format!("{key}: in nl/{file}, missing in en/{file}"));
            continue;
        };
        if file != en_file {
            problems.push(format!("{key}: in nl/{file}, but in en/{en_file}"));
        }
        let (here, there) = (variables(&nl), variables(&en));
        if here != there {
            problems.push(format!(
                "{key}: variables {here:?} in nl/{file}, {there:?} in en/{en_file}"
            ));
        }
        pairs.push(Pair {
            key,
            variables: here,
            nl,
            en,
        });
    }
    for (key, (file, _)) in en {
        problems.push(format!("{key}: in en/{file}, missing in nl/{file}"));
    }
    if problems.is_empty() {
        Ok(pairs)
    } else {
        Err(problems)
    }
}
