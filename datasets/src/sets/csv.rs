//! Tables of comma-separated fields, which may be quoted (RFC 4180).

/// A row and the line it begins in, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub(super) line: usize,
    pub(super) fields: Vec<String>,
}

/// The rows of a table; empty lines are none. Quotes that never close take the rest as one field.
pub(super) fn parse(text: &str) -> Vec<Record> {
    let mut records = Vec::new();
    let mut record = Record {
        line: 1,
        fields: Vec::new(),
    };
    let (mut field, mut quoted, mut line) = (String::new(), false, 1);
    let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => record.fields.push(std::mem::take(&mut field)),
            '\r' if !quoted => {}
            '\n' => {
                line += 1;
                if quoted {
                    field.push('\n');
                } else {
                    record.fields.push(std::mem::take(&mut field));
                    close(&mut record, &mut records, line);
                }
            }
            other => field.push(other),
        }
    }
    record.fields.push(field);
    close(&mut record, &mut records, line);
    records
}

fn close(record: &mut Record, records: &mut Vec<Record>, next_line: usize) {
    let done = std::mem::replace(
        record,
        Record {
            line: next_line,
            fields: Vec::new(),
        },
    );
    if done.fields.iter().any(|field| !field.is_empty()) {
        records.push(done);
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn quoted_fields_keep_commas_quotes_and_line_breaks() {
        let table = parse("a,b\r\n\"1, or \"\"2\"\"\",x\n\n\"two\nlines\",y");
        let lines: Vec<usize> = table.iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 2, 4]);
        assert_eq!(table[1].fields, ["1, or \"2\"", "x"]);
        assert_eq!(table[2].fields, ["two\nlines", "y"]);
        assert!(parse("").is_empty() && parse("\n\n").is_empty());
    }
}
