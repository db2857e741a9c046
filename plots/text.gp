# plots/text.gp - scaling on a terminal: the first panel, a letter for a line.

P = 1
NOW = word(PANELS, P)
set lmargin 9 ; set rmargin (RIGHT ? RIGHT + 2 : 2) ; set tmargin 1 ; set bmargin 2
if (N_SCALE eq 'log') { set logscale x }
set logscale y
set xrange [N_MIN:N_MAX] noextend
if (NOW eq 'time') { set yrange [TIME_MIN:TIME_MAX] noextend } else { set yrange [WORK_MIN:WORK_MAX] noextend }
set xtics () ; set ytics ()
do for [i = 1:TICKS] {
    if (TICK_AXIS[i] eq 'n') { set xtics add (TICK_LABEL[i] TICK[i]) }
    if (TICK_AXIS[i] eq NOW) { set ytics add (TICK_LABEL[i] TICK[i]) }
}
shade(slot) = slot % 7 == 6 ? '#5f8787' : LINE[slot % 7 + 1]
do for [i = 1:LINES] {
    if (METER[i] eq NOW && RIGHT) {
        beside_ = LETTER[i].' '.LABEL[i].(NOTE[i] eq '' ? '' : ': '.NOTE[i])
        set label 100+i beside_ at graph 1, first LABEL_AT[i] left offset character 2, 0 tc rgb shade(SLOT[i])
    }
}
heres = 0
do for [i = 1:LINES] { heres = METER[i] eq NOW ? i : heres }
plot for [i = 1:heres] POINTS_OF every ::FIRST[i]::last(i) using 'n':'cost' with points pt LETTER[i] lc rgb shade(SLOT[i])
