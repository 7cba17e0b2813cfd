#!/usr/bin/env bash
# Draws the program's icon, a hue ring with the gap of Experiment 1.2, and makes the formats that the platforms want.
# The results are committed; run it again only when the drawing changes. Needs rsvg-convert, ImageMagick and png2icns
# (Debian: librsvg2-bin, imagemagick, icnsutils).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
readonly name=color-wheel-lab
readonly window=../../src/main/resources/colorwheel/app
pngs="$(mktemp -d)"
trap 'rm -rf "$pngs"' EXIT

# SVG has no conic gradient, so the ring is made of wedges of three degrees, each a little longer than its share so that
# no seam shows. Hue 0 is at the right and hues turn counterclockwise, as in the lab; 150 to 240 degrees are withheld.
awk '
    function channel(n, hue,   k, t) {
        k = (n + hue / 60) % 6
        t = k < 4 - k ? k : 4 - k
        t = t < 1 ? t : 1
        return int(255 * 0.97 * (1 - (t > 0 ? t : 0)) + 0.5)
    }
    function x(radius, degrees) { return 256 + radius * cos(degrees * pi / 180) }
    function y(radius, degrees) { return 256 - radius * sin(degrees * pi / 180) }
    BEGIN {
        pi = atan2(0, -1)
        outer = 196; inner = 116; middle = (outer + inner) / 2; step = 3
        print "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">"
        print "  <rect x=\"16\" y=\"16\" width=\"480\" height=\"480\" rx=\"104\" fill=\"#1b1f26\"/>"
        printf "  <path d=\"M%.1f %.1fA%d %d 0 0 0 %.1f %.1f\" fill=\"none\" stroke=\"#5d6673\" stroke-width=\"14\"" \
            " stroke-linecap=\"round\" stroke-dasharray=\"1 30\"/>\n",
            x(middle, 156), y(middle, 156), middle, middle, x(middle, 236), y(middle, 236)
        for (hue = 243; hue < 507; hue += step) {
            end = hue + step + (hue + step < 507 ? 0.6 : 0)
            printf "  <path d=\"M%.2f %.2fA%d %d 0 0 0 %.2f %.2fL%.2f %.2fA%d %d 0 0 1 %.2f %.2fZ\" fill=\"#%02x%02x%02x\"/>\n",
                x(outer, hue), y(outer, hue), outer, outer, x(outer, end), y(outer, end),
                x(inner, end), y(inner, end), inner, inner, x(inner, hue), y(inner, hue),
                channel(5, (hue + 1.5) % 360), channel(3, (hue + 1.5) % 360), channel(1, (hue + 1.5) % 360)
        }
        print "</svg>"
    }' >"$name.svg"

for size in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" "$name.svg" --output "$pngs/$size.png"
done
cp "$pngs/256.png" "$name.png"
convert "$pngs"/{16,24,32,48,64,256}.png "$name.ico"
png2icns "$name.icns" "$pngs"/{16,32,48,128,256,512,1024}.png >/dev/null
mkdir -p "$window"
for size in 16 32 48 128; do
    cp "$pngs/$size.png" "$window/icon-$size.png"
done
