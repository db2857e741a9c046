# plots/svg.awk - finishes what gnuplot drew: a title and a description for
# screen readers, bold type, the style sheet that makes it follow dark pages.
#
#   ROW=0 awk -f svg.awk STEM.figure.tsv svg-style.xml PICTURE.svg >FINISHED

# check.awk doubled the backslashes for gnuplot.
function single_backslashes(text,    at, result) {
    result = ""
    while ((at = index(text, "\\\\"))) {
        result = result substr(text, 1, at)
        text = substr(text, at + 2)
    }
    return result text
}

function escaped(text) {
    text = single_backslashes(text)
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/>/, "\\&gt;", text)
    return text
}

FNR == 1 {
    file++
}

# chart, kind, headline, subtitle come first: plots/render asks for them.
file == 1 {
    if (FNR == ENVIRON["ROW"] + 2) {
        split($0, cell, "\t")
        headline = escaped(cell[3])
        subtitle = escaped(cell[4])
    }
    next
}

file == 2 {
    style = style $0 "\n"
    next
}

/^<title>/ {
    print "<title>" headline "</title>"
    next
}

/^<desc>/ {
    print "<desc>" subtitle "</desc>"
    next
}

{
    # Hollow points and stars would be hairlines.
    sub(/stroke-width='0.127'/, "stroke-width='0.22'")
    # gnuplot takes the name of a bold font for a family of its own.
    sub(/font-family="DejaVu Sans:Bold"/, "font-family=\"DejaVu Sans\" font-weight=\"bold\"")
    print
}

/^<g id=.gnuplot_canvas.>/ {
    printf "%s", style
}
