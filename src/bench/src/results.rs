//! Lines of results, in files with a tab between columns, and the table that is made of them.

use std::{
    collections::BTreeMap,
    fs::{OpenOptions, read_to_string},
    io::Write as _,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// One number.
pub(crate) struct Line {
    database: String,
    clients: u32,
    what: String,
    value: f64,
    unit: String,
}

impl Line {
    pub(crate) fn new(database: &str, clients: u32, what: &str, value: f64, unit: &str) -> Self {
        Self {
            database: database.to_owned(),
            clients,
            what: what.to_owned(),
            value,
            unit: unit.to_owned(),
        }
    }

    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split('\t');
        let mut next = || parts.next();
        Some(Self {
            database: next()?.to_owned(),
            clients: next()?.parse().ok()?,
            what: next()?.to_owned(),
            value: next()?.parse().ok()?,
            unit: next()?.to_owned(),
        })
    }
}

/// Adds a number to a file.
pub(crate) fn append(file: &Path, line: &Line) -> Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    let Line {
        database,
        clients,
        what,
        value,
        unit,
    } = line;
    writeln!(file, "{database}\t{clients}\t{what}\t{value}\t{unit}")?;
    Ok(())
}

/// Shows every number, a column for each database and size, and for each database what ten times the clients cost.
pub(crate) fn show(files: &[PathBuf]) -> Result<()> {
    let mut columns: Vec<(String, u32)> = Vec::new();
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut values = BTreeMap::new();
    for file in files {
        let text = read_to_string(file).with_context(|| file.display().to_string())?;
        for line in text.lines().filter_map(Line::read) {
            let column = (line.database, line.clients);
            let row = (line.what, line.unit);
            if !columns.contains(&column) {
                columns.push(column.clone());
            }
            if !rows.contains(&row) {
                rows.push(row.clone());
            }
            values.insert((column, row), line.value);
        }
    }
    let mut table = format!("{:<40}", "");
    for (database, clients) in &columns {
        table.push_str(&format!("{:>20}", format!("{database} {clients}")));
    }
    table.push_str(&format!("{:>20}\n", "growth"));
    for row in &rows {
        table.push_str(&format!(
            "{:<40}",
            format!("{} {}", row.0, row.1).trim_end()
        ));
        for column in &columns {
            let cell = values
                .get(&(column.clone(), row.clone()))
                .map_or_else(String::new, |value| format!("{value:.2}"));
            table.push_str(&format!("{cell:>20}"));
        }
        table.push_str(&format!("{:>20}\n", growth(&columns, &values, row)));
    }
    say(&table)
}

type Values = BTreeMap<((String, u32), (String, String)), f64>;

/// The largest size by the smallest, for each database.
fn growth(columns: &[(String, u32)], values: &Values, row: &(String, String)) -> String {
    let mut databases: Vec<&String> = columns.iter().map(|(database, _)| database).collect();
    databases.dedup();
    let ratios = databases.into_iter().filter_map(|database| {
        let mut sizes: Vec<u32> = columns
            .iter()
            .filter(|column| column.0 == *database)
            .map(|column| column.1)
            .collect();
        sizes.sort_unstable();
        let value = |size: &u32| values.get(&((database.clone(), *size), row.clone()));
        let (small, large) = (sizes.first()?, sizes.last()?);
        (small != large).then_some(())?;
        Some(format!("{:.2}", value(large)? / value(small)?))
    });
    ratios.collect::<Vec<_>>().join(" / ")
}

/// Text for whoever measures.
pub(crate) fn say(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(())
}
