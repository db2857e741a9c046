# plots/machines.gp - how far machines are apart: a row per demo, a dot per
# machine, on a logarithmic axis of ratios.
#
# reads machines.csv: row demo$ ratio
# reads figure.csv: rows ratio_min ratio_max

load 'style.gp'
load 'page.gp'
DOTS = DATA.'/'.STEM.'.machines.tsv'
stats FIGURE every ::ROW::ROW using (ROWS = number('rows'), \
    RATIO_MIN = number('ratio_min'), RATIO_MAX = number('ratio_max'), 1) nooutput

set lmargin at screen 190.0 / W
set rmargin at screen 1 - 45.0 / W
set tmargin at screen 0.775
set bmargin at screen 0.165
set logscale x
set xrange [RATIO_MIN:RATIO_MAX] noextend
set yrange [ROWS + 0.6:0.4] noextend
set xtics ('0.1×' 0.1, '0.2×' 0.2, '0.3×' 0.3, '0.5×' 0.5, '0.7×' 0.7, '1×' 1, '1.5×' 1.5, '2×' 2, '3×' 3, '5×' 5, '10×' 10, '20×' 20)
TICK_FONT = font(17)
set tics font TICK_FONT
set ytics () noenhanced
name(x) = sprintf('%s', text('demo'))
set grid xtics
set arrow 1 from first 1, graph 0 to first 1, graph 1 nohead lw 1.2 lc rgb MUTED back
set label 10 'Time, against the median machine' at graph 0.5, screen 0.079 center noenhanced tc rgb MUTED font font(17)

plot DOTS using (number('ratio')):(number('row')):ytic(name(0)) with points pt 7 ps 1.6 * PS lc rgb LINE[1]
set output
