//! What is said before the window is there, by the names a screen reader meets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should say so at once"
)]

use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use goodform::settings::Settings;
use goodform::ui::{Language, Notice, Texts, Theme, install_fonts, notice_screen};

fn notice(language: Language, text_size: u32) -> Harness<'static, bool> {
    let texts = Texts::of(language);
    let theme = Theme::set(&Settings {
        text_size,
        ..Settings::default()
    });
    let said = Notice {
        title: texts.get("notice-taken").into_owned(),
        text: texts.get("notice-taken-text").into_owned(),
    };
    let mut has_fonts = false;
    Harness::builder()
        .with_size(Vec2::new(1120.0, 630.0))
        .build_ui_state(
            move |ui, closed| {
                if !has_fonts {
                    install_fonts(ui.ctx());
                    has_fonts = true;
                    return;
                }
                *closed |= notice_screen(ui, &said, &texts, &theme);
            },
            false,
        )
}

#[test]
fn it_is_read_and_closed_by_mouse_and_by_keyboard() {
    let languages = Language::ALL.into_iter();
    for (language, size) in languages.flat_map(|one| [(one, 100), (one, 200)]) {
        let texts = Texts::of(language);
        let mut by_mouse = notice(language, size);
        by_mouse.run();
        let _ = by_mouse.get_by_label(&texts.get("notice-taken"));
        let _ = by_mouse.get_by_label(&texts.get("notice-taken-text"));
        by_mouse.get_by_label(&texts.get("home-leave")).click();
        by_mouse.run();
        assert!(*by_mouse.state(), "{language:?}: the button closes it");
        for key in [Key::Enter, Key::Escape] {
            let mut by_key = notice(language, size);
            by_key.run();
            assert!(!*by_key.state());
            by_key.key_press(key);
            by_key.run();
            assert!(*by_key.state(), "{language:?}: {key:?} closes it");
        }
    }
}
