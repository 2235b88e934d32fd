//! Two changes of one item: nobody's work is lost by the other's.

use crate::fields::Plain;

/// What two people made of `before`: where only one changed something, that change; where both did, `mine`.
/// The former passwords are theirs, with the password that is replaced still to be added.
pub fn merge(before: &Plain, mine: &Plain, theirs: &Plain) -> Plain {
    let texts = mine
        .texts
        .iter()
        .map(|(key, text)| {
            let both = pick(before.text(key), text.as_str(), theirs.text(key));
            (*key, both.to_owned())
        })
        .collect();
    Plain {
        kind: theirs.kind,
        name: pick(&before.name, &mine.name, &theirs.name).clone(),
        notes: pick(&before.notes, &mine.notes, &theirs.notes).clone(),
        texts,
        uris: pick(&before.uris, &mine.uris, &theirs.uris).clone(),
        fields: pick(&before.fields, &mine.fields, &theirs.fields).clone(),
        history: theirs.history.clone(),
        password_changed: theirs.password_changed.clone(),
        reprompt: *pick(&before.reprompt, &mine.reprompt, &theirs.reprompt),
        damaged: theirs.damaged.clone(),
    }
}

fn pick<'a, T: PartialEq + ?Sized>(before: &T, mine: &'a T, theirs: &'a T) -> &'a T {
    if mine == before { theirs } else { mine }
}

#[cfg(test)]
mod tests {
    use domain::item::{ItemKind, UriMatch};

    use super::*;
    use crate::fields::{Former, Uri};

    fn login(name: &str, password: &str, notes: &str) -> Plain {
        let mut plain = Plain::new(ItemKind::Login);
        plain.name = name.to_owned();
        plain.notes = notes.to_owned();
        for (key, text) in &mut plain.texts {
            if *key == "password" {
                password.clone_into(text);
            }
        }
        plain
    }

    #[test]
    fn what_only_one_changed_is_taken_from_that_one() {
        let before = login("Mail", "old", "");
        let mine = login("Mail server", "old", "");
        let mut theirs = login("Mail", "new", "call first");
        theirs.uris = vec![Uri {
            uri: "https://mail.example".to_owned(),
            matching: Some(UriMatch::Host),
        }];
        theirs.history = vec![Former {
            password: "old".to_owned(),
            until: "2026-01-01T00:00:00Z".to_owned(),
        }];
        let both = merge(&before, &mine, &theirs);
        assert_eq!(both.name, "Mail server");
        assert_eq!(both.text("password"), "new");
        assert_eq!(both.notes, "call first");
        assert_eq!(both.uris, theirs.uris);
        assert_eq!(both.history, theirs.history);
    }

    #[test]
    fn where_both_changed_mine_counts() {
        let before = login("Mail", "old", "a");
        let mine = login("Mail", "mine", "b");
        let theirs = login("Mail", "theirs", "a");
        let both = merge(&before, &mine, &theirs);
        assert_eq!(both.text("password"), "mine");
        assert_eq!(both.notes, "b");
    }
}
