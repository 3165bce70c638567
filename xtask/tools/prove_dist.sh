#!/usr/bin/env bash
# Proves what `cargo xtask dist` made: it starts on a computer with nothing installed but a desktop, with
# the network cut off.
#
#     xtask/tools/prove_dist.sh DIST WORK [RELEASE...]
#
# DIST is the folder with the package and the folder; WORK takes the roots (2 GB; the bare desktops in it are
# used again next time) and, in WORK/seen, what was measured and the pictures: look at them. Each RELEASE
# is a Debian release by name: the folder is tried on all of them, the package only on the one that it was
# built on, which is this machine's. CLIP=FILE lets the programs read that clip of squats too.
#
# It needs root, debootstrap, python3, and a mirror of packages: the one this machine's apt uses.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dist=$(cd "$1" && pwd)
mkdir -p "$2/seen"
work=$(cd "$2" && pwd)
shift 2
own=$(. /etc/os-release && echo "$VERSION_CODENAME")
releases=("${@:-$own}")
seen=$work/seen
package=$(echo "$dist"/goodform_*.deb)
folder=$(find "$dist" -maxdepth 1 -type d -name 'goodform-*-linux-*')
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' | awk -v own="$own" '$1 == own { print $2; exit }')

# What any desktop has: a screen, the drivers that paint on it, keyboard and pointer, sound, menus. Names that
# a release does not know are left out: sound is `libasound2` in one and `libasound2t64` in the next.
desktop="xvfb libgl1 libegl1 libgl1-mesa-dri libwayland-client0 libxkbcommon0 libxkbcommon-x11-0
    libx11-xcb1 libxcursor1 libxi6 libxrandr2 libasound2 libasound2t64 fonts-dejavu-core
    hicolor-icon-theme shared-mime-info desktop-file-utils xdg-utils"

say() { printf '%s\n' "$*" | tee -a "$seen/report.txt"; }

# A bare desktop of a release, made once.
bare() {
    local release=$1 root=$work/desktop-$1 known
    [ -e "$root/ready" ] && return
    rm -rf "$root"
    debootstrap --variant=minbase "$release" "$root" "$mirror" >"$seen/debootstrap-$release.txt" 2>&1
    grep -l '^Acquire::' /etc/apt/apt.conf.d/* 2>/dev/null | xargs -rI{} cp {} "$root/etc/apt/apt.conf.d/"
    within "$root" apt-get update --quiet=2
    known=$(within "$root" apt-cache --quiet=0 policy $desktop | awk '/^[a-z]/ { name = $1 } /Candidate: [0-9]/ { print name }' | tr -d : | tr '\n' ' ')
    within "$root" apt-get install --quiet=2 --yes --no-install-recommends $known >>"$seen/debootstrap-$release.txt" 2>&1
    within "$root" useradd --home-dir /person --create-home person
    touch "$root/ready"
}

# A command as root in a root, with the network (for apt alone).
within() {
    local root=$1
    shift
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 chroot "$root" "$@"
}

# A command as a person in a root, with nothing but the loopback device, and that one down.
offline() { (enter "$@"); }

# The same in place of the shell that calls it, so that it can be ended from there.
enter() {
    local root=$1
    shift
    exec unshare --net --mount --pid --fork -- bash -c 'mount -t proc proc "$1/proc" && root=$1 && shift &&
        exec chroot --userspec=person "$root" env -i PATH=/usr/bin:/bin HOME=/person LC_ALL=C.UTF-8 DISPLAY=:7 "$@"' - "$root" "$@"
}

# The same, with every call to the network written down.
offline_traced() {
    local root=$1 to=$2
    shift 2
    unshare --net --mount --pid --fork -- bash -c 'mount -t proc proc "$1/proc" && root=$1 to=$2 && shift 2 &&
        exec strace -f -e trace=network -o "$to" chroot --userspec=person "$root" env -i PATH=/usr/bin:/bin HOME=/person "$@"' - "$root" "$to" "$@" >/dev/null
}

# Opens a window in a root, three times: how long until something is on the screen, and a picture of it.
window() {
    local root=$1 name=$2 command=$3 begun shown times= fb=$1/fb/Xvfb_screen0
    cat >"$root/open.sh" <<EOF
Xvfb :7 -screen 0 1920x1080x24 -fbdir /fb -nolisten tcp >/fb/server.txt 2>&1 &
read -r go </fb/go
exec $command --figure --settings /fb/settings.toml >/fb/said.txt 2>&1
EOF
    for turn in 1 2 3; do
        rm -rf "$root/fb" "${root}/tmp"/.X* && mkdir -m 777 "$root/fb" && mkfifo -m 666 "$root/fb/go"
        enter "$root" sh /open.sh 2>/dev/null &
        local opened=$!
        for _ in $(seq 100); do [ -s "$fb" ] && break; sleep 0.1; done
        sleep 1
        cp "$fb" "$root/fb/blank"
        begun=$(date +%s%N)
        echo go >"$root/fb/go"
        shown=$begun
        while cmp -s "$fb" "$root/fb/blank" && ((shown - begun < 60000000000)); do sleep 0.01; shown=$(date +%s%N); done
        times="$times $(((shown - begun) / 1000000))"
        [ $turn = 3 ] && sleep 15 && python3 "$here/xwd_to_png.py" "$fb" "$seen/$name.png"
        # Its child is the first process in there: with it goes all of it.
        kill -KILL $(cat "/proc/$opened/task/$opened/children")
        wait "$opened" 2>/dev/null || true
    done
    say "first picture of ${command#* } after$times ms (files are in memory)"
    [ ! -s "$root/fb/said.txt" ] || say "said: $(cat "$root/fb/said.txt")"
}

# The window of an exercise in a root, as it paints itself.
exercise() {
    local root=$1 name=$2 program=$3
    rm -rf "${root}/tmp"/.X*
    offline "$root" sh -c "Xvfb :7 -screen 0 1920x1080x24 -nolisten tcp >/dev/null 2>&1 &
        sleep 2; $program run --figure squat --forget --screenshot /person/exercise.png --at 6" >"$seen/$name-exercise.txt" 2>&1
    cp "$root/person/exercise.png" "$seen/$name-exercise.png"
}

# Everything that is tried in one root.
try() {
    local root=$1 name=$2 program=$3
    say "== $name: $(. "$root/etc/os-release" && echo "$PRETTY_NAME")"
    say "network: $(offline "$root" sh -c 'tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d " " | tr "\n" " "')"
    say "nothing but a desktop: $(offline "$root" sh -c 'for it in python3 cargo rustc gcc; do command -v $it; done | tr "\n" " "' || true)(of python3 cargo rustc gcc)"
    offline "$root" $program --version | tee -a "$seen/report.txt"
    offline "$root" $program doctor >"$seen/$name-doctor.txt" 2>&1 || true
    offline "$root" $program run --figure squat --headless --json --seconds 12 --forget >"$seen/$name-run.json" 2>"$seen/$name-run.txt"
    say "headless: $(grep -c '"index":' "$seen/$name-run.json") repetitions,$(grep -E '"(engine|model)"' "$seen/$name-run.json" | tr -d '\n' | tr -s ' ')"
    if [ -n "${CLIP:-}" ]; then
        cp "$CLIP" "$root/person/clip.mp4"
        offline "$root" $program analyze /person/clip.mp4 --exercise squat --json --track /person/track.json --annotate /person/drawn.mp4 >"$seen/$name-analyze.json" 2>"$seen/$name-analyze.txt"
        say "clip: $(grep -c '"index":' "$seen/$name-analyze.json") repetitions, drawn again: $(stat -c %s "$root/person/drawn.mp4") bytes"
        offline "$root" $program replay /person/track.json --exercise squat --json >"$seen/$name-replay.json"
        say "its track: $(grep -c '"index":' "$seen/$name-replay.json") repetitions"
    fi
    say "opens a programme and a patient's file by a click: $(offline "$root" sh -c 'cat /usr/share/applications/mimeinfo.cache /person/.local/share/applications/mimeinfo.cache 2>/dev/null' | grep -c x-goodform) entries, $(offline "$root" sh -c 'cat /usr/share/mime/globs2 /person/.local/share/mime/globs2 2>/dev/null' | grep -c '\*.goodform') kinds of file"
    if command -v strace >/dev/null; then
        offline_traced "$root" "$seen/$name-network.txt" $program run --figure squat --headless --seconds 30 --forget
        say "calls to the network in 30 s: $(grep -c 'AF_INET' "$seen/$name-network.txt")"
    fi
    exercise "$root" "$name" "$program"
    window "$root" "$name-home" "$program home --forget"
    window "$root" "$name-therapist" "$program therapist --folder /fb/patients"
    cp "$here/../../docs/programme-example.goodform.toml" "$root/person/programme.goodform.toml"
    offline "$root" $program programme sheet /person/programme.goodform.toml --out /person/sheet.pdf >"$seen/$name-sheet.txt" 2>&1
    say "sheet of a programme: $(head -c 5 "$root/person/sheet.pdf") $(stat -c %s "$root/person/sheet.pdf") bytes"
}

: >"$seen/report.txt"
for release in "${releases[@]}"; do
    bare "$release"
    root=$work/folder-$release
    rm -rf "$root" && cp -a "$work/desktop-$release" "$root"
    cp -a "$folder" "$root/person/goodform" && chown -R 1000:1000 "$root/person"
    say "== folder: $(du -sm --apparent-size "$folder" | cut -f1) MiB"
    lost=$(offline "$root" sh -c 'ldd /person/goodform/goodform /person/goodform/*.so /person/goodform/lib/*.so* | grep "not found"' || true)
    [ -z "$lost" ] || say "libraries that are not found: $lost"
    offline "$root" ldd /person/goodform/goodform | awk '/=> / && $3 !~ /goodform/ { print $1 }' | sort >"$seen/folder-$release-from-the-system.txt"
    offline "$root" sh /person/goodform/add-to-menu.sh
    grep -h '^Exec' "$root/person/.local/share/applications/"*.desktop >>"$seen/report.txt"
    try "$root" "folder-$release" /person/goodform/goodform
done

root=$work/package-$own
bare "$own"
rm -rf "$root" && cp -a "$work/desktop-$own" "$root"
cp "$package" "$root/"
before=$(within "$root" dpkg-query --show | wc -l) size_before=$(du -sm "$root/usr" "$root/etc" --total | tail -1 | cut -f1)
within "$root" apt-get install --quiet=2 --yes --no-install-recommends "/$(basename "$package")" >"$seen/package-$own-apt.txt" 2>&1
say "== package: $(stat -c %s "$package") bytes, $(dpkg-deb --field "$package" Installed-Size) kB installed; with it came $(($(within "$root" dpkg-query --show | wc -l) - before - 1)) packages, $(($(du -sm "$root/usr" "$root/etc" --total | tail -1 | cut -f1) - size_before)) MiB in all"
try "$root" "package-$own" goodform
