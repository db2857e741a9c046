#include "tests/bench/fit/google.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum pace_class google_class(const json_t *report, const char *name)
{
    static const struct {
        const char *theirs;
        enum pace_class ours;
    } names[] = {{"(1)", PACE_CONSTANT},  {"lgN", PACE_LOG_N},
                 {"N", PACE_N},           {"NlgN", PACE_N_LOG_N},
                 {"N^2", PACE_N_SQUARED}, {"N^3", PACE_N_CUBED}};
    size_t index;
    json_t *run;

    json_array_foreach(json_object_get(report, "benchmarks"), index, run)
    {
        const char *its = json_string_value(json_object_get(run, "run_name"));
        const char *law = json_string_value(json_object_get(run, "big_o"));

        for (size_t i = 0; its && law && i < 6; i++) {
            if (!strcmp(its, name) && !strcmp(law, names[i].theirs)) {
                return names[i].ours;
            }
        }
    }
    return PACE_NO_CLAIM;
}

json_t *google_run(const char *program)
{
    const char *min_time = getenv("GOOGLE_MIN_TIME");
    char command[4096];

    if (!program ||
        snprintf(command, sizeof command,
                 "'%s' --benchmark_format=json --benchmark_min_time=%s "
                 "2>/dev/null",
                 program,
                 min_time ? min_time : "0.01") >= (int)sizeof command) {
        return NULL;
    }
    FILE *pipe = popen(command, "r"); /* NOLINT(cert-env33-c): own program */
    json_t *report = pipe ? json_loadf(pipe, 0, NULL) : NULL;

    if (pipe) {
        pclose(pipe);
    }
    return report;
}
