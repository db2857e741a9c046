# plots/hit_rates.gp - hit rate against capacity, a line for each policy, a
# panel for each kind of trace.
#
# reads hit_rates.csv: trace$ policy$ capacity hit_percent
# reads figure.csv: panels lines points

load 'style.gp'
H = NARROW ? 2150 : 900
stats FIGURE every ::ROW::ROW using (PANELS = int(number('panels')), LINES = int(number('lines')), POINTS = int(number('points')), 1) nooutput
FOOTNOTE = 'Each point: one run over the whole trace.  The optimum knows what will be asked for; no cache can.'
load 'page.gp'

RATES = DATA.'/'.STEM.'.hit_rates.tsv'
array TRACE[PANELS] ; array POLICY[LINES]
do for [p = 1:PANELS] {
    r_ = (p - 1) * LINES * POINTS
    stats RATES every ::r_::r_ using (TRACE[p] = text('trace'), 1) nooutput
}
do for [i = 1:LINES] {
    r_ = (i - 1) * POINTS
    stats RATES every ::r_::r_ using (POLICY[i] = text('policy'), 1) nooutput
}

# Colours and marks as in the chart of times, which has two variants before.
slot(i) = i + 1

# The policies, once for all panels, in one row or two.
ACROSS = NARROW ? 3 : LINES
KEY_TOP = NARROW ? 168 : 138
do for [i = 1:LINES] {
    x_ = MARGIN + 0.012 + ((i - 1) % ACROSS) * (1 - 2 * MARGIN) / ACROSS
    y_ = top(KEY_TOP + 28 * ((i - 1) / ACROSS))
    set label 20+i POLICY[i] at screen x_, y_ left noenhanced tc rgb text_colour(slot(i)) font bold(17) point pt mark(slot(i)) ps 1.4*PS lc rgb line_colour(slot(i)) offset 1.2, 0
}

set logscale x
set xrange [14:1150] noextend
set yrange [-3:103] noextend
set xtics (16, 32, 64, 128, 256, 512, 1024)
set ytics ('0' 0, '25' 25, '50' 50, '75' 75, '100 %%' 100)
set grid xtics ytics

COLUMNS = NARROW ? 1 : 2
FIRST_TOP = NARROW ? 260 : 205
HEIGHT = NARROW ? 350 : 245
EACH_TOP = NARROW ? 465 : 340
TICK_FONT = font(15)
WIDE = (1.0 - 2 * MARGIN) / COLUMNS
set multiplot
do for [P = 1:PANELS] {
    column_ = (P - 1) % COLUMNS
    row_ = (P - 1) / COLUMNS
    PLOT_TOP = FIRST_TOP + row_ * EACH_TOP
    set lmargin at screen MARGIN + column_ * WIDE + 62.0 / W
    set rmargin at screen MARGIN + (column_ + 1) * WIDE - 22.0 / W
    set tmargin at screen top(PLOT_TOP)
    set bmargin at screen top(PLOT_TOP + HEIGHT)
    set tics font TICK_FONT
    set label 10 'room for so many entries' at graph 1, screen top(PLOT_TOP + HEIGHT + (NARROW ? 62 : 48)) right noenhanced tc rgb MUTED font font(14.5)
    set label 11 TRACE[P] at graph 0, screen top(PLOT_TOP - 16) left noenhanced tc rgb INK font bold(16.5)
    from_row(i) = ((P - 1) * LINES + i - 1) * POINTS
    plot for [i = 1:LINES] RATES every ::from_row(i)::(from_row(i)+POINTS-1) using 'capacity':'hit_percent' with linespoints pt mark(slot(i)) ps PS lw 1.6 dt dash(slot(i)) lc rgb line_colour(slot(i))
    do for [i = 1:9] { unset label i }
    do for [i = 20:40] { unset label i }
}
unset multiplot
set output
