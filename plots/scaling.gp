# plots/scaling.gp - cost against n on logarithmic axes: time and counted work
# side by side, one panel if a meter is missing.  Points with intervals, the law
# of growth that fits best over the sizes measured, every line labelled at its
# end.  On a terminal: the first of them, a letter for each line.
#
# reads doubling.csv: n cost low high
# reads lines.csv: chart$ variant$ slot letter$ meter$ label$ note$ first_point points first_curve_point curve_points end_n end_value label_value ratio ratio_label_value
# reads curve.csv: n value
# reads ticks.csv: chart$ axis$ value label$
# reads figure.csv: n_means$ n_scale$ gap_meter$ gap_n gap_low gap_high gap_text$ gap_label_value gap_label_side$ gap_reversed_n n_min n_max time_min time_max work_min work_max ratio_min ratio_max

# terminal

load 'style.gp'
Y = 'cost'
load 'lines.gp'
FOOTNOTE = 'Points: median, bars: 95 % interval.  Lines: the law of growth that fits best; dotted where none comes near.'
load 'page.gp'

# A line is its law, or what joins the points if none comes near them.
path(i) = CURVE[i] ? CURVES_OF : POINTS_OF
start(i) = CURVE[i] ? FIRST_CURVE[i] : FIRST[i]
end(i) = start(i) + (CURVE[i] ? CURVE[i] : POINTS[i]) - 1
dashes(i) = CURVE[i] ? dash(SLOT[i]) : 3
last(i) = FIRST[i] + POINTS[i] - 1

if (FMT eq 'dumb') { load 'text.gp' } else {
    set multiplot
    do for [P = 1:words(PANELS)] {
        load 'panel.gp'
        array HERE[128]
        heres = 0
        do for [i = 1:LINES] {
            if (METER[i] eq NOW) { heres = heres + 1 ; HERE[heres] = i }
        }
        # The gap the headline speaks of, where the headline reads it off.
        unset arrow 12 ; unset label 12
        if (GAP_METER eq NOW && GAP_HIGH > 3 * GAP_LOW) {
            set arrow 12 from GAP_N, GAP_LOW ** 0.93 * GAP_HIGH ** 0.07 to GAP_N, GAP_LOW ** 0.07 * GAP_HIGH ** 0.93 heads size screen 0.006, 22 filled lw 1.5 lc rgb MUTED front
            set label 12 times(GAP_TEXT) at GAP_N, GAP_LABEL noenhanced tc rgb INK font bold(20) front
            if (GAP_SIDE eq 'left') { set label 12 right offset character -0.6, 0 } else { set label 12 left offset character 0.6, 0 }
        }
        # Up to where it is the other way round.
        unset arrow 13 ; unset label 13
        if (GAP_METER eq NOW && REVERSED_N == REVERSED_N) {
            set arrow 13 from REVERSED_N, graph 0 to REVERSED_N, graph 1 nohead back lw 1.2 dt (12, 8) lc rgb MUTED
            set label 13 sprintf('n = %d', REVERSED_N) at REVERSED_N, graph 0.96 left offset character 0.5, 0 noenhanced tc rgb MUTED font font(16)
        }
        # An interval that is smaller than its point is not drawn.
        seen = (Y_MAX / Y_MIN) ** 0.018
        is_seen(x) = column('high') > seen * column('low')
        plot for [k = 1:heres] path(HERE[k]) every ::start(HERE[k])::end(HERE[k]) using 'n':(CURVE[HERE[k]] ? column('value') : column('cost')) with lines lw (CURVE[HERE[k]] ? 2 : 1) dt dashes(HERE[k]) lc rgb line_colour(SLOT[HERE[k]]), \
             for [k = 1:heres] POINTS_OF every ::FIRST[HERE[k]]::last(HERE[k]) using 'n':'cost':(is_seen(0) ? column('low') : column('cost')):(is_seen(0) ? column('high') : column('cost')) with yerrorbars pt -1 lw 1.4 lc rgb line_colour(SLOT[HERE[k]]), \
             for [k = 1:heres] POINTS_OF every ::FIRST[HERE[k]]::last(HERE[k]) using 'n':'cost' with points pt mark(SLOT[HERE[k]]) ps PS lw 1.4 lc rgb line_colour(SLOT[HERE[k]])
        do for [i = 1:9] { unset label i }
    }
    unset multiplot
}
set output
