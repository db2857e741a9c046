/* Names by libdw, where it was found when this was built; symbols_elf.c has
 * the same functions without it. */
#ifdef PACE_HAVE_LIBDW

#include "lib/profile/functions/symbols.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include <dwarf.h>
#include <elfutils/libdwfl.h>

struct pace_symbols {
    Dwfl *modules;
};

static const Dwfl_Callbacks callbacks = {
    .find_elf = dwfl_linux_proc_find_elf,
    .find_debuginfo = dwfl_standard_find_debuginfo,
};

struct pace_symbols *pace_symbols_open(void)
{
    struct pace_symbols *symbols = malloc(sizeof *symbols);

    if (!symbols) {
        return NULL;
    }
    symbols->modules = dwfl_begin(&callbacks);
    if (!symbols->modules) {
        free(symbols);
        return NULL;
    }
    dwfl_report_begin(symbols->modules);
    dwfl_linux_proc_report(symbols->modules, getpid());
    dwfl_report_end(symbols->modules, NULL, NULL);
    return symbols;
}

void pace_symbols_close(struct pace_symbols *symbols)
{
    if (symbols) {
        dwfl_end(symbols->modules);
        free(symbols);
    }
}

/* clang writes no .debug_aranges, which dwfl_module_addrdie relies on: then
 * all units are looked through. */
static Dwarf_Die *unit_of(Dwfl_Module *module, Dwarf_Addr address,
                          Dwarf_Addr *bias)
{
    Dwarf_Die *unit = dwfl_module_addrdie(module, address, bias);

    if (unit && dwarf_haspc(unit, address - *bias) > 0) {
        return unit;
    }
    unit = NULL;
    while ((unit = dwfl_module_nextcu(module, unit, bias)) != NULL) {
        if (dwarf_haspc(unit, address - *bias) > 0) {
            return unit;
        }
    }
    return NULL;
}

static bool function_in(Dwarf_Die *unit, Dwarf_Addr address, Dwarf_Die *found)
{
    Dwarf_Die child;

    if (dwarf_child(unit, &child) != 0) {
        return false;
    }
    do {
        if (dwarf_tag(&child) == DW_TAG_subprogram &&
            dwarf_haspc(&child, address) > 0) {
            *found = child;
            return true;
        }
    } while (dwarf_siblingof(&child, &child) == 0);
    return false;
}

static int line_of(Dwarf_Die *function)
{
    Dwarf_Attribute attribute;
    Dwarf_Word line = 0;

    if (dwarf_formudata(
            dwarf_attr_integrate(function, DW_AT_decl_line, &attribute),
            &line) != 0) {
        return 0;
    }
    return (int)line;
}

struct pace_symbol pace_symbols_function(struct pace_symbols *symbols,
                                         uintptr_t address)
{
    struct pace_symbol symbol = {"?", "?", 0};
    Dwfl_Module *module =
        symbols ? dwfl_addrmodule(symbols->modules, address) : NULL;

    if (!module) {
        return symbol;
    }

    const char *linked = dwfl_module_addrname(module, address);
    Dwarf_Addr bias = 0;
    Dwarf_Die *unit = unit_of(module, address, &bias);
    Dwarf_Die function;

    symbol.function = linked ? linked : "?";
    if (unit && function_in(unit, address - bias, &function)) {
        const char *name = dwarf_diename(&function);
        const char *file = dwarf_decl_file(&function);

        symbol.function = name ? name : symbol.function;
        symbol.file = file ? file : "?";
        symbol.line = line_of(&function);
    }
    return symbol;
}

const char *pace_symbols_note(void)
{
    return NULL;
}

#else
/* ISO C wants a declaration in every file. */
typedef int pace_symbols_are_elsewhere;
#endif
