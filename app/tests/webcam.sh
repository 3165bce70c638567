#!/usr/bin/env bash
# The webcam drill: the release binary on a real V4L2 webcam in a small virtual machine.
#
#   app/tests/webcam.sh            all drills
#   app/tests/webcam.sh pull       those whose name contains "pull"
#
# It needs vmcam.sh (environment VMCAM, or ../shared/tools/vmcam.sh beside the checkout), the clip
# squat_2.mp4 beside it, and `cargo build --release -p goodform`. Where vmcam is absent it says so and
# ends with 0; with a failed drill it ends with 1. It is no part of the ordinary tests: it takes two
# minutes and a kernel.
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

# drill NAME SECONDS SILENT_FROM SILENT_FOR GOES_ON VMCAM-OPTIONS...
# SILENT_FROM, SILENT_FOR: when no pictures come (seconds; 0 0 where always), GOES_ON: yes or no.
drill() {
  local name=$1 seconds=$2 from=$3 silent=$4 goes_on=$5
  shift 5
  [[ $name == *"$only"* ]] || return 0
  local out=$work/$name.out err=$work/$name.err status=0
  "$vmcam" --time-limit $((seconds + 60)) "$@" "$clip" -- \
    "$binary" run --camera 0 --exercise squat --headless --json --seconds "$seconds" \
    >"$out" 2>"$err" </dev/null || status=$?
  python3 - "$name" "$seconds" "$from" "$silent" "$goes_on" "$status" "$out" <<'PY' || { failed=1; sed 's/^/    stderr: /' "$err" | tail -n 15; }
import json, sys

name, seconds, start, silent, goes_on, status, path = sys.argv[1:]
seconds, start, silent, status = float(seconds), float(start), float(silent), int(status)
text = open(path, encoding="utf-8").read()

# The report is the last object that has repetitions; lines before it tell of the run as it went.
report, at, decoder = None, 0, json.JSONDecoder()
while (at := text.find("{", at)) >= 0:
    try:
        found, at = decoder.raw_decode(text, at)
        if isinstance(found, dict) and "repetitions" in found:
            report = found
    except ValueError:
        at += 1

wrong = []
if status != 0:
    wrong.append(f"exit status {status}")
if report is None:
    print(f"{name}: FAILED, no report; {', '.join(wrong)}")
    sys.exit(1)

# squat_2.mp4 holds two squats and loops after 143 frames at 25 a second. The loop's phase at the
# start is not known, a silence may cut one squat, and coming back costs up to two seconds.
per_second = 2 / 5.72
live = seconds - silent
expected, slack = live * per_second, 1.5 if silent == 0 else 2.2
count = len(report["repetitions"])
if abs(count - expected) > slack:
    wrong.append(f"{count} squats, expected {expected:.1f} +- {slack}")
rate = report["frames"] / live
if rate < 20:
    wrong.append(f"only {rate:.1f} analysed frames a second")
after = sum(r["start_s"] > start + silent for r in report["repetitions"])
if silent and goes_on == "yes" and after == 0:
    wrong.append("no squat counted after the silence")
if silent and goes_on == "no" and not report["warnings"]:
    wrong.append("the silence was not told")

posed = report["frames_with_pose"] / max(report["frames"], 1)
tail = f", {after} of them after the silence" if silent else ""
print(f"{name}: {'FAILED' if wrong else 'ok'}: {count} squats (expected {expected:.1f}){tail}, "
      f"{report['frames']} frames, {rate:.1f} a second, {posed:.0%} with a pose, "
      f"latency {report.get('latency_ms', {}).get('total')}")
for warning in report["warnings"]:
    print(f"    warning: {warning}")
for trouble in wrong:
    print(f"    {trouble}")
sys.exit(bool(wrong))
PY
}

hd=(--size 1280x720 --format mjpeg)
sd=(--size 640x480 --format yuyv)
drill mjpeg-720          20  0  0 -   "${hd[@]}"
drill yuyv-480           20  0  0 -   "${sd[@]}"
drill pull-mjpeg-720     26  8  4 yes "${hd[@]}" --pull-after 8 --return-after 4
drill pull-yuyv-480      26  8  4 yes "${sd[@]}" --pull-after 8 --return-after 4
drill stall-mjpeg-720    16 10  6 no  "${hd[@]}" --stall-after 10
# A stalled camera is mended as people mend it: pulled and plugged in again.
drill stall-pull-yuyv-480 28 8  8 yes "${sd[@]}" --stall-after 8 --pull-after 13 --return-after 3

exit "$failed"
