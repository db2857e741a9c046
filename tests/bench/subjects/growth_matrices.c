#include "tests/bench/subjects/growth_list.h"

#include <math.h>
#include <stdlib.h>

/* n by n matrices of doubles in one block. */
struct matrices {
    size_t n;
    double *left;
    double *right;
    double *result;
};

void *matrices_setup(size_t n, uint64_t seed)
{
    struct matrices *m = malloc(sizeof *m + 3 * n * n * sizeof *m->left);

    if (!m) {
        return NULL;
    }
    m->n = n;
    m->left = (double *)(m + 1);
    m->right = m->left + n * n;
    m->result = m->right + n * n;
    for (size_t i = 0; i < 3 * n * n; i++) {
        m->left[i] = 1 + (double)(growth_random(&seed) % 1000) / 1000;
    }
    return m;
}

uint64_t matrix_product_run(void *state)
{
    struct matrices *m = state;
    size_t n = m->n;

    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < n; j++) {
            m->result[i * n + j] = 0;
        }
        for (size_t k = 0; k < n; k++) {
            double factor = m->left[i * n + k];

            for (size_t j = 0; j < n; j++) {
                m->result[i * n + j] += factor * m->right[k * n + j];
            }
        }
    }
    return (uint64_t)m->result[n];
}

uint64_t matrix_vector_run(void *state)
{
    struct matrices *m = state;
    size_t n = m->n;

    for (size_t i = 0; i < n; i++) {
        double sum = 0;

        for (size_t k = 0; k < n; k++) {
            sum += m->left[i * n + k] * m->right[k];
        }
        m->result[i] = sum;
    }
    return (uint64_t)m->result[n - 1];
}

uint64_t transpose_run(void *state)
{
    struct matrices *m = state;
    size_t n = m->n;

    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < n; k++) {
            m->result[k * n + i] = m->left[i * n + k];
        }
    }
    return (uint64_t)m->result[n];
}

/* Floyd and Warshall: the shortest way between any two places. */
uint64_t shortest_ways_run(void *state)
{
    struct matrices *m = state;
    size_t n = m->n;

    for (size_t i = 0; i < n * n; i++) {
        m->result[i] = m->left[i];
    }
    for (size_t via = 0; via < n; via++) {
        for (size_t i = 0; i < n; i++) {
            for (size_t k = 0; k < n; k++) {
                double way = m->result[i * n + via] + m->result[via * n + k];

                if (way < m->result[i * n + k]) {
                    m->result[i * n + k] = way;
                }
            }
        }
    }
    return (uint64_t)m->result[n];
}

/* The cheapest order of n matrix products: n^3 / 6 splits. */
uint64_t chain_order_run(void *state)
{
    struct matrices *m = state;
    size_t n = m->n;

    for (size_t i = 0; i < n; i++) {
        m->result[i * n + i] = 0;
    }
    for (size_t length = 1; length < n; length++) {
        for (size_t i = 0; i + length < n; i++) {
            double best = 1e300;

            for (size_t k = i; k < i + length; k++) {
                double cost = m->result[i * n + k] +
                              m->result[(k + 1) * n + i + length] +
                              m->left[i] * m->left[k] * m->left[i + length];

                best = cost < best ? cost : best;
            }
            m->result[i * n + i + length] = best;
        }
    }
    return (uint64_t)m->result[n - 1];
}

/* A recursive transform of n = 2^k * odd values, halves as long as they are
 * even and sums directly below: n log n while the odd part is the same. */
static void transform(const double *from, size_t stride, double *to, size_t n)
{
    if (n % 2) {
        for (size_t i = 0; i < n; i++) {
            to[i] = 0;
            for (size_t k = 0; k < n; k++) {
                to[i] += from[k * stride] * (i * k % n ? 1.0 : -1.0);
            }
        }
        return;
    }
    size_t half = n / 2;

    transform(from, 2 * stride, to, half);
    transform(from + stride, 2 * stride, to + half, half);
    for (size_t i = 0; i < half; i++) {
        double even = to[i];
        double odd = to[i + half] * 0.75;

        to[i] = even + odd;
        to[i + half] = even - odd;
    }
}

struct signal {
    size_t n;
    double *result;
    double values[];
};

void *signal_setup(size_t n, uint64_t seed)
{
    struct signal *signal = malloc(sizeof *signal + 2 * n * sizeof(double));

    if (!signal) {
        return NULL;
    }
    signal->n = n;
    signal->result = signal->values + n;
    for (size_t i = 0; i < n; i++) {
        signal->values[i] = (double)(growth_random(&seed) % 1000);
    }
    return signal;
}

uint64_t transform_run(void *state)
{
    struct signal *signal = state;

    transform(signal->values, 1, signal->result, signal->n);
    return (uint64_t)fabs(signal->result[0]);
}
