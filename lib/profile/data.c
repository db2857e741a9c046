#include "lib/profile/data.h"

#include <stdlib.h>

void pace_profile_data_release(struct pace_profile_data *data)
{
    free(data->rows);
    free(data->edges);
    free(data->names);
    *data = (struct pace_profile_data){0};
}

bool pace_profile_resolved(const struct pace_profile_facts *facts,
                           uint64_t calls, double ns)
{
    return ns >= (double)calls * facts->resolution_ns;
}
