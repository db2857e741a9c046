# plots/terminal.awk - the text around a chart in a terminal.
#
#   PICTURE=PATH CHART=x ROW=0 COLUMNS=80 LINES=24 \
#       awk -f terminal.awk STEM.figure.tsv STEM.lines.tsv
#
# Writes PATH.head, the headline and what is drawn, and PATH.foot, what the
# letters mean, unless the labels fit beside the plot.  Prints how many lines
# are left for the plot and how many columns its labels need at the right.

# Writes text in lines of at most width characters; returns how many lines.
function wrap(text, file,    count, i, line, word, words) {
    words = split(text, word, " ")
    line = ""
    count = 0
    for (i = 1; i <= words; i++) {
        if (line != "" && length(line) + 1 + length(word[i]) > width) {
            print line > file
            count++
            line = ""
        }
        line = line (line == "" ? "" : " ") word[i]
    }
    print line > file
    return count + 1
}

function pad(text, size) {
    return sprintf("%-" size "s", text)
}

# check.awk doubled the backslashes for gnuplot.
function single_backslashes(text,    at, result) {
    result = ""
    while ((at = index(text, "\\\\"))) {
        result = result substr(text, 1, at)
        text = substr(text, at + 2)
    }
    return result text
}

# It wrote a no-break space for an empty cell.
function cell(name,    text) {
    text = (file, name) in column ? single_backslashes($column[file, name]) : ""
    return text == "\302\240" ? "" : text
}

BEGIN {
    FS = "\t"
    width = ENVIRON["COLUMNS"] - 1
    head = ENVIRON["PICTURE"] ".head"
    foot = ENVIRON["PICTURE"] ".foot"
}

FNR == 1 {
    file++
    for (i = 1; i <= NF; i++) {
        column[file, $i] = i
    }
    next
}

file == 1 && FNR == ENVIRON["ROW"] + 2 {
    headline = cell("headline")
    subtitle = cell("subtitle")
    n_means = cell("n_means")
}

# The lines of the first panel are the first ones of the chart.
file == 2 && cell("chart") == ENVIRON["CHART"] {
    meter = meter ? meter : cell("meter")
    if (cell("meter") == meter) {
        label[++count] = cell("label")
        letter[count] = cell("letter")
        note[count] = cell("note")
        size = length(label[count]) + (note[count] == "" ? 0 : 2 + length(note[count]))
        longest = size > longest ? size : longest
    }
}

END {
    used = wrap(headline, head)
    what = meter == "time" ? "time per run" : "counted work"
    # Other kinds have no lines: their subtitle says it all.
    used += wrap((count ? what " against n (" n_means ") - " : "") subtitle, head)
    printf "" > foot

    # Beside the plot: a letter, the label and the law, in a row each.
    if (ENVIRON["COLUMNS"] >= longest + 50 && count <= ENVIRON["LINES"] - used - 6) {
        print ENVIRON["LINES"] - used - 1, longest + 5
        exit
    }
    across = int((width + 2) / (longest + 4))
    across = across < 1 ? 1 : across
    down = int((count + across - 1) / across)
    for (i = 1; i <= down; i++) {
        line = ""
        for (j = i; j <= count; j += down) {
            line = line pad(letter[j] " " label[j] (note[j] == "" ? "" : ": " note[j]), longest + 4)
        }
        sub(/ +$/, "", line)
        print line > foot
    }
    left = ENVIRON["LINES"] - used - down - 1
    print (left < 10 ? 10 : left), 0
}
