# plots/stale_bars.gp - what each strategy asks of the source, and what it
# serves that is no longer true: two bars for each, side by side.
#
# reads stale_bars.csv: strategy$ queries stale queries_percent stale_percent
# reads figure.csv: bars

load 'style.gp'
stats FIGURE every ::ROW::ROW using (BARS = int(number('bars')), 1) nooutput
H = NARROW ? 275 + 105 * BARS : 700
FOOTNOTE = 'The shorter the better, on both sides.  Every request is answered; those that are no query come from the cache.'
load 'page.gp'

TABLE = DATA.'/'.STEM.'.stale_bars.tsv'
array NAME[BARS]
array COUNTED[2 * BARS]                  # the queries, then the stale answers
array PERCENT[2 * BARS]
do for [i = 1:BARS] {
    stats TABLE every ::(i-1)::(i-1) using (NAME[i] = text('strategy'), COUNTED[i] = int(number('queries')), COUNTED[BARS+i] = int(number('stale')), PERCENT[i] = number('queries_percent'), PERCENT[BARS+i] = number('stale_percent'), 1) nooutput
}

# A number with separators: 16,000.
grouped(v) = v < 1000 ? sprintf('%d', v) : grouped(v / 1000).sprintf(',%03d', v % 1000)

FIRST_TOP = NARROW ? 195 : 185
BOTTOM = NARROW ? H - 70 : H - 60
set tmargin at screen top(FIRST_TOP)
set bmargin at screen top(BOTTOM)
set yrange [BARS + 0.5:0.5] noextend
set xrange [0:NARROW ? 138 : 127] noextend   # room for a number behind 100 %
unset border
unset ytics
unset xtics
set style fill solid 0.85 noborder

# Left the names, then two panels; a narrow page has the names above the bars.
NAMES = NARROW ? MARGIN + 0.012 : 0.20
GAP = 0.02
WIDE = (1 - MARGIN - NAMES - GAP) / 2
HALF = NARROW ? 0.21 : 0.30
LOW = NARROW ? 0.16 : 0
do for [i = 1:BARS] {
    if (NARROW) {
        set label 20+i NAME[i] at first 0, first i - 0.22 left noenhanced tc rgb INK font bold(16.5)
    } else {
        set label 20+i NAME[i] at screen NAMES - 0.012, first i right noenhanced tc rgb INK font font(18.5)
    }
}
TITLE_TOP = FIRST_TOP - 26

set multiplot
do for [P = 1:2] {
    set lmargin at screen NAMES + (P - 1) * (WIDE + GAP)
    set rmargin at screen NAMES + (P - 1) * (WIDE + GAP) + WIDE
    set label 10 (P == 1 ? 'queries made' : 'stale answers served') at graph 0, screen top(TITLE_TOP) left noenhanced tc rgb TEXT[P] font bold(19)
    do for [i = 1:BARS] {
        k_ = (P - 1) * BARS + i
        set label 40+i grouped(COUNTED[k_]) at first PERCENT[k_] + 2, first i + LOW left noenhanced tc rgb TEXT[P] font bold(18)
    }
    LENGTH = P == 1 ? 'queries_percent' : 'stale_percent'
    plot TABLE using (0.5 * column(LENGTH)):($0 + 1 + LOW):(0.5 * column(LENGTH)):(HALF) with boxxyerror fc rgb LINE[P]
    do for [i = 1:9] { unset label i }
    do for [i = 21:20+BARS] { unset label i }
}
unset multiplot
set output
