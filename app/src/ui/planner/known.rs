//! Which movement an item means, where two of one name are known: a file that was brought may carry another content under
//! a name that is on the shelf already.

use goodform_exercises::{Carried, Item, Movement, Programme};

use super::draft::Movable;

/// How a template's file ends.
const END: &str = ".goodform.toml";

/// The place of what an item of a programme means: the template that the programme itself carries, whatever else is known
/// by its name. Missing: nobody here knows it.
pub(super) fn place_of(item: &Item, programme: &Programme, known: &[Movable]) -> Option<usize> {
    let own = match &item.movement {
        Movement::Template(file) => programme.carried(file),
        Movement::Library(_) => None,
    };
    let Some(own) = own else {
        return known.iter().position(|one| one.movement == item.movement);
    };
    let is_own = |one: &Movable| {
        let carried = one.carried.as_ref();
        carried.is_some_and(|carried| carried.text == own.text)
    };
    let of_text = known.iter().position(is_own);
    // What is being written over nothing carries yet.
    of_text.or_else(|| {
        let is_named = |one: &Movable| one.movement == item.movement && one.carried.is_none();
        known.iter().position(is_named)
    })
}

/// What an item of a programme means.
pub(super) fn movable_of<'a>(
    item: &Item,
    programme: &Programme,
    known: &'a [Movable],
) -> Option<&'a Movable> {
    known.get(place_of(item, programme, known)?)
}

/// Whether two movements are the same: by name, and by content where they have one.
pub(super) fn is_same(one: &Movable, other: &Movable) -> bool {
    let text = |of: &Movable| of.carried.as_ref().map(|carried| carried.text.clone());
    one.movement == other.movement && text(one) == text(other)
}

/// A movement as it can be put into a programme: under another name where the programme carries other content under its own.
pub(super) fn without_clash(movable: Movable, programme: &Programme) -> Movable {
    let Some(carried) = &movable.carried else {
        return movable;
    };
    let is_free = |file: &str| {
        let there = programme.carried(file);
        there.is_none_or(|there| there.text == carried.text)
    };
    if is_free(&carried.file) {
        return movable;
    }
    let stem = carried.file.strip_suffix(END).unwrap_or(&carried.file);
    let names = (2..).map(|number| format!("{stem} {number}{END}"));
    // A programme carries a few dozen: one of them is free.
    let Some(file) = names.take(1000).find(|file| is_free(file)) else {
        return movable;
    };
    Movable {
        movement: Movement::Template(file.clone()),
        carried: Some(Carried {
            file,
            text: carried.text.clone(),
        }),
        exercise: movable.exercise,
    }
}
