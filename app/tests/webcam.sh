#!/usr/bin/env bash
# The webcam drill: the release binary on a real V4L2 webcam in a small virtual machine.
#
#   app/tests/webcam.sh            all drills
#   app/tests/webcam.sh pull       those whose name contains "pull"
#
# It needs vmcam.sh (environment VMCAM, or ../shared/tools/vmcam.sh beside the checkout), the clip
# squat_2.mp4 beside it, and `cargo build --release -p goodform`. Where vmcam is absent it says so and
# ends with 0; with a failed drill it ends with 1. It is no part of the ordinary tests: it takes four
# minutes, a kernel, and a machine that does nothing else, for it counts frames a second.
# SHOT=FILE.png keeps the picture of the window.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
only=${1:-}

first_of() { local path; for path; do [[ -e $path ]] && { realpath "$path"; return; }; done; return 1; }
if ! vmcam=$(first_of "${VMCAM:-/nowhere}" "$root/shared/tools/vmcam.sh" "$root/../shared/tools/vmcam.sh"); then
  echo "webcam drill: SKIPPED, vmcam.sh is not here (set VMCAM to its path)" >&2
  exit 0
fi
if ! clip=$(first_of "${CLIP:-/nowhere}" "$(dirname "$vmcam")/../clips/squat_2.mp4"); then
  echo "webcam drill: SKIPPED, squat_2.mp4 is not here (set CLIP to its path)" >&2
  exit 0
fi
binary=${GOODFORM:-$root/target/release/goodform}
if [[ ! -x $binary ]]; then
  echo "webcam drill: $binary is missing; run: cargo build --release -p goodform" >&2
  exit 2
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# drill NAME SECONDS SILENT LAST VMCAM-OPTIONS...
# SILENT: how long no pictures come on the way (seconds; 0 where they always do); LAST: at which second
# after the program's start the camera falls silent for good ("-" where it does not).
drill() {
  local name=$1 seconds=$2 silent=$3 last=$4
  shift 4
  [[ $name == *"$only"* ]] || return 0
  local out=$work/$name.out err=$work/$name.err status=0
  "$vmcam" --time-limit $((seconds + 60)) "$@" "$clip" -- \
    "$binary" run --camera 0 --exercise squat --headless --json --seconds "$seconds" \
    >"$out" 2>"$err" </dev/null || status=$?
  python3 - "$name" "$seconds" "$silent" "$last" "$status" "$out" <<'PY' || { failed=1; sed 's/^/    stderr: /' "$err" | tail -n 15; }
import json, sys

name, seconds, silent, last, status, path = sys.argv[1:]
seconds, silent, status = float(seconds), float(silent), int(status)
last = None if last == "-" else float(last)
try:
    report = json.load(open(path, encoding="utf-8"))
except ValueError:
    print(f"{name}: FAILED, no report; exit status {status}")
    sys.exit(1)

wrong = []
if status != 0:
    wrong.append(f"exit status {status}")

# From the first frame to the last. The camera falls silent by the virtual machine's clock, and there
# the program takes some seconds to load (the first touch of a page of memory is slow), so the time
# before the silence is measured and not assumed.
live = report["duration_s"] - silent
least = seconds - silent - 2.5 if last is None else last - 7
if live < least:
    wrong.append(f"pictures for {live:.1f} s only, {least:.1f} s at least were expected")

# squat_2.mp4 holds two squats and loops after 143 frames at 25 a second. The loop's phase at the
# start is not known, a silence may cut one squat, and coming back costs up to two seconds.
per_second = 2 / 5.72
expected, slack = live * per_second, 1.5 if silent == 0 else 2.2
count = len(report["repetitions"])
if abs(count - expected) > slack:
    wrong.append(f"{count} squats, expected {expected:.1f} +- {slack}")
rate = report["frames"] / max(live, 0.001)
if rate < 20:
    wrong.append(f"only {rate:.1f} analysed frames a second")
# The last quarter of the run lies after every silence.
after = sum(r["turn_s"] > 0.75 * report["duration_s"] for r in report["repetitions"])
if silent and after == 0:
    wrong.append("no squat counted after the silence")
if (silent or last is not None) and not report["warnings"]:
    wrong.append("the silence was not told")

posed = report["frames_with_pose"] / max(report["frames"], 1)
tail = f", {after} of them in the last quarter" if silent else ""
print(f"{name}: {'FAILED' if wrong else 'ok'}: {count} squats (expected {expected:.1f}){tail}, "
      f"{report['frames']} frames in {live:.1f} s, {rate:.1f} a second, {posed:.0%} with a pose, "
      f"frame to cue {report['latency_ms']['total']['p50']:.0f} ms")
for warning in report["warnings"]:
    print(f"    told: {warning}")
for trouble in wrong:
    print(f"    {trouble}")
sys.exit(bool(wrong))
PY
}

# window NAME VMCAM-OPTIONS...: opens the window on the camera and looks at a picture of it.
window() {
  local name=$1 status=0 said
  shift
  [[ $name == *"$only"* ]] || return 0
  if ! command -v xvfb-run >/dev/null; then
    echo "$name: SKIPPED, xvfb-run is not here (Debian: xvfb, xauth)"
    return 0
  fi
  said=$(VMCAM_OUT=$work/window "$vmcam" --time-limit 180 "$@" "$clip" -- \
    xvfb-run -a -s "-screen 0 1280x800x24" "$binary" run --camera 0 --exercise squat \
    --screenshot "$work/window/shot.png" --at 6 2>"$work/$name.err" </dev/null) || status=$?
  if ((status == 0)) && looks_painted "$work/window/shot.png"; then
    echo "$name: ok: the window opened and was painted; it closed with: $said"
    [[ -z ${SHOT:-} ]] || cp "$work/window/shot.png" "$SHOT"
  else
    echo "$name: FAILED: exit status $status"
    sed 's/^/    stderr: /' "$work/$name.err" | tail -n 15
    failed=1
  fi
}

# A PNG of the window with many colours: an empty window has a handful.
looks_painted() {
  python3 - "$1" <<'PY'
import struct, sys, zlib

data = open(sys.argv[1], "rb").read()
assert data[:8] == b"\x89PNG\r\n\x1a\n"
width, height = struct.unpack(">II", data[16:24])
pixels, at = b"", 8
while at < len(data):
    length, kind = struct.unpack(">I4s", data[at:at + 8])
    if kind == b"IDAT":
        pixels += data[at + 8:at + 8 + length]
    at += length + 12
pixels = zlib.decompress(pixels)
kinds = {pixels[i:i + 8] for i in range(0, len(pixels) - 8, 997)}
sys.exit(not (width >= 640 and height >= 360 and len(kinds) > 100))
PY
}

hd=(--size 1280x720 --format mjpeg)
sd=(--size 640x480 --format yuyv)
drill mjpeg-720           20 0 -  "${hd[@]}"
drill yuyv-480            20 0 -  "${sd[@]}"
drill ntsc-mjpeg-720      12 0 -  "${hd[@]}" --fps 30000/1001
drill pull-mjpeg-720      26 4 -  "${hd[@]}" --pull-after 10 --return-after 4
drill pull-yuyv-480       26 4 -  "${sd[@]}" --pull-after 10 --return-after 4
drill stall-mjpeg-720     18 0 14 "${hd[@]}" --stall-after 14
# A camera that stalls for good is mended as people mend it: pulled and plugged in again.
drill stall-pull-yuyv-480 30 8 -  "${sd[@]}" --stall-after 10 --pull-after 15 --return-after 3
window window-yuyv-480 "${sd[@]}"

exit "$failed"
