#ifndef PACE_SYMBOLS_H
#define PACE_SYMBOLS_H

#include <stdint.h>

/* Names of functions of the running program, statics included. */
struct pace_symbols;

struct pace_symbol {
    const char *function; /* "?" where unknown; lives as long as the symbols */
    const char *file;     /* "?" where unknown */
    int line;             /* of the declaration; 0 where unknown */
};

/* NULL: nothing is known of this program. */
struct pace_symbols *pace_symbols_open(void);
void pace_symbols_close(struct pace_symbols *symbols);

/* symbols may be NULL. */
struct pace_symbol pace_symbols_function(struct pace_symbols *symbols,
                                         uintptr_t address);

/* What is missing and how to get it, for the report; NULL: nothing is. */
const char *pace_symbols_note(void);

#endif
