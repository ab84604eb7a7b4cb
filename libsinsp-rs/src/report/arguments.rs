//! The arguments of a report: words of one text.

use super::{ArgKind, Info, ReportError};
use crate::filter::Filter;

/// The arguments of a report, in their order.
#[derive(Debug)]
pub struct Arguments {
    report: &'static str,
    words: Vec<String>,
}

impl Arguments {
    /// Splits the text at blanks; `'` and `` ` `` keep blanks together.
    pub(super) fn read(info: &Info, text: &str) -> Result<Self, ReportError> {
        let report = info.name;
        let words = match info.args {
            [only] if only.kind == ArgKind::Filter => match text.trim() {
                "" => Vec::new(),
                text => vec![text.to_owned()],
            },
            _ => split(text).map_err(|quote| ReportError::Quote { report, quote })?,
        };
        if let Some(word) = words.get(info.args.len()) {
            return Err(ReportError::TooMany {
                report,
                word: word.clone(),
                usage: info.usage(),
            });
        }
        if let Some(missing) = info.args.iter().skip(words.len()).find(|arg| !arg.optional) {
            return Err(ReportError::Missing {
                report,
                usage: info.usage(),
                doc: missing.doc,
            });
        }
        Ok(Self { report, words })
    }

    /// Argument `index`, if it was given.
    pub fn get(&self, index: usize) -> Option<&str> {
        self.words.get(index).map(String::as_str)
    }

    /// Argument `index` as a number in `range`.
    pub(super) fn number(
        &self,
        index: usize,
        range: std::ops::RangeInclusive<f64>,
    ) -> Result<Option<f64>, ReportError> {
        let Some(word) = self.get(index) else {
            return Ok(None);
        };
        match word.parse::<f64>() {
            Ok(n) if range.contains(&n) => Ok(Some(n)),
            _ => Err(self.wrong(
                index,
                format!("is no number from {} to {}", range.start(), range.end()),
            )),
        }
    }

    /// True unless argument `index` is `disable_color`; anything else there is an error.
    pub(super) fn colors(&self, index: usize) -> Result<bool, ReportError> {
        match self.get(index) {
            None => Ok(true),
            Some("disable_color") => Ok(false),
            Some(_) => Err(self.wrong(index, "is not understood; it can be disable_color")),
        }
    }

    /// Argument `index` as a filter.
    pub(super) fn filter(&self, index: usize) -> Result<Option<Filter>, ReportError> {
        self.get(index)
            .map(Filter::compile)
            .transpose()
            .map_err(|error| ReportError::Filter {
                report: self.report,
                error: Box::new(error),
            })
    }

    /// The error that argument `index` is wrong.
    pub(super) fn wrong(&self, index: usize, problem: impl Into<String>) -> ReportError {
        ReportError::Argument {
            report: self.report,
            word: self.get(index).unwrap_or_default().to_owned(),
            problem: problem.into(),
        }
    }
}

/// The words of a text; the error is the quote that is not closed.
fn split(text: &str) -> Result<Vec<String>, char> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in text.chars() {
        match (quote, c) {
            (Some(q), c) if c == q => quote = None,
            (Some(_), c) => word.get_or_insert_default().push(c),
            (None, '\'' | '`') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (None, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    quote.map_or(Ok(words), Err)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::find;

    #[test]
    fn quotes_keep_blanks() {
        assert_eq!(split("a 'b c' `d e`f").unwrap(), ["a", "b c", "d ef"]);
        assert_eq!(split("  ").unwrap(), Vec::<String>::new());
        assert_eq!(split("''").unwrap(), [""]);
        assert_eq!(split("a 'b").unwrap_err(), '\'');
    }

    #[test]
    fn too_few_too_many_and_wrong() {
        let slow = find("fileslower").unwrap();
        let text = |args: &str| match slow.start(Some(args), &Default::default()) {
            Ok(_) => panic!("{args} is accepted"),
            Err(e) => e.to_string(),
        };
        assert!(text("").contains("needs an argument: fileslower min_ms"));
        assert!(text("1 disable_color x").contains("'x' is one argument too many"));
        assert!(text("soon").contains("'soon' is no number"));
        assert!(text("1 blue").contains("disable_color"));
        let lsof = find("lsof").unwrap();
        let error = lsof.start(Some("proc.nme = x"), &Default::default());
        let error = error.err().unwrap().to_string();
        assert!(error.contains("proc.nme"), "{error}");
    }
}
