/*
 * Broken and hostile answers, one of each kind, in tests/answers: what is said
 * of each, by build/bin/try, with gcc and with clang.
 */
#include <criterion/criterion.h>

#include "tests/support/tried.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static void try_all(const char *exercise, const struct tried due[],
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        tried_with_both(exercise, &due[i]);
    }
}

Test(cli_try, wrong_answers_are_told_what_is_wrong, .timeout = 300)
{
    static const struct tried due[] = {
        {"right", 0, "pass", "all 7 tests pass", NULL},
        {"right_at_first", 1, "wrong",
         "for values = [ 0 1 2 *] it gives 79200, and not 3133693200", NULL},
        {"own_mistake", 1, "wrong",
         "for values = [1 2 3] it gives 12, and not 11", NULL},
        {"twice", 1, "wrong", "for values = [3 5] it gives 30, and not 15",
         "every_pair_twice"},
        {"slow", 2, "grows too fast",
         "right, but its work grows as n^2, and n was asked for (*",
         "two_loops"},
        {"leaks", 2, "leaks",
         "right, but for values = [1 2 3] it leaves 8 bytes in 1 block "
         "allocated",
         NULL},
        {"waits_for_input", 1, "wrong",
         "for values = [3 5] it gives 0, and not 15", NULL},
        {"reads_the_solution", 1, "wrong",
         "for values = [] it gives -1, and not 0", NULL},
        {"misses_the_function", 3, "does not compile",
         "tests/answers/misses_the_function.c: error: unordered_pairs is used "
         "but nowhere defined",
         NULL},
        {"other_parameters", 3, "does not compile",
         "tests/answers/other_parameters.c:3:9: error: *", NULL},
        {"other_result", 3, "does not compile",
         "*unordered_pairs.h:18:9: error: *", NULL},
        {"a_variable", 3, "does not compile",
         "*unordered_pairs.h:18:9: error: *", NULL},
        {"does_not_compile", 3, "does not compile",
         "tests/answers/does_not_compile.c:8:18: error: *", NULL},
        {"only_for_itself", 3, "does not compile",
         "tests/answers/only_for_itself.c: error: unordered_pairs is used but "
         "nowhere defined",
         NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, memory_has_its_limits, .timeout = 300)
{
    static const struct tried due[] = {
        {"join_words_memory", 2, "needs too much memory",
         "right, but for words = [\"a\" \"b\" \"c\"], separator = \", \" it "
         "takes "
         "19, where at most 8 bytes of heap at once are allowed",
         NULL},
        {"join_words_allocations", 2, "allocates too often",
         "right, but for words = [\"a\" \"xxxxxxxx*", NULL},
    };
    static const struct tried moves[] = {
        {"text_builder_moves", 2, "moves too much",
         "right, but for repeat 20000 \"x\", take it takes 48673, where at "
         "most 40000 "
         "bytes moved are allowed",
         NULL},
    };

    try_all("join_words", due, COUNT(due));
    try_all("text_builder", moves, COUNT(moves));
}

Test(cli_try, crashes_are_told_by_their_cause, .timeout = 300)
{
    static const struct tried due[] = {
        {"null", 1, "crashed",
         "for values = [3 5] your function follows a null pointer", NULL},
        {"past_the_end", 1, "crashed",
         "for values = [] your function goes past the end of values, which is "
         "empty",
         NULL},
        {"changes_its_input", 1, "crashed",
         "for values = [7] your function writes to values, which it may only "
         "read",
         NULL},
        {"divides_by_zero", 1, "crashed",
         "for values = [] your function divides by zero, or the smallest "
         "number by -1",
         NULL},
        {"aborts", 1, "crashed", "for values = [] your function aborts", NULL},
        {"asserts", 1, "crashed", "for values = [1 2 3] your function aborts",
         NULL},
        {"large_variable", 1, "too deep",
         "for values = [] your function has a variable that is too large for "
         "the stack of 8 MiB",
         NULL},
        {"raises_a_signal", 1, "crashed",
         "for values = [] your function is ended by signal 15", NULL},
        {"large_table", 1, "crashed",
         "for values = [] your function is ended by signal 11, before it could "
         "be seen where: is a variable larger than the memory it may have?",
         NULL},
        {"recurses", 1, "too deep",
         "for values = [] your function calls itself too deeply: the stack of "
         "8 MiB is full",
         NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, misuse_of_the_heap_is_named, .timeout = 300)
{
    static const struct tried due[] = {
        {"overruns_the_heap", 1, "crashed",
         "for values = [] your function goes past the end of an allocated "
         "block of 5 bytes",
         NULL},
        {"overruns_far", 1, "crashed",
         "for values = [] your function goes past the end of an allocated "
         "block of 0 bytes",
         NULL},
        {"uses_what_is_freed", 1, "crashed",
         "for values = [] your function uses an allocated block of 8 bytes "
         "after it was freed",
         NULL},
        {"frees_twice", 1, "crashed",
         "for values = [] your function frees an allocated block of 8 bytes "
         "after it was freed",
         NULL},
        {"frees_no_block", 1, "crashed",
         "for values = [] your function frees values, which malloc did not "
         "give",
         NULL},
        {"frees_a_variable", 1, "crashed",
         "for values = [] your function frees an address that malloc did not "
         "give",
         NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, an_answer_comes_back_by_itself, .timeout = 300)
{
    static const struct tried due[] = {
        {"loops", 1, "looped",
         "for values = [] your function does not end within 50000000 steps",
         NULL},
        {"exits", 1, "exited",
         "for values = [] your function ends the program by exit(0) and does "
         "not return",
         NULL},
        {"exits_fast", 1, "exited",
         "for values = [] your function ends the program by exit(0) and does "
         "not return",
         NULL},
        {"exits_before_main", 1, "exited",
         "for values = [] your function ends the program by exit(0) and does "
         "not return",
         NULL},
        {"prints", 1, "printed without end",
         "for values = [] your function printed more than 64 KiB", NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, the_system_has_nothing_to_do_with_it, .timeout = 300)
{
    static const struct tried due[] = {
        {"forks", 3, "could not be judged",
         "for values = [] your function starts another process or thread",
         NULL},
        {"execs", 3, "could not be judged",
         "for values = [] your function runs another program", NULL},
        {"calls_a_shell", 3, "could not be judged",
         "for values = [] your function starts another process or thread",
         NULL},
        {"starts_a_thread", 3, "could not be judged",
         "for values = [] your function starts another process or thread",
         NULL},
        {"handles_signals", 3, "could not be judged",
         "for values = [] your function changes what a signal does", NULL},
        {"kills_the_judge", 3, "could not be judged",
         "for values = [] your function sends a signal", NULL},
        {"kills_itself", 3, "could not be judged",
         "for values = [] your function sends a signal", NULL},
        {"stops_itself", 3, "could not be judged",
         "for values = [] your function sends a signal", NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, no_report_can_be_forged, .timeout = 300)
{
    static const struct tried due[] = {
        {"forges_a_report", 3, "could not be judged",
         "for values = [] your function writes to a descriptor that it did not "
         "open",
         NULL},
        {"writes_to_all", 3, "could not be judged",
         "for values = [] your function writes to a descriptor that it did not "
         "open",
         NULL},
        {"closes_all", 3, "could not be judged",
         "for values = [] your function closes a descriptor that it did not "
         "open",
         NULL},
        {"jumps_back", 3, "could not be judged",
         "for values = [7] your function calls main", NULL},
        {"calls_main", 3, "could not be judged",
         "for values = [] your function calls main", NULL},
        {"own_write", 1, "exited",
         "for values = [] your function ends the program by exit(0) and does "
         "not return",
         NULL},
        {"own_end", 2, "grows too fast",
         "right, but its work grows as n^2, and n was asked for (*",
         "two_loops"},
        {"calls_the_harness", 3, "does not compile",
         "tests/answers/calls_the_harness.c: error: pace_give is used but "
         "nowhere defined",
         NULL},
        {"sets_back", 3, "could not be judged",
         "uses or defines __bss_start, which an answer has no need of", NULL},
        {"own_main", 3, "could not be judged",
         "uses or defines main, which an answer has no need of", NULL},
        {"own_malloc", 3, "could not be judged",
         "uses or defines malloc, which an answer has no need of", NULL},
    };
    static const struct tried compares[] = {
        {"text_builder_compares", 0, "pass", "all 11 tests pass", NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
    try_all("text_builder", compares, COUNT(compares));
}

Test(cli_try, work_cannot_be_hidden, .timeout = 300)
{
    static const struct tried due[] = {
        {"jumps", 2, "grows too fast",
         "right, but its work grows as n^2, and n was asked for (*",
         "two_loops"},
        {"large_start", 3, "could not be judged",
         "its counted work grows as 1, which is less than the job has: it "
         "works where it is not counted, or does so much for every n that the "
         "rest is not seen (n from 100 to 6400, work from *)",
         NULL},
        {"not_counted", 3, "could not be judged",
         "takes row out of what is counted", NULL},
        {"says_not_counted", 3, "could not be judged",
         "takes row out of what is counted", NULL},
        {"named_apart", 3, "could not be judged",
         "has instructions of its own (asm), whose work is not counted", NULL},
        {"says_it_counts", 3, "could not be judged",
         "uses or defines __sanitizer_cov_trace_pc, which an answer has no "
         "need of",
         NULL},
        {"leaves_by_jump", 3, "could not be judged",
         "takes walk out of what is counted", NULL},
        {"own_instructions", 3, "could not be judged",
         "has instructions of its own (asm), whose work is not counted", NULL},
        {"hidden_instructions", 3, "could not be judged",
         "has instructions of its own (asm), whose work is not counted", NULL},
        {"counts_nothing", 3, "could not be judged",
         "uses or defines __sanitizer_cov_trace_pc, which an answer has no "
         "need of",
         NULL},
        {"lines_in_a_name", 3, "could not be judged",
         "uses or defines section, which an answer has no need of", NULL},
        {"code_as_data", 3, "could not be judged",
         "uses or defines section, which an answer has no need of", NULL},
        {"code_on_the_stack", 1, "crashed",
         "for values = [] your function calls or returns to an address where "
         "there is no function",
         NULL},
        {"searches_uncounted", 3, "could not be judged",
         "uses lfind, whose work is not counted", NULL},
        {"maps_memory", 3, "could not be judged",
         "uses or defines mmap64, which an answer has no need of", NULL},
        {"copies_uncounted", 3, "could not be judged",
         "uses __memcpy_chk, whose work is not counted", NULL},
        {"makes_code", 3, "could not be judged",
         "for values = [] your function makes instructions of its own", NULL},
        {"asks_the_system", 3, "could not be judged",
         "uses or defines syscall, which an answer has no need of", NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, nothing_runs_before_the_harness, .timeout = 300)
{
    static const struct tried due[] = {
        {"resolves_early", 3, "could not be judged",
         "uses or defines ifunc, which an answer has no need of", NULL},
        {"earlier_than_begin", 3, "could not be judged",
         "uses or defines section, which an answer has no need of", NULL},
        {"leaves_room", 3, "could not be judged",
         "puts something into the section __patchable_function_entries, which "
         "an answer has no need of",
         NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}

Test(cli_try, what_is_included_is_looked_at, .timeout = 300)
{
    static const struct tried due[] = {
        {"includes_the_solution", 3, "does not compile",
         "tests/answers/includes_the_solution.c:2:10: fatal error: *", NULL},
    };

    try_all("unordered_pairs", due, COUNT(due));
}
