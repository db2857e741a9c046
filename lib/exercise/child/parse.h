#ifndef PACE_CHILD_PARSE_H
#define PACE_CHILD_PARSE_H

#include <stddef.h>
#include <stdint.h>

#include "lib/exercise/call.h"

/*
 * The text of a case, read from call->rest on, which moves past what was read.
 * What is not as expected ends the run: the case is then at fault.
 */

/* Past spaces and commas. */
const char *pace_parse_separators(const char *rest);

/* To the next value, whose "NAME =" becomes call->name; empty without one. */
void pace_parse_name(struct pace_call *call);

int64_t pace_parse_integer(struct pace_call *call);
uint64_t pace_parse_count(struct pace_call *call);
double pace_parse_real(struct pace_call *call);

/* A word, or a text in quotes; its bytes and a 0 go to place, unless this is
 * NULL.  Returns the length without the 0. */
size_t pace_parse_text(struct pace_call *call, char *place);

/* Past a value of any kind. */
void pace_parse_pass(struct pace_call *call);

/* Ends the run: at rest there is not what was expected. */
_Noreturn void pace_parse_unexpected(const char *rest, const char *expected);

#endif
