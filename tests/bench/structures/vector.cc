#include <vector>

#include "tests/bench/structures/ways.h"

static uint64_t last_of(const std::vector<int64_t> &numbers)
{
    return numbers.size() + static_cast<uint64_t>(numbers.back());
}

static uint64_t append(void *, const bench_input *in)
{
    std::vector<int64_t> numbers;

    for (size_t i = 0; i < in->count; i++) {
        numbers.push_back(in->numbers[i]);
    }
    return last_of(numbers);
}

static uint64_t extend(void *, const bench_input *in)
{
    std::vector<int64_t> numbers;

    for (size_t i = 0; i + 1000 <= in->count; i += 1000) {
        numbers.insert(numbers.end(), in->numbers + i, in->numbers + i + 1000);
    }
    return last_of(numbers);
}

static const bench_way ways[] = {
    {"append", "vector", nullptr, append, nullptr},
    {"extend", "vector", nullptr, extend, nullptr},
};

const bench_ways bench_vector = {ways, sizeof ways / sizeof ways[0], nullptr};
