/* Names from the program's own symbol table, where libdw is missing: static
 * functions have names there, but no file and line. */
#ifndef PACE_HAVE_LIBDW

#include "lib/profile/functions/symbols.h"

#include <stddef.h>

#if defined __ELF__ && defined __linux__

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct pace_symbols {
    char *image; /* the program's file */
    size_t size;
    const ElfW(Sym) * table;
    size_t count;
    const char *names;
    uintptr_t bias; /* where the program lies, less where it was linked */
};

/* Where the file's first byte lies in memory; the linker defines it. */
/* NOLINTNEXTLINE(*-reserved-identifier,cert-dcl37-c,*-identifier-naming) */
extern const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));

static char *map_program(size_t *size)
{
    int file = open("/proc/self/exe", O_RDONLY);
    struct stat facts;
    void *image = MAP_FAILED;

    if (file < 0) {
        return NULL;
    }
    if (fstat(file, &facts) == 0) {
        *size = (size_t)facts.st_size;
        image = mmap(NULL, *size, PROT_READ, MAP_PRIVATE, file, 0);
    }
    close(file);
    return image == MAP_FAILED ? NULL : image;
}

static void find_table(struct pace_symbols *symbols)
{
    const ElfW(Ehdr) *file = (const void *)symbols->image;
    const ElfW(Shdr) *sections = (const void *)(symbols->image + file->e_shoff);

    for (size_t i = 0; i < file->e_shnum; i++) {
        if (sections[i].sh_type == SHT_SYMTAB) {
            symbols->table =
                (const void *)(symbols->image + sections[i].sh_offset);
            symbols->count = sections[i].sh_size / sizeof *symbols->table;
            symbols->names =
                symbols->image + sections[sections[i].sh_link].sh_offset;
        }
    }
    symbols->bias =
        file->e_type == ET_DYN ? (uintptr_t)&__ehdr_start : (uintptr_t)0;
}

struct pace_symbols *pace_symbols_open(void)
{
    struct pace_symbols *symbols = calloc(1, sizeof *symbols);

    if (!symbols) {
        return NULL;
    }
    symbols->image = map_program(&symbols->size);
    if (!symbols->image) {
        free(symbols);
        return NULL;
    }
    find_table(symbols);
    return symbols;
}

void pace_symbols_close(struct pace_symbols *symbols)
{
    if (symbols) {
        munmap(symbols->image, symbols->size);
        free(symbols);
    }
}

struct pace_symbol pace_symbols_function(struct pace_symbols *symbols,
                                         uintptr_t address)
{
    struct pace_symbol symbol = {"?", "?", 0};

    for (size_t i = 0; symbols && i < symbols->count; i++) {
        if (ELF64_ST_TYPE(symbols->table[i].st_info) == STT_FUNC &&
            symbols->table[i].st_value + symbols->bias == address) {
            symbol.function = symbols->names + symbols->table[i].st_name;
        }
    }
    return symbol;
}

const char *pace_symbols_note(void)
{
    return "no files and lines: libdw is missing (Debian: libdw-dev); "
           "install it and run make profile again";
}

#else

struct pace_symbols *pace_symbols_open(void)
{
    return NULL;
}

void pace_symbols_close(struct pace_symbols *symbols)
{
    (void)symbols;
}

struct pace_symbol pace_symbols_function(struct pace_symbols *symbols,
                                         uintptr_t address)
{
    (void)symbols;
    (void)address;
    return (struct pace_symbol){"?", "?", 0};
}

const char *pace_symbols_note(void)
{
    return "no names: this build knows neither libdw nor ELF";
}

#endif
#else
/* ISO C wants a declaration in every file. */
typedef int pace_symbols_are_elsewhere;
#endif
