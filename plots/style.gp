# plots/style.gp - one look for every picture.  gnuplot 5.2 or later.
#
# A script of a kind begins with  load 'style.gp' , decides how large its page
# is (W and H), and goes on with  load 'page.gp' .  By then plots/render has set
#   DATA   the folder of the tables         STEM   tables are DATA/STEM.*.tsv
#   CHART  the name of the chart            ROW    its row in STEM.figure.tsv
#   OUT    where to draw                    FMT    svg, png or dumb (terminal)
#   DARK   1: on a dark ground              NARROW 1: for a telephone
#   COLS, ROWS, RIGHT, COLOUR  of a terminal
# and the columns that the script says it reads were checked.
#
# Text from a table is used as a value only: it is never part of a command, and
# `noenhanced` keeps gnuplot from reading {}_^@&~ in it as markup.

reset
set encoding utf8
set decimalsign '.'                      # never the locale's comma
set datafile separator tab               # checked copies: see check.awk
set datafile commentschars ''
set datafile columnheaders

# Pixels of an svg, and of a png.
W = NARROW ? 640 : 1280
H = 720
FONT = 'DejaVu Sans'
PT = 21                                  # readable from the last row

# Light: the exact values count, svg-style.xml makes the dark ones of them.
# Okabe and Ito's colours, strongest contrast first, then slate blue and ink;
# 8 to 14 repeat them with hollow markers.  Dashes differ, too, so that a grey
# printout tells lines apart, and one that lies on another shows both.
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
set dashtype 11 (24, 6)
set dashtype 12 (10, 5)
set dashtype 13 (24, 5, 4, 5)
set dashtype 14 (4, 4)
set dashtype 15 (14, 5, 4, 5, 4, 5)
array DASH[7] = [1, 11, 12, 13, 14, 15, 1]
dash(slot) = slot % 14 < 7 ? DASH[slot % 7 + 1] : 2

# Sizes of type and of points.  pngcairo counts points, svg counts pixels.
font(pixels) = sprintf('%s,%.4g', FONT, FMT eq 'png' ? 0.75 * pixels : pixels)
bold(pixels) = sprintf('%s:Bold,%.4g', FONT, FMT eq 'png' ? 0.75 * pixels : pixels)
PS = FMT eq 'png' ? 1.5 : 0.62

# Screen coordinates of pixels from the top.
top(pixels) = 1 - pixels / real(H)

# The cell of a column.  Where it was empty, its copy holds NaN or a no-break
# space; gnuplot itself makes a mess of rows with empty cells.
number(name) = strcol(name) eq 'NaN' ? NaN : column(name)
text(name) = strcol(name) eq "\302\240" ? '' : strcol(name)

# The typography of what this project writes itself: 2,300x, 5 us, n^2, sqrt n.
is_times(s, p) = p > 1 && strstrt('0123456789', s[p-1:p-1]) && (p == strlen(s) || strstrt(' ,', s[p+1:p+1]))
times(s) = (x_ = strstrt(s, 'x')) == 0 ? s : is_times(s, x_) ? s[1:x_-1].'×'.times(s[x_+1:*]) : s[1:x_].times(s[x_+1:*])
is_micro(s, u) = u > 1 && strstrt('0123456789', s[u-1:u-1]) && (u + 2 == strlen(s) || strstrt(' ,:;', s[u+3:u+3]))
micro(s) = (u_ = strstrt(s, ' us')) == 0 ? s : is_micro(s, u_) ? s[1:u_].'µ'.micro(s[u_+2:*]) : s[1:u_+2].micro(s[u_+3:*])
until_space(s) = (p_ = strstrt(s, ' ')) ? s[1:p_-1] : s
root(s) = (r_ = strstrt(s, 'sqrt ')) ? s[1:r_-1].'√'.root(s[r_+5:*]) : s
raised(s) = (q_ = strstrt(s, '^')) ? s[1:q_-1].'^{'.until_space(s[q_+1:*]).'}'.raised_rest(s[q_+1:*]) : s
raised_rest(s) = raised(s[strlen(until_space(s))+1:*])

# The size of type, at most `size`, at which text is about `width` pixels wide.
fitting(size, text, width) = (w_ = width / (0.66 * (strlen(text) + 1))) < size ? w_ : size

# A text broken at the space nearest to its middle; without one it stays.
space_from(s, m, d) = d >= m ? 0 : s[m-d:m-d] eq ' ' ? m - d : s[m+d:m+d] eq ' ' ? m + d : space_from(s, m, d + 1)
cut(s) = space_from(s, (strlen(s) + 1) / 2, 0)
half1(s) = cut(s) ? s[1:cut(s)-1] : s
half2(s) = cut(s) ? s[cut(s)+1:*] : ''
longer(s) = strlen(half1(s)) > strlen(half2(s)) ? half1(s) : half2(s)

FIGURE = DATA.'/'.STEM.'.figure.tsv'
stats FIGURE every ::ROW::ROW using (HEADLINE = micro(times(text('headline'))), SUBTITLE = text('subtitle'), 1) nooutput
