# plots/again.gp - how many bytes each way of building a text goes over again:
# counted, against the number of words, on logarithmic axes.
#
# reads again.csv: slot n bytes label$ label_bytes
# reads figure.csv: note$ n_min n_max bytes_min bytes_max

load 'style.gp'
load 'page.gp'
AGAIN = DATA.'/'.STEM.'.again.tsv'
stats FIGURE every ::ROW::ROW using (NOTE = text('note'), \
    N_MIN = number('n_min'), N_MAX = number('n_max'), \
    BYTES_MIN = number('bytes_min'), BYTES_MAX = number('bytes_max'), 1) nooutput

array LABEL[16] ; array SLOT[16] ; array AT[16] ; array END_N[16] ; array END[16]
LINES = 0
add(x) = (LINES = LINES + 1, LABEL[LINES] = text('label'), SLOT[LINES] = int(number('slot')), \
    AT[LINES] = number('label_bytes'), END_N[LINES] = number('n'), END[LINES] = number('bytes'), 1)
stats AGAIN using (text('label') ne '' && LINES < 16 ? add(1) : 1) nooutput

set lmargin at screen 130.0 / W
set rmargin at screen 1 - 250.0 / W
set tmargin at screen 0.775
set bmargin at screen 0.185
set logscale xy
set xrange [N_MIN:N_MAX] noextend
set yrange [BYTES_MIN:BYTES_MAX] noextend
set format x '%.0s%c'
set format y '%.0s %cB'
TICK_FONT = font(17)
set tics font TICK_FONT
set grid xtics ytics
SIZE = 17
set label 10 'words, n' at graph 0.5, screen 0.099 center noenhanced tc rgb MUTED font font(17)
set label 11 'Bytes gone over again' at graph 0, screen 0.812 left noenhanced tc rgb INK font bold(16.5)
set label 12 NOTE at graph 0, screen 0.05 left noenhanced tc rgb MUTED font font(15)

do for [i = 1:LINES] {
    set arrow 100+i from first END_N[i], first END[i] to graph 1.025, first AT[i] nohead lw 0.9 dt 3 lc rgb line_colour(SLOT[i])
    set label 100+i LABEL[i] at graph 1.035, first AT[i] left noenhanced tc rgb text_colour(SLOT[i]) font bold(SIZE)
}
plot for [i = 1:LINES] AGAIN using (int(number('slot')) == SLOT[i] ? number('n') : NaN):(number('bytes')) \
    with linespoints lw 2.4 pt mark(SLOT[i]) ps PS dt dash(SLOT[i]) lc rgb line_colour(SLOT[i])
set output
