#include "lib/measure/results.h"
#include "lib/profile/line_report.h"

static void write_time(FILE *stream, const struct pace_line_facts *facts,
                       uint64_t hits, double ns)
{
    if (!facts->counts_only && hits && pace_line_resolved(hits, ns)) {
        fprintf(stream, ",%.1f", ns);
    } else {
        fputc(',', stream);
    }
}

static void write_heap(FILE *stream, const struct pace_line_row *row)
{
    fprintf(stream, ",%lld,%llu,%llu,%llu,%llu,%llu", (long long)row->net_bytes,
            (unsigned long long)row->allocated_bytes,
            (unsigned long long)row->allocations,
            (unsigned long long)row->frees, (unsigned long long)row->live_bytes,
            (unsigned long long)row->peak_bytes);
}

static enum pace_status finish(FILE *stream)
{
    return fflush(stream) != 0 || ferror(stream) ? PACE_CANNOT_WRITE : PACE_OK;
}

enum pace_status pace_line_csv(FILE *stream, const struct pace_line_data *data)
{
    fputs("kind,file,function,line,hits,total_ns,own_ns,net_bytes,"
          "allocated_bytes,allocations,frees,live_bytes,peak_bytes\n",
          stream);
    for (size_t i = 0; i < data->row_count; i++) {
        const struct pace_line_row *row = &data->rows[i];

        if (pace_line_is_own(row)) {
            continue;
        }
        fputs(row->is_entry ? "call," : "line,", stream);
        pace_results_csv_text(stream, row->file);
        fputc(',', stream);
        pace_results_csv_text(stream, row->function);
        fprintf(stream, ",%u,%llu", row->line, (unsigned long long)row->hits);
        write_time(stream, &data->facts, row->hits, row->total_ns);
        write_time(stream, &data->facts, row->hits, row->own_ns);
        if (data->facts.heap) {
            write_heap(stream, row);
        } else {
            fputs(",,,,,,", stream);
        }
        fputc('\n', stream);
    }
    return finish(stream);
}

enum pace_status pace_line_steps_csv(FILE *stream,
                                     const struct pace_line_data *data)
{
    fputs("step,time_ns,live_bytes,peak_bytes,file,line,function\n"
          "0,0,0,0,,,\n",
          stream);
    for (size_t i = 0; i < data->step_count; i++) {
        const struct pace_line_step *step = &data->steps[i];
        const struct pace_line_row *row = &data->rows[step->row];

        fprintf(stream, "%zu,%.0f,%llu,%llu,", i + 1, step->time_ns,
                (unsigned long long)step->live_bytes,
                (unsigned long long)step->peak_bytes);
        pace_results_csv_text(stream, row->file);
        fprintf(stream, ",%u,", row->line);
        pace_results_csv_text(stream, row->function);
        fputc('\n', stream);
    }
    return finish(stream);
}
