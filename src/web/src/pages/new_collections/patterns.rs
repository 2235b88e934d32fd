//! The two usual ways to divide a vault, and one's own.

use text::Text;

/// How a set of collections is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pattern {
    /// One for each department.
    Departments,
    /// One for each thing that people do.
    Functions,
    /// Whatever the person types.
    Own,
}

impl Pattern {
    pub(super) const ALL: [Self; 3] = [Self::Departments, Self::Functions, Self::Own];

    /// Its value in the form.
    pub(super) const fn value(self) -> &'static str {
        match self {
            Self::Departments => "departments",
            Self::Functions => "functions",
            Self::Own => "own",
        }
    }

    /// Reads its value.
    pub(super) fn parse(value: &str) -> Self {
        let found = Self::ALL.into_iter().find(|one| one.value() == value);
        found.unwrap_or(Self::Departments)
    }

    pub(super) fn label(self, t: Text) -> &'static str {
        match self {
            Self::Departments => t.new_collections_departments(),
            Self::Functions => t.new_collections_functions(),
            Self::Own => t.new_collections_own(),
        }
    }

    pub(super) fn hint(self, t: Text) -> &'static str {
        match self {
            Self::Departments => t.new_collections_departments_hint(),
            Self::Functions => t.new_collections_functions_hint(),
            Self::Own => t.new_collections_own_hint(),
        }
    }

    /// The collections that are proposed, one a line.
    pub(super) fn names(self, t: Text) -> String {
        match self {
            Self::Departments => one_a_line(t.new_collections_department_names()),
            Self::Functions => one_a_line(t.new_collections_function_names()),
            Self::Own => String::new(),
        }
    }
}

/// The groups that are proposed, one a line.
pub(super) fn group_names(t: Text) -> String {
    one_a_line(t.new_collections_department_names())
}

fn one_a_line(names: &str) -> String {
    let names: Vec<&str> = names.split(',').map(str::trim).collect();
    names.join("\n")
}
