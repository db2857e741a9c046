# plots/dist.gp - how runs of the same job are distributed: a curve for how
# often, a dot for every run (the first on top), the median and the 90th
# percentile as bars, thick and thin.
#
# reads dist.csv: line$ ns density
# reads runs.csv: line$ run ns
# reads lines.csv: label$ median p90 median_text$ p90_text$
# reads ticks.csv: at label$
# reads figure.csv: note$ low high points runs

load 'style.gp'
stats FIGURE every ::ROW::ROW using (NOTE = text('note'), LOW = number('low'), HIGH = number('high'), POINTS = int(number('points')), RUNS = int(number('runs')), 1) nooutput
load 'page.gp'
CURVES = DATA.'/'.STEM.'.dist.tsv'
DOTS = DATA.'/'.STEM.'.runs.tsv'
SPREADS = DATA.'/'.STEM.'.lines.tsv'
AXIS = DATA.'/'.STEM.'.ticks.tsv'
stats SPREADS using 'median' name 'ROW_COUNT' nooutput
LINES = int(ROW_COUNT_records)
array LABEL[LINES] ; array MEDIAN[LINES] ; array P90[LINES]
array MEDIAN_TEXT[LINES] ; array P90_TEXT[LINES]
do for [i = 1:LINES] {
    stats SPREADS every ::(i-1)::(i-1) using (LABEL[i] = text('label'), MEDIAN[i] = number('median'), P90[i] = number('p90'), MEDIAN_TEXT[i] = micro(text('median_text')), P90_TEXT[i] = micro(text('p90_text')), 1) nooutput
}

set xtics ()
stats AXIS using 'at' name 'TICK' nooutput
do for [i = 1:int(TICK_records)] {
    stats AXIS every ::(i-1)::(i-1) using (TICK_AT = number('at'), TICK_TEXT = micro(text('label')), 1) nooutput
    set xtics add (TICK_TEXT TICK_AT)
}

set border 1
set lmargin at screen MARGIN + 20.0 / W
set rmargin at screen 1 - 45.0 / W
set tmargin at screen top(130)
set bmargin at screen top(H - (NARROW ? 108 : 90))
set logscale x
set xrange [LOW:HIGH] noextend
# A line's own height is 1: below 0 the dots, above it the curve.
set yrange [-0.5:LINES - 0.42] noextend
TICK_FONT = font(NARROW ? 13 : 16)
set tics font TICK_FONT
unset ytics
set grid xtics
set style fill transparent solid 0.28 noborder
base(i) = LINES - i
do for [i = 1:LINES] {
    colour_ = line_colour(i - 1)
    set label 20+i LABEL[i] at graph 0.985, first base(i) + 0.47 right noenhanced tc rgb text_colour(i - 1) font bold(21)
    set label 40+i MEDIAN_TEXT[i].', '.P90_TEXT[i] at graph 0.985, first base(i) + 0.36 right noenhanced tc rgb INK font font(17)
    set arrow 20+i from first MEDIAN[i], first base(i) - 0.36 to first MEDIAN[i], first base(i) nohead lw 2.6 lc rgb INK front
    set arrow 40+i from first P90[i], first base(i) - 0.36 to first P90[i], first base(i) nohead lw 1.3 lc rgb INK front
}
set label 10 NOTE at graph 1, screen top(H - 24) right noenhanced tc rgb MUTED font font(15)
set label 11 'thick bar: median, thin: 90th percentile' at graph 0, screen top(H - 24) left noenhanced tc rgb MUTED font font(15)
if (NARROW) {
    set label 11 at graph 0, screen top(H - 16)
    set label 10 at graph 0, screen top(H - 38) left
}

first_point(i) = (i - 1) * POINTS
first_run(i) = (i - 1) * RUNS
plot for [i = 1:LINES] CURVES every ::first_point(i)::(first_point(i)+POINTS-1) using 'ns':(base(i)):(base(i) + 0.55 * column('density')) with filledcurves fc rgb line_colour(i - 1), \
     for [i = 1:LINES] CURVES every ::first_point(i)::(first_point(i)+POINTS-1) using 'ns':(base(i) + 0.55 * column('density')) with lines lw 1.8 lc rgb line_colour(i - 1), \
     for [i = 1:LINES] DOTS every ::first_run(i)::(first_run(i)+RUNS-1) using 'ns':(base(i) - 0.03 - 0.3 * column('run') / RUNS) with points pt 7 ps 0.4*PS lc rgb line_colour(i - 1)
set output
