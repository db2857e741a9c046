# plots/calls.gp - calls of each way to a Fibonacci number against n, on a
# logarithmic axis: c^n is a straight line there.  Dashed: laws to compare with.
#
# reads calls.csv: slot law n calls label$ label_calls
# reads figure.csv: n_min n_max calls_min calls_max

load 'style.gp'
FOOTNOTE = 'Points: counted.  Dashed: what grows by 2 at every step, and what grows by φ, which is 1.618.'
load 'page.gp'
CALLS = DATA.'/'.STEM.'.calls.tsv'
stats FIGURE every ::ROW::ROW using (N_MIN = number('n_min'), N_MAX = number('n_max'), \
    CALLS_MIN = number('calls_min'), CALLS_MAX = number('calls_max'), 1) nooutput

array LABEL[8] ; array SLOT[8] ; array LAW[8] ; array AT[8] ; array END_N[8] ; array END[8]
LINES = 0
add(x) = (LINES = LINES + 1, LABEL[LINES] = text('label'), SLOT[LINES] = int(number('slot')), LAW[LINES] = int(number('law')), \
    AT[LINES] = number('label_calls'), END_N[LINES] = number('n'), END[LINES] = number('calls'), 1)
stats CALLS using (text('label') ne '' && LINES < 8 ? add(1) : 1) nooutput

set lmargin at screen 100.0 / W
set rmargin at screen 1 - 190.0 / W
set tmargin at screen 0.775
set bmargin at screen 0.185
set logscale y
set xrange [N_MIN:N_MAX] noextend
set yrange [CALLS_MIN:CALLS_MAX] noextend
set format y '%.0s%c'
TICK_FONT = font(17)
set tics font TICK_FONT
unset mytics
set grid xtics ytics
set label 10 'index, n' at graph 0.5, screen 0.099 center noenhanced tc rgb MUTED font font(17)
set label 11 'Calls' at graph 0, screen 0.812 left noenhanced tc rgb INK font bold(16.5)

colour(i) = LAW[i] ? MUTED : line_colour(SLOT[i])
inked(i) = LAW[i] ? MUTED : text_colour(SLOT[i])
do for [i = 1:LINES] {
    set arrow 100+i from first END_N[i], first END[i] to first END_N[i] + 0.02 * (N_MAX - N_MIN), first AT[i] nohead lw 0.9 dt 3 lc rgb colour(i)
    set label 100+i raised(LABEL[i]) at first END_N[i] + 0.024 * (N_MAX - N_MIN), first AT[i] left enhanced tc rgb inked(i) font bold(17)
}
# A law's rows are told apart by where its label stands.
of(i) = int(number('law')) == LAW[i] && (LAW[i] ? number('label_calls') == AT[i] : int(number('slot')) == SLOT[i])
dashes(i) = LAW[i] ? 2 : dash(SLOT[i])
point(i) = LAW[i] ? -1 : mark(SLOT[i])
plot for [i = 1:LINES] CALLS using (of(i) ? number('n') : NaN):(number('calls')) with linespoints lw 2 dt dashes(i) pt point(i) ps PS lc rgb colour(i)
set output
