# plots/gap.gp - how often something falls short by how much: a histogram.
#
# reads gap.csv: low high count
# reads figure.csv: note$

load 'style.gp'
load 'page.gp'
GAPS = DATA.'/'.STEM.'.gap.tsv'
stats FIGURE every ::ROW::ROW using (NOTE = text('note'), 1) nooutput
stats GAPS using (column('count')) name 'COUNT' nooutput
stats GAPS using (column('high')) name 'HIGH' nooutput

set lmargin at screen 100.0 / W
set rmargin at screen 1 - 45.0 / W
set tmargin at screen 0.775
set bmargin at screen 0.165
set xrange [0:HIGH_max] noextend
set yrange [0:1.12 * COUNT_max] noextend
set format x '%g %%'
TICK_FONT = font(17)
set tics font TICK_FONT
set grid ytics
set style fill solid 0.75 noborder
set label 10 'Value missed' at graph 0.5, screen 0.079 center noenhanced tc rgb MUTED font font(17)
set label 11 'Problems' at graph 0, screen 0.812 left noenhanced tc rgb INK font bold(16.5)
set label 12 NOTE at graph 0.985, graph 0.60 right noenhanced tc rgb TEXT[2] font bold(19)
set label 13 'far off this chart →' at graph 0.985, graph 0.52 right noenhanced tc rgb TEXT[2] font font(17)

# The count above each: a single problem is no higher than the axis is thick.
middle(x) = 0.5 * (column('low') + column('high'))
COUNT_SIZE = NARROW ? 10 : 15
plot GAPS using (middle(0)):(column('count')):(0.9 * (column('high') - column('low'))) with boxes fc rgb LINE[1], \
     GAPS using (middle(0)):(column('count')):(column('count') > 0 ? sprintf('%d', column('count')) : '') with labels offset 0, 0.6 tc rgb INK font font(COUNT_SIZE)
set output
