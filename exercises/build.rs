//! Lists the exercise files, so that a new exercise is a file and no code.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a build script talks to cargo by printing and reads the folder it lists; a failed build should say so at once"
)]

#[path = "../datasets/list_files.rs"]
mod list_files;

fn main() {
    list_files::list_files("library");
}
