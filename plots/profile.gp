# plots/profile.gp - own time by function: a bar each, the longest in colour,
# what is too small to be drawn by itself as the last.
#
# reads profile.csv: name$ text$ detail$ percent

load 'style.gp'
BARS_OF = DATA.'/'.STEM.'.profile.tsv'
array NAME[32] ; array NOTE[32] ; array DETAIL[32] ; array PERCENT[32]
BARS = 0
LONGEST = 1
WIDEST = 1
note(i) = NOTE[i].(DETAIL[i] eq '' ? '' : '  in '.DETAIL[i])
add(x) = (BARS = BARS + 1, NAME[BARS] = text('name'), NOTE[BARS] = text('text'), DETAIL[BARS] = text('detail'), PERCENT[BARS] = number('percent'), \
    LONGEST = strlen(NAME[BARS]) > LONGEST ? strlen(NAME[BARS]) : LONGEST, \
    WIDEST = strlen(note(BARS)) > WIDEST ? strlen(note(BARS)) : WIDEST, 1)
stats BARS_OF using (BARS < 32 ? add(1) : 1) nooutput
MOST = 1
do for [i = 1:BARS] { MOST = PERCENT[i] > MOST ? PERCENT[i] : MOST }

PAGE_TOP = NARROW ? 140 : 125
EACH = NARROW ? 76 : 50
H = PAGE_TOP + BARS * EACH + 30
load 'page.gp'

# Names stand at the left of their bars and notes at their ends, on a narrow
# page both above.
SIZE = 18
NAMES = 0.62 * LONGEST * SIZE / W + 2 * MARGIN
NAMES = NARROW ? MARGIN : NAMES > 0.36 ? 0.36 : NAMES
NOTES = 0.58 * (WIDEST + 1) * SIZE / W
BAR = 1 - NAMES - MARGIN
BAR_END = NARROW ? 1.02 : BAR / (BAR - NOTES)
set lmargin at screen NAMES
set rmargin at screen 1 - MARGIN
set tmargin at screen top(PAGE_TOP)
set bmargin at screen top(H - 25)
unset border ; unset tics ; unset grid
set xrange [0:MOST * BAR_END] noextend
set yrange [BARS + 0.5:0.5] noextend
do for [i = 1:BARS] {
    ink_ = i == 1 ? TEXT[1] : INK
    if (NARROW) {
        set label 100+i NAME[i] at graph 0, first i - 0.27 left noenhanced tc rgb ink_ font bold(fitting(SIZE, NAME[i], (BAR - NOTES) * W))
        set label 200+i note(i) at graph 1, first i - 0.27 right noenhanced tc rgb MUTED font font(0.88 * SIZE)
    } else {
        set label 100+i NAME[i] at graph 0, first i right offset character -0.6, 0 noenhanced tc rgb ink_ font bold(fitting(SIZE, NAME[i], NAMES * W))
        set label 200+i note(i) at first PERCENT[i], first i left offset character 0.6, 0 noenhanced tc rgb INK font font(0.9 * SIZE)
    }
    low_ = NARROW ? i + 0.02 : i - 0.36
    set object 100+i rect from 0, low_ to PERCENT[i], i + (NARROW ? 0.34 : 0.36) fc rgb (i == 1 ? LINE[1] : GRID) fs solid 1 noborder
}
plot NaN notitle
set output
