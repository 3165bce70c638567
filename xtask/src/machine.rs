//! The system's packages: what lacks, and how it is installed on Debian and its kin.

use std::io::IsTerminal as _;
use std::process::Command;

use crate::Outcome;
use crate::process::{answers, gather, quietly, tail};

/// What the machine is prepared for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and running Goodform.
    Run,
    /// That, and opening windows where there is no screen.
    Test,
    /// Building, and packing for other computers.
    Dist,
}

/// A Debian package.
struct Package {
    name: &'static str,
    /// A call that shows that the program is there even if it came otherwise.
    or_answers: Option<(&'static str, &'static [&'static str])>,
    purpose: Purpose,
}

const fn package(name: &'static str) -> Package {
    Package {
        name,
        or_answers: None,
        purpose: Purpose::Run,
    }
}

const fn for_dist(name: &'static str) -> Package {
    Package {
        purpose: Purpose::Dist,
        ..package(name)
    }
}

const PACKAGES: &[Package] = &[
    // Reading and writing clips.
    package("libopencv-dev"),
    // OpenCV's bindings are made from its headers by libclang while building.
    package("clang"),
    package("libclang-dev"),
    Package {
        or_answers: Some(("pkg-config", &["--version"])),
        ..package("pkg-config")
    },
    // The therapist's patients are encrypted with its libcrypto.
    package("libssl-dev"),
    // Webcams.
    package("libv4l-dev"),
    // The loudspeaker.
    package("libasound2-dev"),
    // The window, which opens these by name at run time.
    package("libegl1"),
    package("libgl1"),
    package("libgl1-mesa-dri"),
    package("libwayland-client0"),
    package("libxcursor1"),
    package("libxi6"),
    package("libxkbcommon-x11-0"),
    package("libxkbcommon0"),
    package("libxrandr2"),
    // A screen in memory, for the tests of the window.
    Package {
        purpose: Purpose::Test,
        ..package("xauth")
    },
    Package {
        purpose: Purpose::Test,
        ..package("xvfb")
    },
    // Looking into programs and changing where they find their libraries; icons; packages.
    for_dist("binutils"),
    for_dist("desktop-file-utils"),
    for_dist("dpkg-dev"),
    for_dist("librsvg2-bin"),
    for_dist("patchelf"),
    // Fetching ONNX Runtime and the tools of `check`.
    Package {
        or_answers: Some(("python3", &["--version"])),
        ..package("python3")
    },
    Package {
        or_answers: Some(("python3", &["-m", "pip", "--version"])),
        ..package("python3-pip")
    },
    Package {
        or_answers: Some(("git", &["--version"])),
        ..package("git")
    },
];

/// Installs what lacks, or says how and stops.
pub(crate) fn prepare(purpose: Purpose) -> Outcome<()> {
    let wanted: Vec<&Package> = PACKAGES
        .iter()
        .filter(|package| package.purpose == Purpose::Run || package.purpose == purpose)
        .collect();
    let names: Vec<&str> = wanted.iter().map(|package| package.name).collect();
    if !answers("apt-get", &["--version"]) || !answers("dpkg-query", &["--version"]) {
        return Err(advice_without_apt(&names));
    }
    let said = gather(
        Command::new("dpkg-query")
            .args(["--show", "--showformat", "${Package} ${db:Status-Abbrev}\n"])
            .args(&names),
    )?;
    let installed = installed(&String::from_utf8_lossy(&said.stdout));
    let missing: Vec<&str> = wanted
        .iter()
        .filter(|package| !installed.iter().any(|name| name == package.name))
        .filter(|package| {
            !package
                .or_answers
                .is_some_and(|(program, args)| answers(program, args))
        })
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!(
        "This machine lacks {} Debian packages: {}",
        missing.len(),
        missing.join(" ")
    );
    install(&missing)
}

fn install(missing: &[&str]) -> Outcome<()> {
    let Some(prefix) = privilege() else {
        return Err(format!(
            "installing them needs the rights of root, and sudo does not give them here. Run\n\n{}\n\n\
             and then this command again.",
            commands("sudo ", missing)
        ));
    };
    println!(
        "Installing them now ({}), about a minute:",
        prefix.first().unwrap_or(&"as root")
    );
    println!("{}", commands("  ", missing));
    let update = gather(&mut apt(&prefix, &["update"]))?;
    if !update.status.success() {
        println!("apt-get update failed; going on with the package lists that are here.");
        println!("{}", tail(&update));
    }
    let mut args = vec!["install", "--no-install-recommends", "--yes"];
    args.extend(missing);
    quietly(&mut apt(&prefix, &args)).map_err(|sentence| {
        format!("{sentence}\n\nOnce that is mended, run this command again.")
    })?;
    println!("Installed.");
    Ok(())
}

/// The words that come before apt-get: none as root, sudo elsewhere; `None` where neither works.
fn privilege() -> Option<Vec<&'static str>> {
    let id = quietly(Command::new("id").arg("-u")).ok()?;
    if id.trim() == "0" {
        return Some(Vec::new());
    }
    if answers("sudo", &["-n", "true"]) {
        return Some(vec!["sudo", "-n"]);
    }
    // At a terminal sudo may ask for the password.
    (std::io::stdin().is_terminal() && answers("sudo", &["-v"])).then(|| vec!["sudo"])
}

fn apt(prefix: &[&'static str], args: &[&str]) -> Command {
    // `env` after sudo, which drops the variables of its caller.
    let mut words = prefix.to_vec();
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
    let (program, rest) = words.split_first().unwrap_or((&"env", &[]));
    let mut command = Command::new(program);
    command.args(rest).args(args);
    command
}

/// The names that dpkg-query calls installed, from lines such as `git ii `.
fn installed(dpkg_query: &str) -> Vec<String> {
    dpkg_query
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter(|(_, status)| status.get(1..2) == Some("i"))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn commands(before: &str, names: &[&str]) -> String {
    format!(
        "{before}apt-get update\n{before}apt-get install --no-install-recommends --yes {}",
        names.join(" ")
    )
}

fn advice_without_apt(names: &[&str]) -> String {
    format!(
        "this system has no apt-get, so its packages cannot be looked after here. On Debian it \
         would be\n\n{}\n\nInstall their equivalents, then run this command again with \
         --skip-packages.",
        commands("sudo ", names)
    )
}

#[cfg(test)]
mod tests {
    use super::{advice_without_apt, commands, installed};

    #[test]
    fn only_what_is_wholly_installed_counts() {
        let said = "git ii \nlibxi6 ii \nlibxi6 ii \nxvfb rc \nclang un \nheld hi \nbroken iU \n";
        assert_eq!(installed(said), ["git", "libxi6", "libxi6", "held"]);
    }

    #[test]
    fn silence_means_nothing_is_installed() {
        assert!(installed("").is_empty());
        assert!(installed("nonsense\n").is_empty());
    }

    #[test]
    fn the_commands_can_be_pasted() {
        assert_eq!(
            commands("sudo ", &["git", "clang"]),
            "sudo apt-get update\nsudo apt-get install --no-install-recommends --yes git clang"
        );
    }

    #[test]
    fn without_apt_the_commands_and_the_way_on_are_said() {
        let advice = advice_without_apt(&["git"]);
        assert!(
            advice.contains("--yes git") && advice.contains("--skip-packages"),
            "{advice}"
        );
    }
}
