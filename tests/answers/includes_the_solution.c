/* Has the solution as its own. */
#include "../../chapters/01-pair_sum/exercises/unordered_pairs/solution.c"
