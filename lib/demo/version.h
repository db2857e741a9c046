#ifndef PACE_VERSION_H
#define PACE_VERSION_H

/* The one place; see CHANGELOG.md. */
#define PACE_VERSION "0.1.0"

#endif
