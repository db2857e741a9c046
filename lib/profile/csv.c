#include <inttypes.h>

#include "lib/measure/results.h"
#include "lib/profile/report.h"

static double sum_own(const struct pace_profile_data *data)
{
    double sum = 0;

    for (size_t i = 0; i < data->row_count; i++) {
        sum += data->rows[i].own_ns;
    }
    return sum;
}

static void put_row(FILE *stream, const struct pace_profile_row *row,
                    double total_ns)
{
    pace_results_csv_text(stream, row->function);
    putc(',', stream);
    pace_results_csv_text(stream, row->file);
    fprintf(stream, ",%d,%" PRIu64 ",%" PRIu64 ",", row->line, row->calls,
            row->primitive);
    if (row->own_known) {
        fprintf(stream, "%.0f,%.0f,%.3f\n", row->own_ns, row->cumulative_ns,
                total_ns > 0 ? 100 * row->own_ns / total_ns : 0);
    } else {
        fprintf(stream, ",%.0f,\n", row->cumulative_ns);
    }
}

enum pace_status pace_profile_csv(FILE *stream,
                                  const struct pace_profile_data *data)
{
    double total_ns = sum_own(data);

    fputs("function,file,line,calls,primitive,own_ns,cumulative_ns,"
          "own_percent\n",
          stream);
    for (size_t i = 0; i < data->row_count; i++) {
        put_row(stream, &data->rows[i], total_ns);
    }
    return fflush(stream) != 0 || ferror(stream) ? PACE_CANNOT_WRITE : PACE_OK;
}
