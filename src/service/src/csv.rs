//! Comma-separated values (RFC 4180) that a spreadsheet may open.

/// Tells spreadsheets that UTF-8 follows; without it Excel shows `MÃ¼ller`.
pub const BOM: &str = "\u{feff}";

/// One line with its CRLF.
///
/// A cell that a spreadsheet would read as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return) gets an apostrophe in front (DOMAIN 11.4 row 48).
pub fn row<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let mut line = String::new();
    for (i, cell) in cells.into_iter().enumerate() {
        if i > 0 {
            line.push(',');
        }
        push_cell(&mut line, cell);
    }
    line.push_str("\r\n");
    line
}

fn push_cell(line: &mut String, cell: &str) {
    let guard = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = cell.contains(['"', ',', '\n', '\r']);
    if quoted {
        line.push('"');
    }
    if guard {
        line.push('\'');
    }
    if quoted {
        line.push_str(&cell.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::row;

    #[test]
    fn row_48_no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
            let line = row([cell]);
            assert!(line.trim_start_matches('"').starts_with('\''), "{line:?}");
        }
        assert_eq!(
            row(["=HYPERLINK(\"x\",\"y\")"]),
            "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n"
        );
    }

    #[test]
    fn quotes_commas_and_line_breaks_are_quoted() {
        assert_eq!(
            row(["a", "b,c", "d\"e", "f\ng", "", "ü"]),
            "a,\"b,c\",\"d\"\"e\",\"f\ng\",,ü\r\n"
        );
    }
}
