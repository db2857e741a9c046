// The empty function by Google Benchmark, called as Pace calls it.
#include <benchmark/benchmark.h>

extern "C" {
#include "tests/bench/subjects/empty.h"
}

// Volatile: otherwise the compiler might call the function by its name.
static uint64_t (*volatile run)(void *) = empty_run;

static void call_empty(benchmark::State &state)
{
    uint64_t (*function)(void *) = run;

    for (auto _ : state) {
        benchmark::DoNotOptimize(function(&state));
    }
}
BENCHMARK(call_empty);
BENCHMARK_MAIN();
