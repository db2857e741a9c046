# Holds the claims of the chapters against what was measured on this machine.
#
#   awk -v results=build/results -f tools/claims.awk chapters/*/README.md
#
# A claim is a line of one of these forms (chapters/README.md says more):
#
#   - claim: DEMO VARIANT METER grows as CLASS
#   - claim: DEMO VARIANT METER at N is NUMBER
#   - claim: DEMO VARIANT/VARIANT METER at N is NUMBER
#
# with "is below" or "is above" where the claim is a bound.
# Prints "holds", "differs" or "undecided" for each, with what was found.
#
# exit  0 all hold; 1 one differs; 2 one cannot be understood; 3 none of that,
#       but one is undecided.  A law of time alone never changes the status: the
#       clock of a busy machine proves nothing.

# Reads the rows of a CSV file into cell[line, column name].
function read_csv(file, cell,    line, header, field, count, rows, i) {
    rows = 0
    if ((getline line < file) <= 0) {
        return 0
    }
    split(line, header, ",")
    while ((getline line < file) > 0) {
        rows++
        count = split(line, field, ",")
        for (i = 1; i <= count; i++) {
            cell[rows, header[i]] = field[i]
        }
    }
    close(file)
    return rows
}

# Keeps what a demo's two result files hold; a second call is free.
function load(demo,    cell, rows, r, key) {
    if (demo in measured) {
        return
    }
    rows = read_csv(results "/" demo ".csv", cell)
    measured[demo] = rows
    for (r = 1; r <= rows; r++) {
        key = demo SUBSEP cell[r, "variant"] SUBSEP cell[r, "meter"]
        value[key, cell[r, "n"]] = cell[r, "median"]
    }
    rows = read_csv(results "/" demo ".fit.csv", cell)
    for (r = 1; r <= rows; r++) {
        key = demo SUBSEP cell[r, "variant"] SUBSEP cell[r, "meter"]
        set[key] = cell[r, "set"]
    }
}

# The verdict is returned; why holds what speaks for or against it.
function judge_law(demo, variant, meter, class,    key, found) {
    key = demo SUBSEP variant SUBSEP meter
    if (!(key in set)) {
        why = "no law of " meter " was found for " variant
        return "undecided"
    }
    found = set[key]
    why = found
    gsub(/\|/, " or ", why)
    why = "found " why
    if (found == class) {
        return "holds"
    }
    return index("|" found "|", "|" class "|") ? "undecided" : "differs"
}

function fetch(demo, variant, meter, n,    key) {
    key = demo SUBSEP variant SUBSEP meter
    if ((key, n) in value) {
        return value[key, n]
    }
    why = "nothing was counted for " variant " " meter " at " n
    return ""
}

function judge_number(demo, variants, meter, n, number,    part, count, x, y) {
    count = split(variants, part, "/")
    x = fetch(demo, part[1], meter, n)
    y = count == 2 ? fetch(demo, part[2], meter, n) : 1
    if (x == "" || y == "") {
        return "undecided"
    }
    if (y == 0) {
        why = part[2] " is 0 there"
        return "undecided"
    }
    why = "found " (count == 2 ? sprintf("%.6g", x / y) : x)
    # Whole numbers compare exactly; a ratio of two, to its last digits.
    x = x - number * y
    y = 1e-12 * number * y
    if (relation == "below") {
        return x < 0 ? "holds" : "differs"
    }
    if (relation == "above") {
        return x > 0 ? "holds" : "differs"
    }
    return (x < 0 ? -x : x) <= (y < 0 ? -y : y) ? "holds" : "differs"
}

# Sets class, or else relation.
function understood(    i) {
    class = ""
    if ($6 == "grows" && $7 == "as") {
        class = $8
        for (i = 9; i <= NF; i++) {
            class = class " " $i
        }
        return $4 !~ /\// && index(CLASSES, "|" class "|") > 0
    }
    relation = NF == 10 && $9 ~ /^(below|above)$/ ? $9 : "is"
    return (NF == 9 || relation != "is") && $6 == "at" && $8 == "is" &&
           $7 ~ /^[0-9]+$/ && $NF ~ /^[0-9]+([.][0-9]+)?$/ &&
           $4 ~ /^[a-z0-9_]+(\/[a-z0-9_]+)?$/ && $5 !~ /^(time|wall)$/
}

BEGIN { CLASSES = "|1|log n|sqrt n|n|n log n|n^2|n^3|c^n|" }

/^- claim:/ {
    if (!understood()) {
        printf "%s:%d: not a claim that can be checked: %s\n", FILENAME, FNR,
               $0 >"/dev/stderr"
        bad = 1
        next
    }
    load($3)
    why = ""
    if (measured[$3] == 0) {
        verdict = "undecided"
        why = "not measured yet: make demos DEMOS=" $3
    } else if (class != "") {
        verdict = judge_law($3, $4, $5, class)
    } else {
        verdict = judge_number($3, $4, $5, $7, $NF)
    }
    text = substr($0, length("- claim: ") + 1)
    line = sprintf("%-9s  %s (%s)", verdict, text, why)
    if (length(line) > 80) {
        line = sprintf("%-9s  %s\n%13s(%s)", verdict, text, "", why)
    }
    print line
    total[verdict]++
    if ($5 != "time") {
        firm[verdict]++
    }
}

END {
    printf "holds %d, differs %d, undecided %d\n", total["holds"],
           total["differs"], total["undecided"]
    exit bad ? 2 : firm["differs"] ? 1 : firm["undecided"] ? 3 : 0
}
