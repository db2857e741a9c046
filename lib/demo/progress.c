#include "lib/demo/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "lib/demo/format.h"
#include "lib/measure/clock.h"

#define FIRST_AFTER_NS UINT64_C(1000000000)
#define REDRAW_NS      UINT64_C(200000000)

static uint64_t now_ns(void)
{
    return pace_clock_system.wall_ns(pace_clock_system.context);
}

void pace_progress_start(struct pace_progress *progress, size_t total,
                         bool quiet)
{
    *progress = (struct pace_progress){
        .shown = !quiet && isatty(STDERR_FILENO),
        .start_ns = now_ns(),
        .total = total,
    };
}

void pace_progress_step(struct pace_progress *progress)
{
    progress->done++;
    if (!progress->shown) {
        return;
    }
    uint64_t now = now_ns();
    uint64_t elapsed = now - progress->start_ns;

    if (elapsed < FIRST_AFTER_NS || now - progress->last_ns < REDRAW_NS) {
        return;
    }
    char room[PACE_FORMAT_ROOM];
    size_t left = progress->total - progress->done;
    double left_ns = (double)elapsed * (double)left / (double)progress->done;

    fprintf(stderr, "\r%3zu %%, about %s left\033[K",
            100 * progress->done / progress->total,
            pace_format_ns(room, left_ns));
    progress->visible = true;
    progress->last_ns = now;
}

void pace_progress_end(struct pace_progress *progress)
{
    if (progress->visible) {
        fputs("\r\033[K", stderr);
        progress->visible = false;
    }
}
