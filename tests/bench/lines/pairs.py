"""The same for Python's profilers: prints hits and ns of CPU per hit."""
import sys
import time


def pairs(n):
    t = 0
    for i in range(n):
        for j in range(n):
            if i != j:
                t += i * j
    return t


def cost(run, n):
    start = time.process_time_ns()
    run(n)
    return time.process_time_ns() - start


which, n = sys.argv[1], int(sys.argv[2])
if which == "line_profiler":
    from line_profiler import LineProfiler

    profiler = LineProfiler()
    profiled = profiler(pairs)
    profiler.enable()
elif which == "memory_profiler":
    from memory_profiler import LineProfiler

    profiled = LineProfiler()(pairs)
hits = 3 * n * n + 2 * n + 3
print("%.1f" % ((cost(profiled, n) - cost(pairs, n)) / hits))
