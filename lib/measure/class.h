#ifndef PACE_CLASS_H
#define PACE_CLASS_H

#include "lib/measure/fit.h"

/* ln of pace_class_value, for any n > 0 without overflow; log_base is ln c. */
double pace_class_log_value(enum pace_class class, double log_base, double n);

#endif
