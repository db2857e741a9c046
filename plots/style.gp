# plots/style.gp - one look for every picture.  gnuplot 5.2 or later.
#
# A script of a kind begins with  load 'style.gp'.  By then plots/render has set
#   DATA   the folder of the results        STEM   results are DATA/STEM.*.csv
#   CHART  the name of the chart            ROW    its row in STEM.figure.csv
#   OUT    where to draw                    FMT    svg, png or dumb (terminal)
#   DARK   1: a png on a dark ground        COLS, ROWS, COLOUR  of a terminal
# and STEM.figure.csv and whatever the script says it reads were checked.
#
# Text from a file is used as a value only: it is never part of a command, and
# `noenhanced` keeps gnuplot from reading {}_^@&~ in it as markup.

reset
set encoding utf8
set decimalsign '.'                      # never the locale's comma
set datafile separator tab              # checked copies: see check.awk
set datafile commentschars ''
set datafile columnheaders

# A script may set W and H before.  Pixels.
if (!exists('W')) { W = 1280 }
if (!exists('H')) { H = 720 }
FONT = 'DejaVu Sans'
PT = 21                                  # readable from the last row

# Light: the exact values count, svg-style.xml makes the dark ones of them.  Okabe and Ito's
# colours, strongest contrast first, then ink; 8 to 14 repeat them with hollow
# markers and dashes, so that a grey printout still tells lines apart.
if (DARK) {
    GROUND = '#0d1117' ; INK = '#f0f6fc' ; MUTED = '#9da7b1' ; GRID = '#2f3742'
    array LINE[7] = ['#56b4e9', '#ff8c42', '#2fd6a3', '#e79cc6', '#f0b429', '#a5b4fc', '#f0f6fc']
    array TEXT[7] = ['#56b4e9', '#ff8c42', '#2fd6a3', '#e79cc6', '#f0b429', '#a5b4fc', '#f0f6fc']
} else {
    GROUND = '#ffffff' ; INK = '#1f2328' ; MUTED = '#59636e' ; GRID = '#d1d9e0'
    array LINE[7] = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#6a5acd', '#1f2328']
    # The same hues, dark enough for small print on white (4.5:1 or better).
    array TEXT[7] = ['#0072b2', '#b84700', '#007a58', '#a04a7c', '#8f5f00', '#5a49c4', '#1f2328']
}
array MARK[14] = [7, 5, 9, 13, 11, 15, 3, 6, 4, 8, 12, 10, 14, 1]
line_colour(slot) = LINE[slot % 7 + 1]
text_colour(slot) = TEXT[slot % 7 + 1]
mark(slot) = MARK[slot % 14 + 1]
dash(slot) = slot % 14 < 7 ? 1 : 2

# pngcairo counts points, svg counts pixels.
K = FMT eq 'png' ? 0.75 : 1.0
px(size) = size * K
font(size) = sprintf('%s,%.4g', FONT, px(size))
bold(size) = sprintf('%s:Bold,%.4g', FONT, px(size))
PS = FMT eq 'png' ? 1.5 : 0.62   # svg draws the same size far larger

if (FMT eq 'svg') { set terminal svg size W, H dynamic enhanced font font(PT) linewidth 1.5 rounded }
if (FMT eq 'png') { set terminal pngcairo size W, H enhanced font font(PT) linewidth 1.5 rounded background rgb GROUND }
if (FMT eq 'dumb' && COLOUR) { set terminal dumb size COLS, ROWS noenhanced ansi256 }
if (FMT eq 'dumb' && !COLOUR) { set terminal dumb size COLS, ROWS noenhanced mono }
set output OUT

unset key
set tics nomirror out
set errorbars 0.6
if (FMT eq 'dumb') { set border 3 } else {
    set border 3 lw 1.2 lc rgb MUTED
    set tics scale 0.5, 0.25 textcolor rgb INK
    set grid back lt 1 lw 0.6 lc rgb GRID
}

# The cell of a column.  Where it was empty, its copy holds NaN or a no-break
# space; gnuplot itself makes a mess of rows with empty cells.
number(name) = strcol(name) eq 'NaN' ? NaN : column(name)
text(name) = strcol(name) eq "\302\240" ? '' : strcol(name)

# The typography of what this project writes itself: 2,300x and n^2.
is_times(s, p) = p > 1 && strstrt('0123456789', s[p-1:p-1]) && (p == strlen(s) || strstrt(' ,', s[p+1:p+1]))
times(s) = (x_ = strstrt(s, 'x')) == 0 ? s : is_times(s, x_) ? s[1:x_-1].'×'.times(s[x_+1:*]) : s[1:x_].times(s[x_+1:*])
until_space(s) = (p_ = strstrt(s, ' ')) ? s[1:p_-1] : s
raised(s) = (q_ = strstrt(s, '^')) ? s[1:q_-1].'^{'.until_space(s[q_+1:*]).'}'.raised_rest(s[q_+1:*]) : s
raised_rest(s) = raised(s[strlen(until_space(s))+1:*])

# Headline: what the picture says.  Subtitle: what was measured.  Labels 1 to 9
# stand once in a picture; a script with several panels unsets them after the
# first.
FIGURE = DATA.'/'.STEM.'.figure.tsv'
stats FIGURE every ::ROW::ROW using (HEADLINE = text('headline'), SUBTITLE = text('subtitle'), 1) nooutput
fitting(size, text, width) = (w_ = width / (0.66 * (strlen(text) + 1))) < size ? w_ : size
if (FMT ne 'dumb') {
    # A long headline is broken in the middle before it becomes too small.
    shown = times(HEADLINE)
    size = fitting(32, shown, 0.96 * W)
    cut = 0
    if (size < 23) {
        do for [c_ = 2:strlen(shown)] {
            if (shown[c_:c_] eq ' ' && abs(2 * c_ - strlen(shown)) < abs(2 * cut - strlen(shown))) { cut = c_ }
        }
    }
    if (cut) {
        longer = 2 * cut > strlen(shown) ? shown[1:cut-1] : shown[cut+1:*]
        size = fitting(25, longer, 0.96 * W)
        set label 1 shown[1:cut-1] at screen 0.022, 0.968 left noenhanced tc rgb INK font bold(size)
        set label 2 shown[cut+1:*] at screen 0.022, 0.926 left noenhanced tc rgb INK font bold(size)
    } else {
        set label 1 shown at screen 0.022, 0.945 left noenhanced tc rgb INK font bold(size)
    }
    set label 3 SUBTITLE at screen 0.022, 0.880 left noenhanced tc rgb MUTED font font(fitting(18.5, SUBTITLE, 1.06 * W))
}
