//! A template is tried out: on what is there, and before the camera.

use std::sync::mpsc::TryRecvError;

use eframe::egui::{Context, Ui};

use super::bench::Bench;
use super::bench_page::Step;
use super::live::Live;
use super::try_panel::Trials;
use super::wait::waiting;
use super::workshop::Stage;
use super::{LOOK, Page, StudioApp, come, trouble_said};
use crate::studio::trials;
use crate::ui::archive::Awaited;
use crate::ui::texts::Texts;
use crate::ui::theme::Theme;

impl StudioApp {
    /// Tries the template out on all there is, as long as that step is looked at and something has changed.
    pub(super) fn try_out(&mut self, ctx: &Context, bench: &Bench) {
        let (trials_done, of, awaited) = &mut self.tried;
        if self.eyes.step == Step::TryOut && of.as_ref() != Some(bench.now()) {
            *of = Some(bench.now().clone());
            let exercise = bench.exercise();
            let recordings = bench.spans();
            let all = trials(&exercise, !recordings.is_empty());
            *trials_done = Trials {
                is_busy: true,
                ..Trials::default()
            };
            let template = bench.made.template.clone();
            *awaited = Some(self.shop.try_out(template, exercise, all, recordings));
        }
        let Some(receiver) = awaited else { return };
        loop {
            match receiver.try_recv() {
                Ok(Ok(tried)) => trials_done.done.push(tried),
                Ok(Err(trouble)) => trials_done.trouble = Some(trouble),
                Err(TryRecvError::Empty) => {
                    ctx.request_repaint_after(LOOK);
                    return;
                }
                Err(TryRecvError::Disconnected) => break,
            }
        }
        (trials_done.is_busy, *awaited) = (false, None);
    }

    /// The template before the camera: nothing is kept.
    pub(super) fn trying(
        &mut self,
        ui: &mut Ui,
        (texts, theme): (&Texts, &Theme),
        (bench, live, stage): (Box<Bench>, Option<Box<Live>>, Option<Awaited<Stage>>),
    ) -> Page {
        if let Some(mut live) = live {
            if live.show(ui, texts, theme).is_none() {
                return Page::Trying(bench, Some(live), None);
            }
            self.shop.leave();
            ui.ctx().request_repaint();
            return Page::Bench(bench);
        }
        let mut stage = stage;
        match come(ui.ctx(), &mut stage) {
            Some(Ok(stage)) => {
                ui.ctx().request_repaint();
                let live = Live::trying(ui.ctx(), stage, &bench.now().name);
                Page::Trying(bench, Some(Box::new(live)), None)
            }
            Some(Err(trouble)) => {
                self.tried.0.trouble = Some(trouble_said("studio-no-camera", &trouble, texts));
                self.shop.leave();
                Page::Bench(bench)
            }
            None if waiting(ui, ("before-opening", None), texts, theme) => {
                self.shop.leave();
                Page::Bench(bench)
            }
            None => Page::Trying(bench, None, stage),
        }
    }
}
