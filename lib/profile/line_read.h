#ifndef PACE_LINE_READ_H
#define PACE_LINE_READ_H

#include "lib/profile/line_data.h"
#include "lib/profile/lines/shared.h"

/*
 * What the probes left behind, as data: threads added up, calls that were in
 * progress closed, the cost of the probes taken out.
 *
 * board      the whole shared memory, bytes long; changed
 * end_ticks  when the program ended
 * data       receives rows, steps and those facts that the board tells;
 *            release it
 * errors     PACE_NO_MEMORY
 *            PACE_UNAVAILABLE: no probe ever ran
 */
enum pace_status pace_line_read(struct pace_lines_board *board,
                                uint64_t end_ticks, double ns_per_tick,
                                struct pace_line_data *data);

#endif
