//! Folders under the rules that the vault has for names of collections, since that is what they become.

use std::{borrow::Cow, collections::BTreeMap};

use domain::name;

use crate::{
    limits::{FOLDER_NAME, FOLDERS},
    report::Hint,
};

/// Where something belongs, and what to know about that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) folder: Option<usize>,
    pub(crate) hint: Option<Hint>,
}

/// Folders, each once.
#[derive(Default)]
pub(crate) struct Folders {
    names: Vec<String>,
    /// The place of each name, by the form in which names are the same.
    places: BTreeMap<String, usize>,
}

impl Folders {
    /// The place of the folder with this name below another one, which is made if need be. Blanks around each level
    /// and empty levels fall away; without a name it is the one above.
    pub(crate) fn place(&mut self, above: Placed, name: &str) -> Placed {
        if above.hint == Some(Hint::FolderLeft) {
            return above;
        }
        let left = Placed {
            folder: None,
            hint: Some(Hint::FolderLeft),
        };
        let mut hint = above.hint;
        let parent = above.folder.and_then(|place| self.names.get(place));
        let mut path = parent.cloned().unwrap_or_default();
        for level in name.split('/').map(str::trim) {
            let seen = tidy(level);
            if seen != level {
                hint = Some(Hint::FolderTidied);
            }
            if seen.is_empty() {
                continue;
            }
            if path.len() + seen.len() >= FOLDER_NAME {
                return left;
            }
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(&seen);
        }
        if path.is_empty() {
            return Placed { folder: None, hint };
        }
        let key = name::same_key(&path);
        let folder = match self.places.get(&key) {
            Some(place) => *place,
            None if self.names.len() >= FOLDERS => return left,
            None => {
                self.places.insert(key, self.names.len());
                self.names.push(path);
                self.names.len() - 1
            }
        };
        Placed {
            folder: Some(folder),
            hint,
        }
    }

    /// The names. Levels that are a folder themselves are spelled as that one is: the vault nests by spelling, so
    /// that `work/Clients` would not be found below `Work`.
    pub(crate) fn into_names(mut self) -> Vec<String> {
        // In this order a folder comes before those below it.
        for (key, place) in &self.places {
            let name = &self.names[*place];
            let mut levels = key.rmatch_indices('/').zip(name.rmatch_indices('/'));
            let respelled = levels.find_map(|((key_end, _), (name_end, _))| {
                let parent = *self.places.get(&key[..key_end])?;
                Some(format!("{}{}", self.names[parent], &name[name_end..]))
            });
            if let Some(respelled) = respelled.filter(|name| name.len() <= FOLDER_NAME) {
                self.names[*place] = respelled;
            }
        }
        self.names
    }
}

/// A level without what no name may hold, and nothing when nothing of it is seen. Line breaks and the like part
/// words, so they become blanks.
fn tidy(level: &str) -> Cow<'_, str> {
    let mut level = Cow::Borrowed(level);
    if !name::is_plain(&level) {
        let blanks = level.replace(|c: char| c.is_whitespace() && is_refused(c), " ");
        level = Cow::Owned(name::plain_only(&blanks).trim().to_owned());
    }
    if name::is_blank(&level) {
        level = Cow::Borrowed("");
    }
    level
}

fn is_refused(c: char) -> bool {
    !name::is_plain(c.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels() {
        for (level, tidied) in [
            ("", ""),
            ("a b\u{a0}c", "a b\u{a0}c"),
            ("a\tb\r\nc\u{2028}d", "a b  c d"),
            ("\u{200b} a\u{0}b \u{feff}", "ab"),
            ("\u{200b}\u{3164}", ""),
            ("👩\u{200d}💻", "👩\u{200d}💻"),
        ] {
            assert_eq!(tidy(level), tidied, "{level:?}");
        }
    }

    #[test]
    fn a_spelling_that_is_longer_does_not_make_a_name_too_long() {
        let mut folders = Folders::default();
        let below = format!("é/{}", "x".repeat(FOLDER_NAME - 3));
        for name in [below.as_str(), "e\u{301}"] {
            folders.place(Placed::default(), name);
        }
        assert_eq!(folders.into_names(), [&below, "e\u{301}"]);
    }
}
