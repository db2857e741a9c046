# Puts a probe before every statement of the functions asked for, in assembly
# that gcc or clang made for x86-64 with -O0 -g -finstrument-functions
# -mno-red-zone -fno-omit-frame-pointer.  The file is read twice:
#
#   awk -f rewrite.awk [-v functions=LIST] [-v here=DIR] [-v names=OUT] \
#       x.s x.s >probed.s
#
# functions  names separated by commas, or file.c:name; * stands for any text;
#            "" is every function
# here       cut from the beginning of file names that lie below it
# names      receives "name<TAB>file<TAB>line<TAB>those of LIST that it matches,
#            with commas around each" per function
#
# The compiler marks the begin of each statement with ".loc FILE LINE ...".
# After each such mark goes
#
#   pushq %rax; leaq SITE(%rip), %rax; call pace_lines_probe; popq %rax
#
# and the site says which line of which function that is.  The calls of
# __cyg_profile_func_enter and _exit become calls of pace_lines_enter and
# _exit with the function's record and its frame pointer.

BEGIN {
    wanted_count = split(functions, wanted, ",")
    for (i = 1; i <= wanted_count; i++) {
        typed[i] = wanted[i]
        gsub(/[][\\.^$+(){}|?]/, "\\\\&", wanted[i])
        gsub(/\*/, ".*", wanted[i])
        wanted[i] = "^(" wanted[i] ")$"
    }
    is_statement = 1
}

function without_folder(path)
{
    sub(/.*\//, "", path)
    return path
}

# Which of the wanted names this function has, with commas around each; "" if
# none.
function asked_for(name, path,    i, found)
{
    if (functions == "") {
        return ","
    }
    found = ""
    for (i = 1; i <= wanted_count; i++) {
        if (name ~ wanted[i] || (without_folder(path) ":" name) ~ wanted[i]) {
            found = found "," typed[i]
        }
    }
    return found == "" ? "" : found ","
}

# .file 1 "x.c", .file 1 "/folder" "x.c": the path is in quotes.
function path_of(text,    part, count, path)
{
    count = split(text, part, "\"")
    path = part[2]
    if (count >= 4 && part[4] != "" && part[3] ~ /^[ \t]+$/) {
        path = part[4] ~ /^\// ? part[4] : path "/" part[4]
    }
    if (here != "" && index(path, here "/") == 1) {
        path = substr(path, length(here) + 2)
    }
    return path
}

# From here on code belongs to that function.  Its record is made when it is
# first met.
function begin_function(name)
{
    if (!(name in record)) {
        record[name] = ++record_count
        record_name[record_count] = name
        chosen[name] = (name in first_line) ? \
            asked_for(name, path[first_file[name]]) : ""
    }
    inside[++depth] = name
    last_line = ""
}

function end_function()
{
    depth--
    last_line = ""
}

# A line is marked once for each stretch of code: a compiler repeats the mark
# for every part of an expression, and a probe per mark would only cost time.
function probe(file_number, line,    name, this)
{
    name = inside[depth]
    if (!depth || left || line <= 0 || chosen[name] == "") {
        return
    }
    this = name SUBSEP file_number SUBSEP line
    if (this == last_line && !jumped_to) {
        return
    }
    last_line = this
    jumped_to = 0
    site_count++
    site_record[site_count] = record[name]
    site_file[site_count] = file_number
    site_line[site_count] = line
    print "\tpushq\t%rax"
    print "\tleaq\t.Lpace_site" site_count "(%rip), %rax"
    print "\tcall\tpace_lines_probe"
    print "\tpopq\t%rax"
}

function hook(which, name, inlined)
{
    if (chosen[name] == "") {
        return
    }
    print "\tleaq\t.Lpace_function" record[name] "(%rip), %rdi"
    print "\tmovq\t%rbp, %rsi"
    print "\tmovl\t$" inlined ", %edx"
    print "\tcall\tpace_lines_" which
}

# leaq NAME(%rip), %rdi - whose hook is about to be called: inlined functions
# keep their own.
/^[ \t]*(leaq|movl|movq)[ \t]/ && /%r[ad][ix]|%e[ad][ix]/ {
    if (match($0, /[ \t]\$?[A-Za-z_][A-Za-z0-9_.$]*(@GOTPCREL)?(\(%rip\))?,/)) {
        address = substr($0, RSTART + 1, RLENGTH - 2)
        sub(/^\$/, "", address)
        sub(/@GOTPCREL/, "", address)
        sub(/\(.*/, "", address)
    }
}

# The label that a line defines, or "".
function label_of(text)
{
    return match(text, /^[A-Za-z0-9_.$]+:/) ? substr(text, 1, RLENGTH - 1) : ""
}

# First reading: which labels are functions, where each begins in the source,
# which labels are jumped back to, that is, loops, and the line marked next
# after each label.
NR == FNR && $1 == ".type" && /[@%]function/ {
    split($2, type, ",")
    is_function[type[1]] = 1
}

NR == FNR && $1 == ".loc" && label != "" && !(label in first_line) {
    if ($3 > 0) {
        first_file[label] = $2
        first_line[label] = $3 + 0
    }
}

NR == FNR && $1 == ".loc" {
    while (unmarked > 0) {
        next_line[waiting[unmarked--]] = $3 + 0
    }
}

NR == FNR && $1 == ".loc" {
    marked = FNR
}

# clang marks the begin of an inlined function before its hook.
NR == FNR && /call[ql]?[ \t]+__cyg_profile_func_enter/ {
    entered_at[marked] = address
}

NR == FNR && /^[A-Za-z0-9_.$]+:/ {
    this = label_of($0)
    seen[this] = 1
    waiting[++unmarked] = this
    if (this in is_function) {
        label = this
    }
}

NR == FNR && $1 ~ /^j[a-z]+$/ && ($2 in seen) {
    loop[$2] = 1
}

NR == FNR {
    next
}

/^[ \t]*\.file[ \t]+[0-9]+/ {
    path[$2] = path_of($0)
    print
    next
}

/^[A-Za-z_$][A-Za-z0-9_.$]*:/ {
    print
    this = label_of($0)
    if (this in is_function) {
        label = this
        depth = left = jumped_to = pending = 0
        address = ""
    }
    next
}

$1 == ".cfi_endproc" || $1 == ".size" {
    depth = pending = 0
    label = ""
    print
    next
}

$1 == ".loc" {
    for (i = 5; i <= NF; i++) {
        if ($i == "is_stmt") {
            is_statement = $(i + 1) + 0
        }
    }
    file_now = $2
    line_now = $3 + 0
    print
    if (FNR in entered_at && first_line[entered_at[FNR]] == line_now) {
        next
    }
    if (is_statement || pending) {
        probe(file_now, line_now)
        pending = 0
    }
    next
}

# Code that is jumped to begins a new stretch; the head of a loop that lies in
# one line with its body has no mark of its own.
/^\.L[A-Za-z0-9_]*:/ {
    print
    this = label_of($0)
    if ((this in loop) && next_line[this] == line_now) {
        pending = 1
    }
    if (this ~ /^\.L[0-9]+$/ || this ~ /^\.LBB[0-9]+_[0-9]+$/) {
        jumped_to = 1
        left = 0
    }
    next
}

/call[ql]?[ \t]+__cyg_profile_func_enter/ {
    name = (address in is_function) ? address : label
    begin_function(name)
    hook("enter", name, name != label)
    jumped_to = 1
    probe(first_file[name], first_line[name])
    next
}

/call[ql]?[ \t]+__cyg_profile_func_exit/ {
    name = (address in is_function) ? address : label
    hook("exit", name, name != label)
    pending = 0
    if (name == label) {
        left = 1
    } else {
        end_function()
    }
    next
}

{
    if (pending && /^[ \t]+[a-z]/) {
        probe(file_now, line_now)
        pending = 0
    }
    print
}

END {
    print "\t.section\t.rodata.pace_lines,\"a\",@progbits"
    for (number in path) {
        print ".Lpace_path" number ":\t.string \"" path[number] "\""
    }
    for (i = 1; i <= record_count; i++) {
        print ".Lpace_name" i ":\t.string \"" record_name[i] "\""
    }
    print "\t.section\tpace_line_functions,\"aw\",@progbits\n\t.balign\t8"
    for (i = 1; i <= record_count; i++) {
        name = record_name[i]
        if (names != "") {
            print name "\t" path[first_file[name]] "\t" first_line[name] "\t" \
                chosen[name] >names
        }
        if (chosen[name] != "") {
            print ".Lpace_function" i ":"
            print "\t.quad\t.Lpace_name" i ", .Lpace_path" \
                first_file[record_name[i]]
            print "\t.long\t" first_line[name] ", 0"
        }
    }
    print "\t.section\tpace_line_sites,\"aw\",@progbits\n\t.balign\t8"
    for (i = 1; i <= site_count; i++) {
        print ".Lpace_site" i ":"
        print "\t.quad\t.Lpace_function" site_record[i] ", .Lpace_path" \
            site_file[i]
        print "\t.long\t" site_line[i] ", 0"
    }
    print "\t.section\t.note.GNU-stack,\"\",@progbits"
}
