# plots/doubling.gp - what twice the n costs: the ratio of each cost to the one
# before it, per doubling of n, beside the ratios of pure laws.  Time on the
# left wanders, counted work on the right does not.
#
# reads doubling.csv: n per_doubling
# reads lines.csv: chart$ variant$ slot letter$ meter$ label$ note$ first_point points first_curve_point curve_points end_n end_value label_value ratio ratio_label_value
# reads ticks.csv: chart$ axis$ value label$
# reads figure.csv: n_means$ n_scale$ gap_meter$ gap_n gap_low gap_high gap_text$ gap_label_value gap_label_side$ gap_reversed_n n_min n_max time_min time_max work_min work_max ratio_min ratio_max

load 'style.gp'
Y = 'ratio'
load 'lines.gp'
FOOTNOTE = 'Dashed: what a law of growth would cost.  Points: cost at n divided by cost at half of n.'
load 'page.gp'

array LAW[4] = ['constant', 'n', 'n^2', 'n^3']
set multiplot
do for [P = 1:words(PANELS)] {
    load 'panel.gp'
    do for [i = 1:4] {
        if (2 ** (i - 1) < RATIO_MAX) {
            set arrow 20+i from graph 0, first 2 ** (i - 1) to graph 1, first 2 ** (i - 1) nohead back lw 1.2 dt (12, 8) lc rgb MUTED
            set label 20+i raised(LAW[i]) at graph 0, first 2 ** (i - 1) left offset character 0.4, 0.45 enhanced tc rgb MUTED font font(14)
        }
    }
    array HERE[128]
    heres = 0
    do for [i = 1:LINES] {
        if (METER[i] eq NOW && RATIO[i] == RATIO[i]) { heres = heres + 1 ; HERE[heres] = i }
    }
    plot for [k = 1:heres] POINTS_OF every ::FIRST[HERE[k]]::FIRST[HERE[k]]+POINTS[HERE[k]]-1 using 'n':'per_doubling' with linespoints pt mark(SLOT[HERE[k]]) ps PS lw 1.4 dt dash(SLOT[HERE[k]]) lc rgb line_colour(SLOT[HERE[k]])
    do for [i = 1:9] { unset label i }
}
unset multiplot
set output
