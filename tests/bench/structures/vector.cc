#include <vector>

#include "tests/bench/structures/ways.h"

static uint64_t last_of(const std::vector<int64_t> &numbers)
{
    return numbers.size() + static_cast<uint64_t>(numbers.back());
}

static uint64_t append(void *, const bench_input *in)
{
    const int64_t *from = in->numbers;
    size_t count = in->count;
    std::vector<int64_t> numbers;

    for (size_t i = 0; i < count; i++) {
        numbers.push_back(from[i]);
    }
    return last_of(numbers);
}

static uint64_t extend_by(size_t piece, const bench_input *in)
{
    const int64_t *from = in->numbers;
    size_t count = in->count;
    std::vector<int64_t> numbers;

    for (size_t i = 0; i + piece <= count; i += piece) {
        numbers.insert(numbers.end(), from + i, from + i + piece);
    }
    return last_of(numbers);
}

static uint64_t extend_few(void *, const bench_input *in)
{
    return extend_by(in->few, in);
}

static uint64_t extend_many(void *, const bench_input *in)
{
    return extend_by(in->many, in);
}

static const bench_way ways[] = {
    {"append", "vector", nullptr, append, nullptr},
    {"extend few", "vector", nullptr, extend_few, nullptr},
    {"extend many", "vector", nullptr, extend_many, nullptr},
};

const bench_ways bench_vector = {ways, sizeof ways / sizeof ways[0], nullptr};
