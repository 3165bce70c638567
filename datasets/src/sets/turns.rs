//! Times of turns as people write them: `6.5;15.5`, `17-21; 25-27`, `tops 3.5 6.6; bottoms 2.2 4.8`.

use crate::labelled::Span;

/// The groups of times in a text. A word begins a group; what stands in brackets is a remark.
pub(super) fn turns(text: &str) -> Vec<Vec<Span>> {
    let mut groups: Vec<Vec<Span>> = vec![Vec::new()];
    for token in without_brackets(text)
        .split(|char: char| char.is_whitespace() || ";,".contains(char))
        .filter(|token| !token.is_empty())
    {
        match span(token) {
            Some(span) => {
                if let Some(group) = groups.last_mut() {
                    group.push(span);
                }
            }
            None => groups.push(Vec::new()),
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// `2.5` or `2.5-3.5`.
fn span(token: &str) -> Option<Span> {
    let seconds = |text: &str| {
        let value: f64 = text.parse().ok()?;
        (value.is_finite() && value >= 0.0).then_some(value)
    };
    let (from_s, to_s) = match token.split_once('-') {
        Some((from, to)) => (seconds(from)?, seconds(to)?),
        None => (seconds(token)?, seconds(token)?),
    };
    (from_s <= to_s).then_some(Span { from_s, to_s })
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter_map(|char| match char {
            '(' => {
                depth += 1;
                Some(' ')
            }
            ')' => {
                depth = depth.saturating_sub(1);
                Some(' ')
            }
            other => (depth == 0).then_some(other),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::turns;

    fn check(text: &str, expected: &[&[(f64, f64)]]) {
        let found: Vec<Vec<(f64, f64)>> = turns(text)
            .iter()
            .map(|group| group.iter().map(|span| (span.from_s, span.to_s)).collect())
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_ways_people_write_times() {
        check(
            "6.5;15.5;22.5",
            &[&[(6.5, 6.5), (15.5, 15.5), (22.5, 22.5)]],
        );
        check("17-21;25-27", &[&[(17.0, 21.0), (25.0, 27.0)]]);
        check(
            "tops 3.5 6.6; bottoms 2.2 4.8 8.0",
            &[
                &[(3.5, 3.5), (6.6, 6.6)],
                &[(2.2, 2.2), (4.8, 4.8), (8.0, 8.0)],
            ],
        );
        check("bottom (0.2 start); 2.9; 5.6", &[&[(2.9, 2.9), (5.6, 5.6)]]);
        check(
            "left hug 2.8-9.4, right hug 11.0-14.4",
            &[&[(2.8, 9.4)], &[(11.0, 14.4)]],
        );
        check("extreme 0.85; 2.4", &[&[(0.85, 0.85), (2.4, 2.4)]]);
        check("", &[]);
        check("held for the whole clip", &[]);
    }
}
