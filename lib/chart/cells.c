#include "lib/chart/cells.h"

#include <math.h>

#include "lib/measure/results.h"

void pace_cell_number(FILE *stream, double value)
{
    if (isnan(value)) {
        putc(',', stream);
    } else {
        fprintf(stream, ",%.10g", value);
    }
}

void pace_cell_text(FILE *stream, const char *text)
{
    putc(',', stream);
    pace_results_csv_text(stream, text);
}
