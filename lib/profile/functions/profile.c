/* The calls of lib/profile/profile.h in a program that is instrumented. */
#include "lib/profile/profile.h"

#include <stdlib.h>
#include <string.h>

#include "lib/profile/functions/calibrate.h"
#include "lib/profile/functions/session.h"
#include "lib/profile/functions/snapshot.h"
#include "lib/profile/report.h"

bool pace_profile_available(void)
{
    return true;
}

void pace_profile_enable(void)
{
    struct pace_session *session = pace_session();

    if (session) {
        pace_session_enable(session);
    }
}

void pace_profile_disable(void)
{
    struct pace_session *session = pace_session();

    if (session) {
        pace_session_disable(session);
    }
}

void pace_profile_clear(void)
{
    struct pace_session *session = pace_session();

    if (session) {
        pace_session_clear(session);
    }
}

/* While something is recorded, the probes cannot be measured again. */
static enum pace_status take(struct pace_profile_data *data)
{
    struct pace_session *session = pace_session();
    struct pace_moment now = {pace_tick(), pace_session_process_cpu_ns()};

    if (!session) {
        *data = (struct pace_profile_data){0};
        return PACE_OK;
    }
    pthread_mutex_lock(&session->mutex);

    struct pace_probe probe = session->probe;

    pace_rate_measure(&session->rate);
    if (session->nesting == 0) {
        pace_calibrate_again(&session->rate, &probe);
    }

    enum pace_status status = pace_snapshot_take(session, &probe, &now, data);

    pthread_mutex_unlock(&session->mutex);
    return status;
}

enum pace_status pace_profile_print(FILE *stream,
                                    const struct pace_profile_view *view)
{
    static const struct pace_profile_view everything;
    struct pace_profile_data data;
    enum pace_status status = take(&data);

    if (status) {
        return status;
    }
    status = pace_profile_report(stream, &data, view ? view : &everything);
    pace_profile_data_release(&data);
    return status;
}

enum pace_status pace_profile_text(const struct pace_profile_view *view,
                                   char **text)
{
    char *made = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&made, &size);

    if (!stream) {
        return PACE_NO_MEMORY;
    }

    enum pace_status status = pace_profile_print(stream, view);

    if (fclose(stream) != 0 && !status) {
        status = PACE_NO_MEMORY;
    }
    if (status) {
        free(made);
        /* Writing to memory fails for want of memory only. */
        return status == PACE_CANNOT_WRITE ? PACE_NO_MEMORY : status;
    }
    *text = made;
    return PACE_OK;
}

static size_t names_size(const struct pace_profile_data *data)
{
    size_t size = 0;

    for (size_t i = 0; i < data->row_count; i++) {
        size += strlen(data->rows[i].function) + 1;
        size += strlen(data->rows[i].file) + 1;
    }
    return size;
}

static const char *move_text(char **to, const char *text)
{
    size_t size = strlen(text) + 1;
    char *copy = memcpy(*to, text, size);

    *to += size;
    return copy;
}

enum pace_status pace_profile_rows(struct pace_profile_row **rows,
                                   size_t *count)
{
    struct pace_profile_data data;
    enum pace_status status = take(&data);

    if (status) {
        return status;
    }

    /* One block, for one free: the rows, then their names. */
    size_t bytes = data.row_count * sizeof **rows;
    struct pace_profile_row *made = malloc(bytes + names_size(&data) + 1);

    if (made) {
        char *names = (char *)made + bytes;

        for (size_t i = 0; i < data.row_count; i++) {
            made[i] = data.rows[i];
            made[i].function = move_text(&names, data.rows[i].function);
            made[i].file = move_text(&names, data.rows[i].file);
        }
        *rows = made;
        *count = data.row_count;
    }
    pace_profile_data_release(&data);
    return made ? PACE_OK : PACE_NO_MEMORY;
}
