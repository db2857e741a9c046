/* The plain build: nothing is instrumented, so nothing is recorded.  In the
 * profiling build the same names come from lib/profile/functions, which is
 * linked before the library that holds this file. */
#include "lib/profile/profile.h"

#include <stdlib.h>

bool pace_profile_available(void)
{
    return false;
}

void pace_profile_enable(void)
{
}

void pace_profile_disable(void)
{
}

void pace_profile_clear(void)
{
}

enum pace_status pace_profile_print(FILE *stream,
                                    const struct pace_profile_view *view)
{
    (void)stream;
    (void)view;
    return PACE_OK;
}

enum pace_status pace_profile_text(const struct pace_profile_view *view,
                                   char **text)
{
    char *empty = calloc(1, 1);

    (void)view;
    if (!empty) {
        return PACE_NO_MEMORY;
    }
    *text = empty;
    return PACE_OK;
}

enum pace_status pace_profile_rows(struct pace_profile_row **rows,
                                   size_t *count)
{
    *rows = NULL;
    *count = 0;
    return PACE_OK;
}
