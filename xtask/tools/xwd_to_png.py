"""A picture of a screen in memory (Xvfb -fbdir writes an XWD file) as PNG: xwd_to_png.py IN OUT."""

import struct
import sys
import zlib

raw = open(sys.argv[1], "rb").read()
head = struct.unpack(">25I", raw[:100])
width, height, line = head[4], head[5], head[12]
start = head[0] + head[19] * 12
rows = []
for y in range(height):
    pixels = raw[start + y * line : start + y * line + width * 4]
    row = bytearray(width * 3)
    row[0::3], row[1::3], row[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
    rows.append(b"\0" + bytes(row))


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


with open(sys.argv[2], "wb") as out:
    out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)))
    out.write(chunk(b"IDAT", zlib.compress(b"".join(rows), 6)) + chunk(b"IEND", b""))
