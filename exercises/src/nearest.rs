//! What was meant by a name that nobody knows.

/// The known name that looks most like it; one that only goes on looks most like its beginning. Missing: nothing
/// is known.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.trim().to_lowercase().replace([' ', '-'], "_");
    // One or two letters begin anything.
    let goes_on = |one: &str| name.len() > 2 && one.starts_with(&name);
    known
        .into_iter()
        .min_by_key(|one| (!goes_on(one), distance(one, &name)))
}

/// Letters that must be put in, taken out or exchanged to make one of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, letter) in a.chars().enumerate() {
        // The row above is overwritten from the left; `before` is what stood upper left.
        let mut before = i;
        let mut left = i + 1;
        for (other, place) in b.chars().zip(row.iter_mut().skip(1)) {
            let exchanged = before + usize::from(letter != other);
            before = *place;
            left = exchanged.min(before + 1).min(left + 1);
            *place = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn a_slip_is_understood() {
        let known = ["bridge", "side_bridge", "bird_dog"];
        assert_eq!(nearest("brige", known), Some("bridge"));
        assert_eq!(nearest("Side bridge", known), Some("side_bridge"));
        assert_eq!(
            nearest("side", ["tide", "side_bridge"]),
            Some("side_bridge")
        );
        assert_eq!(nearest("", []), None);
        assert_eq!((distance("kitten", "sitting"), distance("", "abc")), (3, 3));
    }
}
