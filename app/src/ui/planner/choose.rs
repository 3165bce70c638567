//! What can be chosen: the library and the therapist's own movements, found by typing.

use eframe::egui::{CornerRadius, Rect, Ui};

use super::draft::{Change, Movable};
use super::parts::PRO;
use super::plan::{PlanAction, PlanTyped};
use super::words::{dose_words, movement_name};
use crate::ui::field::Field;
use crate::ui::flow::{Page, Voice};
use crate::ui::home::movement_picture;
use crate::ui::pen::Pen;
use crate::ui::texts::Texts;
use crate::ui::theme::{Theme, sizes};
use crate::ui::view::PictureView;
use goodform_exercises::Item;

/// What is shown.
pub(super) struct ChooseView<'a> {
    pub(super) shelf: &'a [Movable],
    pub(super) pictures: &'a dyn Fn(usize) -> Option<PictureView>,
    /// How often each is in the programme already.
    pub(super) counts: &'a dyn Fn(usize) -> usize,
    /// Left and right edge, top and foot. Px of the design.
    pub(super) edges: [f32; 2],
    pub(super) span: [f32; 2],
}

/// Places of what goes with what was typed; all of them where nothing was.
pub(super) fn found(shelf: &[Movable], typed: &str, texts: &Texts) -> Vec<usize> {
    let wanted = typed.trim().to_lowercase();
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let goes = |one: &&(usize, &Movable)| {
        let name = movement_name(texts, &one.1.movement, &one.1.exercise);
        let own = one.1.movement.name().replace('_', " ");
        let text = format!("{} {own}", name.to_lowercase());
        words.iter().all(|word| text.contains(word))
    };
    let mut all: Vec<(usize, &Movable)> = shelf.iter().enumerate().collect();
    all.retain(|one| goes(&one));
    let name = |one: &Movable| movement_name(texts, &one.movement, &one.exercise).to_lowercase();
    // What the therapist recorded comes first, then by name; a name that begins so before one that has it inside.
    all.sort_by_cached_key(|(_, one)| {
        let name = name(one);
        (one.carried.is_none(), !name.starts_with(&wanted), name)
    });
    all.into_iter().map(|(place, _)| place).collect()
}

/// Draws the list; gives what was chosen.
pub(super) fn choose_column(
    ui: &mut Ui,
    view: &ChooseView<'_>,
    typed: &mut PlanTyped,
    texts: &Texts,
    theme: &Theme,
) -> Option<PlanAction> {
    let mut page = Page {
        pen: Pen::over(ui, theme),
        edges: view.edges,
        span: view.span,
    };
    page.pen.text = theme.text * PRO;
    page.column(ui, "plan-choose", |flow| {
        let hint = texts.get("plan-search-hint");
        let of = Field {
            id: ("plan-search", 0),
            name: &texts.get("plan-search"),
            hint: &hint,
            rows: 1,
            most: 60,
        };
        let width = flow.width;
        let search = flow.bare_field(&of, &mut typed.search, [0.0, width]);
        if std::mem::take(&mut typed.to_search) {
            search.response.request_focus();
        }
        flow.gap(16.0);
        let places = found(view.shelf, &typed.search, texts);
        let mut action = None;
        if search.entered {
            let first = places.first().and_then(|place| view.shelf.get(*place));
            action = first
                .cloned()
                .map(|one| PlanAction::Do(Change::Add(Box::new(one))));
            typed.search.clear();
            // The next one is searched for at once.
            search.response.request_focus();
        }
        if places.is_empty() {
            let none = texts.get("plan-search-none");
            flow.text("plan-search-none", &none, Voice::Aside);
        }
        for place in places {
            let Some(one) = view.shelf.get(place) else {
                continue;
            };
            let name = movement_name(texts, &one.movement, &one.exercise);
            let dose = dose_words(texts, &Item::new(one.movement.clone()), &one.exercise);
            let count = (view.counts)(place) as u32;
            let aside = match (count, one.carried.is_some()) {
                (0, false) => dose,
                (0, true) => format!("{}, {dose}", texts.get("plan-own")),
                _ => texts.with_number("plan-in-it", "count", count).into_owned(),
            };
            let picture = (view.pictures)(place);
            let paint = |pen: &Pen<'_>, space: Rect| {
                let corner = CornerRadius::same(pen.radius(sizes::RADIUS_BUTTON));
                movement_picture(pen, space, picture, corner);
            };
            if flow.row(("plan-row", place), (&name, &aside), paint) {
                action = Some(PlanAction::Do(Change::Add(Box::new(one.clone()))));
            }
            flow.gap(12.0);
        }
        action
    })
}
