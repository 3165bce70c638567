//! A therapist's window as it is worked with: what comes from a thread is waited for, what has a name is pressed.

use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A window with its contents.
pub trait Desk {
    type App: 'static;

    fn harness(&mut self) -> &mut Harness<'static, Self::App>;

    /// Waits for something that comes from a thread.
    fn wait(&mut self, part: &str) {
        let begun = Instant::now();
        loop {
            self.harness().run_steps(2);
            let mut found = self.harness().query_all_by_label_contains(part);
            if found.next().is_some() {
                return;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{part} never came"
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Presses what has that in its name, wherever it stands.
    fn press(&mut self, part: &str) {
        self.harness().get_by_label_contains(part).focus();
        self.harness().run_steps(12);
        self.harness().get_by_label_contains(part).click();
        self.harness().run_steps(4);
    }

    fn types(&mut self, label: &str, text: &str) {
        self.harness().get_by_label(label).click();
        self.harness().run_steps(2);
        self.harness().get_by_label(label).type_text(text);
        self.harness().run_steps(2);
    }
}
