# plots/memory.gp - the live heap over time: a staircase, its largest rises
# labelled with the lines that made them.
#
# reads memory.csv: time_ms live_mb label$

load 'style.gp'
load 'page.gp'
STEPS_OF = DATA.'/'.STEM.'.memory.tsv'
stats STEPS_OF using (number('time_ms')):(number('live_mb')) name 'M' nooutput
END = M_max_x > 0 ? M_max_x : 1
HIGH = M_max_y > 0 ? M_max_y : 1
set lmargin at screen 0.085
set rmargin at screen 0.965
set tmargin at screen top(140)
set bmargin at screen top(H - 75)
set xrange [0:END * 1.02] noextend
set yrange [0:HIGH * 1.14] noextend
set format y '%g MB'
set format x '%g ms'
set grid ytics noxtics
plot STEPS_OF using (number('time_ms')):(number('live_mb')) with fillsteps fc rgb LINE[2] fs transparent solid 0.15 noborder, \
     '' using (number('time_ms')):(number('live_mb')) with steps lw 2.4 lc rgb LINE[2], \
     '' using (number('time_ms')):(text('label') eq '' ? NaN : number('live_mb')):(text('label')) with labels right offset -0.4, 0.6 tc rgb TEXT[2] font font(15)
set output
