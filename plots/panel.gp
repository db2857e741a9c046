# plots/panel.gp - prepares the P-th panel of PANELS: frame, axes, ticks and the
# labels at the lines' ends.  Y is cost or ratio.  Panels stand side by side, on
# a narrow page one below the other.

NOW = word(PANELS, P)
Y_AXIS = Y eq 'ratio' ? 'ratio' : NOW
Y_MIN = Y eq 'ratio' ? RATIO_MIN : NOW eq 'time' ? TIME_MIN : WORK_MIN
Y_MAX = Y eq 'ratio' ? RATIO_MAX : NOW eq 'time' ? TIME_MAX : WORK_MAX

# The plot leaves as much room at its right as the labels need: two lines each
# while there is room for two, smaller when there are many.
GAP = PLOT_HEIGHT / real(MOST > 12 ? MOST : 12)
SIZE = MOST > 6 ? 15.5 : 17.5
FITS = MOST > 14 ? 0.8 * GAP : 0.46 * GAP
SIZE = FITS < SIZE ? FITS : SIZE
EACH = NARROW ? 0.98 : 0.98 / words(PANELS)
MOST_ROOM = NARROW ? 0.38 : 0.36 * EACH
ROOM = 0.66 * (LONGEST + 1) * SIZE / W
if (ROOM > MOST_ROOM) { SIZE = SIZE * MOST_ROOM / ROOM ; ROOM = MOST_ROOM }
LEFT = 100.0 / W + (NARROW ? 0 : (P - 1) * EACH)
RIGHT = (NARROW ? EACH : P * EACH) - ROOM - 15.0 / W
PLOT_TOP = PAGE_TOP + (NARROW ? (P - 1) * (PLOT_HEIGHT + 125) : 0)
PLOT_END = PLOT_TOP + PLOT_HEIGHT
set lmargin at screen LEFT
set rmargin at screen RIGHT
set tmargin at screen top(PLOT_TOP)
set bmargin at screen top(PLOT_END)

unset logscale
if (N_SCALE eq 'log') { set logscale x }
set logscale y
set xrange [N_MIN:N_MAX] noextend
set yrange [Y_MIN:Y_MAX] noextend
set xtics () ; set ytics ()
do for [i = 1:TICKS] {
    if (TICK_AXIS[i] eq 'n') { set xtics add (TICK_LABEL[i] TICK[i]) }
    if (TICK_AXIS[i] eq Y_AXIS) { set ytics add (times(TICK_LABEL[i]) TICK[i]) }
}
TICK_FONT = font(17)
set tics font TICK_FONT
set grid xtics ytics
WHAT = NOW eq 'time' ? 'Time per run' : 'Counted work, units'
if (Y eq 'ratio') { WHAT = NOW eq 'time' ? 'Time per run, per doubling of n' : 'Counted work, per doubling of n' }
set label 10 N_MEANS.', n' at graph 0.5, screen top(PLOT_END + 62) center noenhanced tc rgb MUTED font font(17)
set label 11 WHAT at graph 0, screen top(PLOT_TOP - 27) left noenhanced tc rgb INK font bold(16.5)

do for [i = 101:400] { unset label i ; unset arrow i }
do for [i = 1:LINES] {
    if (METER[i] eq NOW && (Y ne 'ratio' || RATIO[i] == RATIO[i])) {
        from_ = Y eq 'ratio' ? RATIO[i] : END[i]
        at_ = Y eq 'ratio' ? RATIO_AT[i] : LABEL_AT[i]
        two_ = MOST <= 14 && NOTE[i] ne ''
        set arrow 100+i from first END_N[i], first from_ to graph 1.035, first at_ nohead lw 0.9 dt 3 lc rgb line_colour(SLOT[i])
        set label 100+i LABEL[i] at graph 1.05, first at_ left noenhanced tc rgb text_colour(SLOT[i]) font bold(SIZE) offset 0, screen (two_ ? 0.36 * SIZE / H : 0)
        if (two_) { set label 250+i raised(root(NOTE[i])) at graph 1.05, first at_ left enhanced tc rgb text_colour(SLOT[i]) font font(0.88 * SIZE) offset 0, screen -0.78 * SIZE / H }
    }
}
