# plots/check.awk - lets only sound tables through to gnuplot.
#
#   STEM=pair_sum NEEDS='lines.csv: chart$ variant$ end_n' TABLES=DIR \
#       awk -f check.awk RESULTS/pair_sum.lines.csv ...
#
# NEEDS has a line per file: the end of its name, after STEM and a dot, and the
# columns that will be read, those of text marked by a $.  They are written to
# TABLES under the same name, but .tsv: tabs between cells and no quotes, for
# gnuplot cuts a quoted cell at its first comma; NaN for an empty number and a
# no-break space for an empty text, for it loses count at empty cells.
# Otherwise one sentence on stderr names file and line; the exit status is 1.
#
# Refused: a column that is missing, a row with too few or too many cells, a
# cell that is broken over lines, a number that is none (NaN, inf, 1e999, abc;
# an empty cell is a gap), a control character, what is not UTF-8.

BEGIN {
    count = split(ENVIRON["NEEDS"], lines, "\n")
    for (i = 1; i <= count; i++) {
        colon = index(lines[i], ":")
        if (colon) {
            suffix = substr(lines[i], 1, colon - 1)
            needs[suffix] = needs[suffix] " " substr(lines[i], colon + 1)
        }
    }
}

function refuse(message) {
    printf "plots: %s:%d: %s\n", FILENAME, FNR, message | "cat >&2"
    failed = 1
    exit 1
}

# Splits a CSV line into cell[1..]; returns how many.
function parse(line,    n, c, text, quoted) {
    n = 0
    text = ""
    while (1) {
        if (substr(line, 1, 1) == "\"") {
            line = substr(line, 2)
            quoted = 1
            while (quoted) {
                c = index(line, "\"")
                if (!c) {
                    refuse("a quote is not closed on this line")
                }
                text = text substr(line, 1, c - 1)
                line = substr(line, c + 1)
                if (substr(line, 1, 1) == "\"") {
                    text = text "\""
                    line = substr(line, 2)
                } else {
                    quoted = 0
                }
            }
        }
        c = index(line, ",")
        if (!c) {
            cell[++n] = text line
            return n
        }
        cell[++n] = text substr(line, 1, c - 1)
        line = substr(line, c + 1)
        text = ""
    }
}

# Not by comparing with 1e300 alone: some versions of awk read 1e999 as text.
function is_number(text,    exponent) {
    exponent = text
    if (sub(/^.*[eE]/, "", exponent) && (exponent + 0 > 300 || exponent + 0 < -300)) {
        return 0
    }
    return length(text) < 100 &&
           text ~ /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/
}

# gnuplot reads \n and the like even in data.  By hand: what gsub() does with
# backslashes differs from awk to awk.
function doubled_backslashes(text,    at, result) {
    result = ""
    while ((at = index(text, "\\"))) {
        result = result substr(text, 1, at) "\\"
        text = substr(text, at + 1)
    }
    return result text
}

# The columns to read of this file, in order, from its header.
function read_header(    name, suffix, i, j, k) {
    if (table) {
        close(table)
    }
    name = FILENAME
    sub(/.*\//, "", name)
    table = ENVIRON["TABLES"] "/" name
    sub(/csv$/, "tsv", table)
    header_count = parse($0)
    suffix = substr(name, length(ENVIRON["STEM"]) + 2)
    wanted_count = split(needs[suffix], raw, " ")
    columns = 0
    for (i = 1; i <= wanted_count; i++) {
        name = raw[i]
        is_text[columns + 1] = sub(/\$$/, "", name)
        k = 0
        for (j = 1; j <= header_count; j++) {
            if (cell[j] == name) {
                k = j
            }
        }
        if (!k) {
            refuse("there is no column '" name "'")
        }
        for (j = 1; j <= columns && title[j] != name; j++) {
        }
        if (j > columns) {
            columns++
            place[columns] = k
            title[columns] = name
        }
    }
    for (i = 1; i <= columns; i++) {
        printf "%s%s", (i > 1 ? "\t" : ""), title[i] > table
    }
    printf "\n" > table
}

{
    sub(/\r$/, "")
}

/[\001-\037\177]/ {
    refuse("a control character")
}

/[\200-\377]/ {
    rest = $0
    gsub(/[\303-\337][\200-\277]|\302[\240-\277]/, "", rest)
    gsub(/[\341-\354\356\357][\200-\277][\200-\277]/, "", rest)
    gsub(/\340[\240-\277][\200-\277]|\355[\200-\237][\200-\277]/, "", rest)
    gsub(/[\360-\364][\200-\277][\200-\277][\200-\277]/, "", rest)
    if (rest ~ /[\200-\377]/) {
        refuse("this is not UTF-8, or a control character")
    }
}

FNR == 1 {
    read_header()
    next
}

{
    if (parse($0) != header_count) {
        refuse("a row of other length than the header")
    }
    for (i = 1; i <= columns; i++) {
        text = cell[place[i]]
        if (!is_text[i] && text != "" && !is_number(text)) {
            refuse("'" text "' in column '" title[i] "' is not a number")
        }
        gsub(/"/, "'", text)
        text = doubled_backslashes(text)
        if (text == "") {
            text = is_text[i] ? "\302\240" : "NaN"
        }
        printf "%s%s", (i > 1 ? "\t" : ""), text > table
    }
    printf "\n" > table
}
