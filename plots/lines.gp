# plots/lines.gp - reads what scaling and doubling have in common: one line per
# variant and panel, with the place of its label.  Y is cost or ratio.

stats FIGURE every ::ROW::ROW using (N_MEANS = text('n_means'), N_SCALE = text('n_scale'), \
    N_MIN = number('n_min'), N_MAX = number('n_max'), \
    TIME_MIN = number('time_min'), TIME_MAX = number('time_max'), \
    WORK_MIN = number('work_min'), WORK_MAX = number('work_max'), \
    RATIO_MIN = number('ratio_min'), RATIO_MAX = number('ratio_max'), \
    GAP_METER = text('gap_meter'), GAP_N = number('gap_n'), \
    GAP_LOW = number('gap_low'), GAP_HIGH = number('gap_high'), \
    GAP_TEXT = text('gap_text'), GAP_LABEL = number('gap_label_value'), \
    GAP_SIDE = text('gap_label_side'), REVERSED_N = number('gap_reversed_n'), 1) nooutput

array VARIANT[128] ; array METER[128] ; array SLOT[128] ; array LETTER[128]
array LABEL[128] ; array NOTE[128] ; array FIRST[128] ; array POINTS[128] ; array FIRST_CURVE[128] ; array CURVE[128]
array END_N[128] ; array END[128] ; array LABEL_AT[128] ; array RATIO[128] ; array RATIO_AT[128]
LINES = 0
add(x) = (LINES = LINES + 1, VARIANT[LINES] = text('variant'), METER[LINES] = text('meter'), \
    SLOT[LINES] = int(number('slot')), LETTER[LINES] = text('letter'), \
    LABEL[LINES] = text('label'), NOTE[LINES] = text('note'), FIRST[LINES] = int(number('first_point')), POINTS[LINES] = int(number('points')), \
    FIRST_CURVE[LINES] = int(number('first_curve_point')), CURVE[LINES] = int(number('curve_points')), \
    END_N[LINES] = number('end_n'), END[LINES] = number('end_value'), \
    LABEL_AT[LINES] = number('label_value'), \
    RATIO[LINES] = number('ratio'), RATIO_AT[LINES] = number('ratio_label_value'), 1)
stats DATA.'/'.STEM.'.lines.tsv' using (text('chart') eq CHART && LINES < 128 ? add(1) : 1) nooutput

array TICK_AXIS[96] ; array TICK[96] ; array TICK_LABEL[96]
TICKS = 0
add(x) = (TICKS = TICKS + 1, TICK_AXIS[TICKS] = text('axis'), TICK[TICKS] = number('value'), TICK_LABEL[TICKS] = text('label'), 1)
stats DATA.'/'.STEM.'.ticks.tsv' using (text('chart') eq CHART && TICKS < 96 ? add(1) : 1) nooutput

# Which meters have a panel, how many lines the fuller one holds.
PANELS = ''
if (TIME_MIN == TIME_MIN) { PANELS = PANELS.' time' }
if (WORK_MIN == WORK_MIN) { PANELS = PANELS.' work' }
if (Y eq 'ratio') {
    # A meter of one size only has no steps.
    with_steps = ''
    do for [p = 1:words(PANELS)] {
        do for [i = 1:LINES] {
            if (METER[i] eq word(PANELS, p) && RATIO[i] == RATIO[i] && !strstrt(with_steps, METER[i])) { with_steps = with_steps.' '.METER[i] }
        }
    }
    PANELS = with_steps
}
MOST = 0
LONGEST = 1
do for [p = 1:words(PANELS)] {
    n_ = 0
    do for [i = 1:LINES] {
        if (METER[i] eq word(PANELS, p)) { n_ = n_ + 1 ; LONGEST = strlen(LABEL[i]) > LONGEST ? strlen(LABEL[i]) : LONGEST }
    }
    MOST = n_ > MOST ? n_ : MOST
}

# The rows of line i are POINTS[i] of this table from FIRST[i] on, those of its
# law CURVE[i] of the other from FIRST_CURVE[i] on.
POINTS_OF = DATA.'/'.STEM.'.doubling.tsv'
CURVES_OF = DATA.'/'.STEM.'.curve.tsv'
stats POINTS_OF using 0 nooutput
if (LINES && FIRST[LINES] + POINTS[LINES] > STATS_records) { print POINTS_OF.': rows are missing' }

# How large that makes the page.
PAGE_TOP = NARROW ? 178 : 162
PLOT_HEIGHT = 439
H = NARROW ? PAGE_TOP + words(PANELS) * (PLOT_HEIGHT + 125) + 40 : 720
