#ifndef PACE_EXERCISE_WORDS_H
#define PACE_EXERCISE_WORDS_H

/* A string as printf makes it, to be freed; NULL where memory is out. */
__attribute__((format(printf, 1, 2))) char *pace_words(const char *format, ...);

#endif
