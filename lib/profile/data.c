#include "lib/profile/data.h"

#include <stdlib.h>

void pace_profile_data_release(struct pace_profile_data *data)
{
    free(data->rows);
    free(data->edges);
    free(data->names);
    *data = (struct pace_profile_data){0};
}
