// The same functions at the same sizes by Google Benchmark, which fits a law
// to each by itself (oAuto).
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <vector>

extern "C" {
#include "tests/bench/subjects/growth.h"
}

static void measure(benchmark::State &state, const growth_subject *subject)
{
    size_t n = static_cast<size_t>(state.range(0));
    std::vector<void *> inputs;
    size_t next = 0;

    for (size_t i = 0; i < growth_inputs(n); i++) {
        inputs.push_back(subject->setup(n, 1 + n + i * 4096));
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(subject->run(inputs[next]));
        next = next + 1 == inputs.size() ? 0 : next + 1;
    }
    for (void *input : inputs) {
        std::free(input);
    }
    state.SetComplexityN(state.range(0));
}

int main(int argc, char *argv[])
{
    for (size_t i = 0; i < growth_subject_count; i++) {
        const growth_subject *subject = &growth_subjects[i];
        auto *family =
            benchmark::RegisterBenchmark(subject->name, measure, subject);

        for (size_t n = subject->first; n; n = growth_next(subject, n)) {
            family->Arg(static_cast<int64_t>(n));
        }
        family->Complexity(benchmark::oAuto);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
