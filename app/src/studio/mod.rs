//! What the studio works with outside its window: the tape that keeps a recording as it happens, the work that is begun,
//! and the shelf of finished templates.

mod desk;
mod drafts;
mod ender;
mod reading;
mod serve;
mod shelf;
mod shop;
mod tape;
mod trial;
mod work;

pub use ender::{Ender, HandSaid};
pub use shelf::{
    MOST_BYTES, Shelved, TEMPLATES_FOLDER, keep_template, list_templates, read_template,
};
pub use shop::{Opener, Places, Seer, Shop, Source};
pub use tape::{RecordedPoses, Tape};
pub use trial::{Spans, Trial, Tried, TriedOne, scaled, trials, try_out};
pub use work::{WORK_VERSION, Work, work_from_toml, work_to_toml};
