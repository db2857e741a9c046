#ifndef PACE_MACHINE_FILES_H
#define PACE_MACHINE_FILES_H

#include "lib/measure/machine.h"

/*
 * Fills in what Linux tells in files: CPU, caches, governor, load and whether
 * the machine is virtual.  What a missing file would have told, as on every
 * other system, stays as it was.
 *
 * root  "" for this machine; tests hand in a folder with files of their own
 */
void pace_machine_files(const char *root, struct pace_machine *machine);

#endif
