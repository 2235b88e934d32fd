//! Inviting people by the hundred: reading their addresses, and how far the work is.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::{Email, Frequency, JobId, Millis, Money, codes::codes, seats::Seats};

/// Most addresses in one list.
pub const INVITE_MANY_MAX: usize = 1_000;
/// Most bytes of a list, pasted or as a file.
pub const INVITE_LIST_BYTES_MAX: usize = 1_000_000;

/// What stands at one place of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// An address.
    New(Email),
    /// An address that stands further up already.
    Again(Email),
    /// No address.
    Wrong(String),
}

/// One entry of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// In which line, from 1.
    pub line: usize,
    /// What stands there.
    pub what: Listed,
}

/// Reads a list as people paste it or save it: an address on each line or several, separated by commas or semicolons,
/// alone or behind a name (`Anna <anna@example.com>`); or a table in which one column holds the addresses, with a
/// heading or without.
pub fn read_list(text: &str) -> Vec<Entry> {
    let text = text.trim_start_matches('\u{feff}');
    let mut seen = HashSet::new();
    let mut entries = Vec::new();
    for (line, part) in table(text).unwrap_or_else(|| loose(text)) {
        let what = match Email::parse(&part) {
            Ok(email) if !seen.insert(email.clone()) => Listed::Again(email),
            Ok(email) => Listed::New(email),
            Err(_) => Listed::Wrong(shortened(&part)),
        };
        entries.push(Entry { line, what });
    }
    entries
}

/// What is no address is shown so that it is found again, however long it is.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 80;
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// The parts of a text that is no table.
fn loose(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().enumerate();
    let parts = lines.flat_map(|(index, line)| {
        let parts = with_names(split(line, &[',', ';', '\t'])).into_iter();
        parts
            .flat_map(|part| in_part(&part))
            .map(move |part| (index + 1, part))
    });
    parts.collect()
}

/// Puts a name together that has a comma in it, as Outlook writes them: `Jansen, Piet <piet@example.com>`. Only the part
/// before the comma can be of the name, and only without an address of its own.
fn with_names(parts: Vec<(Option<char>, String)>) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(parts.len());
    for (before, part) in parts {
        let named = part
            .split_once('<')
            .is_some_and(|(name, address)| !name.trim().is_empty() && address.contains('@'));
        let surname = all.last().is_some_and(|last| !last.contains('@'));
        if before == Some(',') && named && surname {
            all.pop();
        }
        all.push(part);
    }
    all
}

/// The addresses in a text that is no table: by lines, commas or semicolons, alone or behind a name, as people paste
/// them; by blanks where nothing but addresses stands between them. What is no address stays in, so that it is named and
/// not lost.
pub fn addresses_in(text: &str) -> Vec<String> {
    loose(text).into_iter().map(|(_, part)| part).collect()
}

/// Those of them that are no address, shortened.
pub fn wrong_among<'a>(parts: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let wrong = parts.into_iter().filter(|part| Email::parse(part).is_err());
    wrong.map(|part| shortened(part)).collect()
}

/// The addresses in a part: each behind a name, or several with blanks between them. What is no address stays as it is.
fn in_part(part: &str) -> Vec<String> {
    if !part.contains('<') {
        return words_in(part);
    }
    // What stands before the first bracket is a name.
    let mut found = Vec::new();
    for named in part.split('<').skip(1) {
        let (address, behind) = named.split_once('>').unwrap_or((named, ""));
        found.extend(words_in(address));
        // Behind it an address without a name, or the next one's name.
        let bare = behind.split_whitespace().filter(|word| word.contains('@'));
        found.extend(bare.flat_map(words_in));
    }
    found
}

fn words_in(part: &str) -> Vec<String> {
    let bare = |text: &str| text.trim_matches(['<', '>', '"', '\'', ' ']).to_owned();
    let words: Vec<&str> = part.split_whitespace().collect();
    let parts = if words.iter().all(|word| word.contains('@')) {
        words.into_iter().map(bare).collect()
    } else {
        vec![bare(part)]
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// The column of addresses of a table; none when the text is not one: most of its lines must have as many cells as the
/// first, and one column must hold an address in many lines while no other does.
fn table(text: &str) -> Option<Vec<(usize, String)>> {
    let separator = [';', ',', '\t'].into_iter().max_by_key(|separator| {
        let first = text.lines().find(|line| !line.trim().is_empty());
        first.map_or(0, |line| cells(line, &[*separator]).len())
    })?;
    let filled = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let rows: Vec<(usize, Vec<String>)> = filled
        .map(|(index, line)| (index + 1, cells(line, &[separator])))
        .collect();
    let width = rows.first().map(|(_, cells)| cells.len())?;
    let even = rows
        .iter()
        .filter(|(_, cells)| cells.len() == width)
        .count();
    if width < 2 || rows.len() < 2 || even * 10 < rows.len() * 9 {
        return None;
    }
    let count = |column: usize| {
        let cells = rows.iter().filter_map(|(_, cells)| cells.get(column));
        cells.filter(|cell| holds_address(cell)).count()
    };
    let counts: Vec<usize> = (0..width).map(count).collect();
    let (column, most) = counts
        .iter()
        .copied()
        .enumerate()
        .max_by_key(|(at, n)| (*n, width - at))?;
    let others = counts.iter().enumerate().filter(|(at, _)| *at != column);
    let alone = others.map(|(_, n)| *n).max().unwrap_or(0) * 2 < most;
    if !alone || most * 3 < rows.len() {
        return None;
    }
    let cell = |cells: &[String]| cells.get(column).cloned().unwrap_or_default();
    let heading = rows
        .first()
        .is_some_and(|(_, cells)| !cell(cells).contains('@'));
    let body = rows.iter().skip(usize::from(heading));
    let found = body.flat_map(|(line, cells)| {
        let found = in_part(&cell(cells));
        // A row without an address is named by what stands in it.
        let found = if found.is_empty() {
            vec![cells.join(" ").trim().to_owned()]
        } else {
            found
        };
        found.into_iter().map(|part| (*line, part))
    });
    Some(found.filter(|(_, part)| !part.is_empty()).collect())
}

/// Whether there is an address, be it in the midst of others: then the line is a list and no row.
fn holds_address(cell: &str) -> bool {
    let behind_name = cell
        .split_once('<')
        .is_some_and(|(_, rest)| rest.contains('@'));
    let first = in_part(cell).into_iter().next();
    behind_name || first.is_some_and(|one| Email::parse(&one).is_ok())
}

/// The cells of a line; what stands in double quotes is one, whatever is in it.
fn cells(line: &str, separators: &[char]) -> Vec<String> {
    let cells = split(line, separators).into_iter();
    cells.map(|(_, cell)| cell).collect()
}

/// The cells of a line, each with the separator before it.
fn split(line: &str, separators: &[char]) -> Vec<(Option<char>, String)> {
    let mut all = vec![(None, String::new())];
    let mut quoted = false;
    for c in line.chars() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && separators.contains(&c) {
            all.push((Some(c), String::new()));
        } else if let Some((_, last)) = all.last_mut() {
            last.push(c);
        }
    }
    let all = all.into_iter();
    all.map(|(before, cell)| (before, cell.trim().to_owned()))
        .collect()
}

/// What one seat costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatPrice {
    /// For one seat and one period, before tax.
    pub each: Money,
    /// The period.
    pub frequency: Frequency,
}

/// What the server knows of a list before anybody is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteCheck {
    /// Those of the list who are invited or members already.
    pub there: Vec<Email>,
    /// The organisation's seats at this moment.
    pub seats: Seats,
    /// What a seat more costs; none for those who do not buy.
    pub price: Option<SeatPrice>,
}

codes! {
    /// How the work on a list stands.
    pub enum InviteState {
        /// It goes on.
        Running = 0,
        /// Everybody was looked at.
        Done = 1,
        /// Somebody stopped it.
        Cancelled = 2,
        /// It could not go on.
        Stopped = 3,
    }
}

codes! {
    /// What became of one address.
    pub enum InviteOutcome {
        /// Nothing yet.
        Waiting = 0,
        /// The person is invited.
        Invited = 1,
        /// The person was invited or a member already.
        There = 2,
    }
}

codes! {
    /// How far the mail of an invitation is; the numbers are those of queued work.
    pub enum MailState {
        /// In the queue.
        Waiting = 0,
        /// The mail server has it.
        Sent = 1,
        /// The mail server does not take it.
        Failed = 2,
        /// No mail server is set up; an operator reads and releases it.
        Held = 3,
    }
}

/// The work on a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteWork {
    /// Its id.
    pub id: JobId,
    /// How it stands.
    pub state: InviteState,
    /// Why it could not go on: the code of an error.
    pub problem: Option<String>,
    /// Who asked for it.
    pub by: String,
    /// Addresses in all.
    pub total: u32,
    /// Addresses that were invited.
    pub invited: u32,
    /// Addresses that were there already.
    pub there: u32,
    /// When it was asked for.
    pub started_at: Millis,
    /// When something last happened to it.
    pub changed_at: Millis,
}

impl InviteWork {
    /// Addresses to which nothing happened.
    pub const fn left(&self) -> u32 {
        self.total.saturating_sub(self.invited + self.there)
    }
}

/// One address of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteRow {
    /// Where it stands, from 0.
    pub position: u32,
    /// The address.
    pub email: Email,
    /// What became of it.
    pub outcome: InviteOutcome,
    /// How far its mail is, once it was invited and as long as that is known.
    pub mail: Option<MailState>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, String)> {
        let shown = |what| match what {
            Listed::New(email) => email.to_string(),
            Listed::Again(email) => format!("again {email}"),
            Listed::Wrong(text) => format!("wrong {text}"),
        };
        let entries = read_list(text).into_iter();
        entries
            .map(|entry| (entry.line, shown(entry.what)))
            .collect()
    }

    fn lines(expected: &[(usize, &str)]) -> Vec<(usize, String)> {
        expected
            .iter()
            .map(|(line, text)| (*line, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn a_pasted_list_is_read_line_by_line() {
        let pasted =
            "Anna <Anna@a.nl>, bob@b.nl;\r\n\n\"Jansen, C.\" <c@c.nl>\nnobody\nanna@a.nl d@d.nl";
        assert_eq!(
            read(pasted),
            lines(&[
                (1, "anna@a.nl"),
                (1, "bob@b.nl"),
                (3, "c@c.nl"),
                (4, "wrong nobody"),
                (5, "again anna@a.nl"),
                (5, "d@d.nl"),
            ])
        );
        assert!(read("\n , ;\n").is_empty());
        // Nobody is passed over where only blanks stand between them.
        assert_eq!(
            read("Anna <a@a.nl> Bob B. <b@b.nl> c@c.nl\nD <d@d.nl"),
            lines(&[(1, "a@a.nl"), (1, "b@b.nl"), (1, "c@c.nl"), (2, "d@d.nl")])
        );
    }

    #[test]
    fn a_name_with_a_comma_belongs_to_its_address() {
        let one = "Jansen, Piet <p.jansen@x.example>";
        assert_eq!(read(one), lines(&[(1, "p.jansen@x.example")]));
        let on_a_line = "Jansen, Piet <p@x.nl>; Vries, A. de <a@x.nl>, Bos, Jo <j@x.nl>";
        let found = lines(&[(1, "p@x.nl"), (1, "a@x.nl"), (1, "j@x.nl")]);
        assert_eq!(read(on_a_line), found);
        // Several such lines are no table of which one column would be taken.
        let twice = "Jansen, Piet <p@x.nl>; Vries, An <a@x.nl>\nBos, Jo <j@x.nl>; Wit, Ed <e@x.nl>";
        assert_eq!(read(twice).len(), 4);
        let under_another = "Jansen, Piet <p@x.nl>\nVries, An <a@x.nl>";
        assert_eq!(read(under_another), lines(&[(1, "p@x.nl"), (2, "a@x.nl")]));
        // What has a place of its own is not lost in the name of another.
        assert_eq!(
            read("nobody; Piet <p@x.nl>, nobody, <a@x.nl>"),
            lines(&[
                (1, "wrong nobody"),
                (1, "p@x.nl"),
                (1, "wrong nobody"),
                (1, "a@x.nl")
            ])
        );
    }

    #[test]
    fn addresses_are_found_however_they_are_pasted() {
        let pasted = "Anna <anna@a.nl>, bob@b.nl;\r\n\"c@c.nl\"\td@d.nl ";
        assert_eq!(
            addresses_in(pasted),
            ["anna@a.nl", "bob@b.nl", "c@c.nl", "d@d.nl"]
        );
        assert_eq!(addresses_in("a@a.nl b@b.nl"), ["a@a.nl", "b@b.nl"]);
        assert!(addresses_in(" ,\n;").is_empty());
        // A slip of the finger makes no other person of it.
        assert_eq!(addresses_in("a b@c.nl, nobody"), ["a b@c.nl", "nobody"]);
    }

    #[test]
    fn what_is_no_address_is_found_among_others() {
        let parts = addresses_in("Anna <a@a.nl>, b@, nobody");
        assert_eq!(wrong_among(&parts), ["b@", "nobody"]);
        assert!(wrong_among(&addresses_in("a@a.nl")).is_empty());
    }

    #[test]
    fn the_column_of_a_table_is_found_with_a_heading_or_without() {
        let with = "\u{feff}Naam;E-mail;Afdeling\r\n\"Vries; A.\";a@a.nl;x\r\nB;b@b.nl;y\r\nC;nobody;z\r\nD;;z";
        assert_eq!(
            read(with),
            lines(&[
                (2, "a@a.nl"),
                (3, "b@b.nl"),
                (4, "wrong nobody"),
                (5, "wrong D  z")
            ])
        );
        let without = "a@a.nl,A\nb@b.nl,B\n";
        assert_eq!(read(without), lines(&[(1, "a@a.nl"), (2, "b@b.nl")]));
        // Two addresses on each line are a list and no table.
        assert_eq!(read("a@a.nl,b@b.nl\nc@c.nl,d@d.nl").len(), 4);
    }

    #[test]
    fn what_is_no_address_is_shown_shortened() {
        let long = "x".repeat(500);
        assert_eq!(read(&long)[0].1.chars().count(), "wrong ".len() + 81);
    }
}
