# Checks that code quoted in a chapter is the code that is compiled.
#
#   awk -f chapters/snippets.awk chapters/*/README.md
#
# A block that opens with "```c FILE NAME" must equal the definition of the
# function NAME in FILE, one that opens with "```c FILE struct NAME" (or enum)
# that definition: from its first line to the "}" in the first column.  A "```c"
# block without a file is refused, for nothing keeps it true.  Names what is
# wrong, with file and line, and exits 1.
#
#   awk -v update=1 -f chapters/snippets.awk README.md >NEW
#
# writes the chapter with every quotation as it should be.

# Whether the definition may start with this line.
function starts(line, name, kind) {
    if (kind != "") {
        return line ~ ("^(static )?(const )?" kind " " name " [{]")
    }
    return line ~ ("^[a-z].*[ *]" name "\\(")
}

# A mere declaration ends with a ";" before any "{", and is passed over.
function definition(file, name, kind,    line, text, body) {
    text = ""
    body = 0
    while ((getline line < file) > 0) {
        if (text == "" && !starts(line, name, kind)) {
            continue
        }
        text = text line "\n"
        if (line ~ /[{]$/) {
            body = 1
        }
        if (!body && line ~ /;$/) {
            text = ""
        }
        if (body && line ~ /^}/) {
            break
        }
    }
    close(file)
    return body ? text : ""
}

function complain(what) {
    printf "%s:%d: %s\n", chapter, opened, what >"/dev/stderr"
    bad = 1
}

# What the block that ends here should hold; what it holds if nobody knows.
function check(    found) {
    checked++
    if (source == "") {
        complain("quoted code without a file and a name")
        return quoted
    }
    found = definition(source, name, kind)
    if (found == "") {
        complain("no " name " in " source)
        return quoted
    }
    if (found != quoted && !update) {
        complain(name " differs from " source)
    }
    return found
}

function open_block() {
    in_block = 1
    chapter = FILENAME
    opened = FNR
    quoted = source = name = kind = ""
    if (NF == 3) {
        source = $2
        name = $3
    } else if (NF == 4 && ($3 == "struct" || $3 == "enum")) {
        source = $2
        kind = $3
        name = $4
    }
}

function end_of_chapter() {
    if (in_block) {
        complain("quoted code that does not end")
    }
    in_block = 0
}

FNR == 1 { end_of_chapter() }

in_block && !/^```$/ {
    quoted = quoted $0 "\n"
    next
}

in_block {
    found = check()
    in_block = 0
    if (update) {
        printf "%s", found
    }
}

!in_block && /^```c( |$)/ { open_block() }

update { print }

END {
    end_of_chapter()
    if (!update) {
        printf "%d pieces of quoted code checked\n", checked
    }
    exit bad
}
