#include "lib/profile/line_data.h"

#include <stdlib.h>
#include <string.h>

void pace_line_data_release(struct pace_line_data *data)
{
    free(data->rows);
    free(data->steps);
    free(data->names);
    *data = (struct pace_line_data){.rows = NULL};
}

bool pace_line_resolved(uint64_t hits, double ns)
{
    return ns >= PACE_LINE_RESOLUTION_NS * (double)hits;
}

bool pace_line_is_own(const struct pace_line_row *row)
{
    return strncmp(row->function, PACE_LINE_OWN, strlen(PACE_LINE_OWN)) == 0;
}
