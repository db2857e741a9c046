# plots/page.gp - begins a page of W by H: the headline, what the picture says;
# the subtitle, what was measured.  Labels 1 to 9 stand once on a page: a script
# with several panels unsets them after the first.

if (FMT eq 'svg') { set terminal svg size W, H dynamic enhanced font font(PT) linewidth 1.5 rounded }
if (FMT eq 'png') { set terminal pngcairo size W, H enhanced font font(PT) linewidth 1.5 rounded background rgb GROUND }
if (FMT eq 'dumb' && COLOUR) { set terminal dumb size COLS, ROWS noenhanced ansi256 }
if (FMT eq 'dumb' && !COLOUR) { set terminal dumb size COLS, ROWS noenhanced mono }
set output OUT

unset key
set tics nomirror out
set errorbars 0.6
MARGIN = 0.022 * 1280 / W                # as wide on any page

if (FMT eq 'dumb') { set border 3 } else {
    set border 3 lw 1.2 lc rgb MUTED
    set tics scale 0.5, 0.25 textcolor rgb INK
    set grid back lt 1 lw 0.6 lc rgb GRID

    # Broken in the middle before it becomes too small.
    WIDTH = W - 2 * MARGIN * W
    SIZE = fitting(32, HEADLINE, WIDTH)
    if (SIZE >= 23 || !cut(HEADLINE)) {
        set label 1 HEADLINE at screen MARGIN, top(40) left noenhanced tc rgb INK font bold(SIZE)
    } else {
        SIZE = fitting(25, longer(HEADLINE), WIDTH)
        set label 1 half1(HEADLINE) at screen MARGIN, top(23) left noenhanced tc rgb INK font bold(SIZE)
        set label 2 half2(HEADLINE) at screen MARGIN, top(53) left noenhanced tc rgb INK font bold(SIZE)
    }
    # Lighter type is narrower.
    SIZE = fitting(18.5, SUBTITLE, 1.1 * WIDTH)
    if (SIZE >= 15 || !cut(SUBTITLE)) {
        set label 3 SUBTITLE at screen MARGIN, top(86) left noenhanced tc rgb MUTED font font(SIZE)
    } else {
        SIZE = fitting(17, longer(SUBTITLE), 1.1 * WIDTH)
        set label 3 half1(SUBTITLE) at screen MARGIN, top(84) left noenhanced tc rgb MUTED font font(SIZE)
        set label 4 half2(SUBTITLE) at screen MARGIN, top(106) left noenhanced tc rgb MUTED font font(SIZE)
    }
    # A script may say how to read it, at the foot.
    if (exists('FOOTNOTE')) {
        if (NARROW) {
            set label 5 half1(FOOTNOTE) at screen MARGIN, top(H - 40) left noenhanced tc rgb MUTED font font(15)
            set label 6 half2(FOOTNOTE) at screen MARGIN, top(H - 20) left noenhanced tc rgb MUTED font font(15)
        } else {
            set label 5 FOOTNOTE at screen MARGIN, top(H - 22) left noenhanced tc rgb MUTED font font(15)
        }
    }
}
undefine FOOTNOTE
