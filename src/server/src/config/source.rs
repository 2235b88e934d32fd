//! Gathers values from the file and the environment, with their origin.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
};

use super::{
    error::{ConfigError, nearest},
    keys::{KEYS, Key},
};

/// The file that is read when none is named.
const USUAL_FILE: &str = "portaal.toml";

/// A value as it was written and where.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) text: String,
    pub(super) origin: String,
}

/// What was configured, key by key, not yet checked.
#[derive(Clone, Debug, Default)]
pub struct Values(BTreeMap<&'static str, Value>);

impl Values {
    /// Reads the file at `path` (or the usual one if it exists), then lets `environment` overrule it.
    ///
    /// # Errors
    /// A missing or broken file, an unknown key, a secret given twice.
    pub fn gather(
        path: Option<&Path>,
        environment: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<Self, ConfigError> {
        let mut values = Self::default();
        let (file, must_exist) = match path {
            Some(path) => (path.to_path_buf(), true),
            None => (PathBuf::from(USUAL_FILE), false),
        };
        match fs::read_to_string(&file) {
            Ok(text) => values.add_file(&file, &text)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound && !must_exist => {}
            Err(source) => {
                return Err(ConfigError::Unreadable {
                    path: file,
                    wanted_by: None,
                    source,
                });
            }
        }
        values.add_environment(environment)?;
        Ok(values)
    }

    fn add_file(&mut self, file: &Path, text: &str) -> Result<(), ConfigError> {
        let origin = file.display().to_string();
        let tables: toml::Table =
            text.parse()
                .map_err(|error: toml::de::Error| ConfigError::Syntax {
                    path: file.to_path_buf(),
                    problem: error.to_string(),
                })?;
        for (section, table) in tables {
            let toml::Value::Table(table) = table else {
                return Err(unknown(&origin, section));
            };
            for (name, value) in table {
                let name = format!("{section}.{name}");
                let Some(key) = Key::find(&name) else {
                    return Err(unknown(&origin, name));
                };
                let text = as_text(&value).ok_or_else(|| ConfigError::Invalid {
                    key: key.name,
                    origin: origin.clone(),
                    problem: "expected a text, a number or a list of texts".to_owned(),
                })?;
                self.0.insert(
                    key.name,
                    Value {
                        text,
                        origin: origin.clone(),
                    },
                );
            }
        }
        Ok(())
    }

    fn add_environment(
        &mut self,
        environment: impl Iterator<Item = (OsString, OsString)>,
    ) -> Result<(), ConfigError> {
        let mut ours = BTreeMap::new();
        for (variable, text) in environment {
            let Some(variable) = variable.to_str().filter(|name| belongs_to_a_section(name)) else {
                continue;
            };
            // Compose files write `NAME=` for "not set".
            if text.is_empty() {
                continue;
            }
            let text = text.into_string().map_err(|_| ConfigError::Unknown {
                origin: "environment".to_owned(),
                name: format!("{variable} in readable characters"),
                near: None,
            })?;
            ours.insert(variable.to_owned(), text);
        }
        for key in KEYS {
            let variable = key.variable();
            let twin = format!("{variable}_FILE");
            let from_file = if key.secret { ours.remove(&twin) } else { None };
            match (ours.remove(&variable), from_file) {
                (Some(_), Some(_)) => return Err(ConfigError::Twice { variable }),
                (Some(text), None) => {
                    self.0.insert(
                        key.name,
                        Value {
                            text,
                            origin: variable,
                        },
                    );
                }
                (None, Some(path)) => {
                    let path = PathBuf::from(path);
                    let text =
                        fs::read_to_string(&path).map_err(|source| ConfigError::Unreadable {
                            path,
                            wanted_by: Some(twin.clone()),
                            source,
                        })?;
                    let text = text.trim_end_matches(['\n', '\r']).to_owned();
                    self.0.insert(key.name, Value { text, origin: twin });
                }
                (None, None) => {}
            }
        }
        match ours.into_keys().next() {
            Some(name) => Err(unknown("environment", name)),
            None => Ok(()),
        }
    }

    /// The value of `key`, the default if nothing is configured, `None` if both are empty.
    pub(super) fn value(&self, key: &'static Key) -> Option<Value> {
        let configured = self.0.get(key.name).cloned();
        let value = configured.unwrap_or_else(|| Value {
            text: key.default.to_owned(),
            origin: "default".to_owned(),
        });
        (!value.text.is_empty()).then_some(value)
    }

    /// The value of the key `name` in its type, `None` if it is not set.
    pub(super) fn get<T>(&self, name: &'static str) -> Result<Option<T>, ConfigError>
    where
        T: FromStr,
        T::Err: std::fmt::Display,
    {
        let Some(value) = Key::find(name).and_then(|key| self.value(key)) else {
            return Ok(None);
        };
        match value.text.parse() {
            Ok(parsed) => Ok(Some(parsed)),
            Err(problem) => Err(ConfigError::Invalid {
                key: name,
                origin: value.origin,
                problem: problem.to_string(),
            }),
        }
    }

    /// The value of a key that has a default or must be set.
    pub(super) fn require<T>(&self, name: &'static str) -> Result<T, ConfigError>
    where
        T: FromStr,
        T::Err: std::fmt::Display,
    {
        self.get(name)?
            .ok_or_else(|| self.invalid(name, "must be set"))
    }

    /// An error about the key `name`, with the origin of its value.
    pub(super) fn invalid(&self, name: &'static str, problem: impl Into<String>) -> ConfigError {
        let origin = self.0.get(name).map_or("nowhere", |value| &value.origin);
        ConfigError::Invalid {
            key: name,
            origin: origin.to_owned(),
            problem: problem.into(),
        }
    }
}

/// Whether a variable is in one of our sections; `PORTAAL_CONFIG`, `PORTAAL_TEST_…` and what a
/// container platform injects by the service's name are not.
fn belongs_to_a_section(variable: &str) -> bool {
    KEYS.iter().any(|key| {
        variable
            .strip_prefix("PORTAAL_")
            .and_then(|rest| rest.strip_prefix(&key.section().to_uppercase()))
            .is_some_and(|rest| rest.starts_with('_'))
    })
}

fn unknown(origin: &str, name: String) -> ConfigError {
    let near = if origin == "environment" {
        let known: Vec<String> = KEYS.iter().map(Key::variable).collect();
        nearest(&name, known.iter().map(String::as_str)).map(str::to_owned)
    } else {
        let sections = KEYS.iter().map(Key::section);
        nearest(&name, KEYS.iter().map(|key| key.name).chain(sections)).map(str::to_owned)
    };
    ConfigError::Unknown {
        origin: origin.to_owned(),
        name,
        near,
    }
}

/// Texts, numbers and switches as they would stand in a variable; lists joined by commas.
fn as_text(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(switch) => Some(switch.to_string()),
        toml::Value::Array(list) => {
            let texts: Option<Vec<&str>> = list.iter().map(toml::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        toml::Value::Float(_) | toml::Value::Datetime(_) | toml::Value::Table(_) => None,
    }
}
