//! The figure at the left of a page that says hello.

use eframe::egui::accesskit::Role;
use eframe::egui::{CornerRadius, Sense, Ui, WidgetInfo};

use super::home::fill_picture;
use super::pen::Pen;
use super::texts::Texts;
use super::theme::sizes;
use super::view::PictureView;

/// Where it stands. Px of the design.
const SPACE: [f32; 4] = [96.0, 96.0, 700.0, 888.0];

/// Paints the figure.
pub(super) fn paint_figure(ui: &Ui, pen: &Pen<'_>, shown: Option<PictureView>, texts: &Texts) {
    let space = pen.frame.rect(SPACE);
    let corners = CornerRadius::same(pen.radius(sizes::RADIUS_PICTURE));
    fill_picture(pen, space, shown, corners);
    let said = texts.get("hello-picture");
    let image = ui.interact(space, ui.scope_id().with("hello-picture"), Sense::hover());
    image.widget_info(|| WidgetInfo::labeled(Role::Image, true, &*said));
}
