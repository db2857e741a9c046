# Everything made goes under build/; the source tree stays clean.
#
#   a module  is lib/ROOM/NAME.c with lib/ROOM/NAME.h
#   a demo    is a folder demos/NAME with a main.c in it
#   a tool    is tools/NAME.c
#   a test    is a .c file under tests/lib, tests/demos, tests/exercises or
#             tests/cli
#   an exercise is a folder chapters/NN-NAME/exercises/NAME with a solution.c
#
# They are found by name: adding one needs no edit here.

BUILD ?= release
# The release build is build/ itself; any other has a folder of its own.
B := build$(patsubst %,/%,$(filter-out release,$(BUILD)))
RESULTS := build/results
PLOTS := build/plots

CC ?= cc
CFLAGS.release := -O2 -g
CFLAGS.debug := -O0 -g3
CFLAGS.asan := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
               -fno-sanitize-recover=all
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
        -Wmissing-prototypes -Wvla $(if $(WERROR),-Werror)
CPPFLAGS += -I. -D_POSIX_C_SOURCE=200809L
STD := -std=c11 $(WARN)
CFLAGS += $(CFLAGS.$(BUILD))
LDFLAGS += $(filter -fsanitize=%,$(CFLAGS.$(BUILD)))
LDLIBS += -ljansson -lgsl -lgslcblas -lm
# No compiler looks for libraries where Homebrew puts them.
BREW := $(if $(filter Darwin,$(shell uname)),$(shell brew --prefix 2>/dev/null))
CPPFLAGS += $(BREW:%=-I%/include)
LDFLAGS += $(BREW:%=-L%/lib)

# The counting build of a concept: unoptimised, so that blocks are the ones
# written; a call of the C library stays that call, so that it can be charged;
# clang would otherwise leave blocks out that it can infer.
COUNTING := -O0 -g -U_FORTIFY_SOURCE -fno-builtin -DPACE_COUNTING \
            -fsanitize-coverage=trace-pc
ifneq (,$(findstring clang,$(shell $(CC) --version 2>/dev/null)))
COUNTING += -mllvm -sanitizer-coverage-prune-blocks=0
endif
comma := ,
# C library calls that are charged to the work of whoever makes them.
CHARGED := memcpy memmove memset memcmp memchr strlen strnlen strcpy strncpy \
           stpcpy strcat strncat strcmp strncmp strchr strrchr strspn strcspn \
           strpbrk strstr strtok strtok_r strdup strndup sprintf snprintf \
           qsort bsearch
CHARGE := $(CHARGED:%=-Wl$(comma)--wrap=%)
# tests/support makes these fail when a test says so.
REFUSED := malloc calloc realloc free gsl_rng_alloc gsl_rng_free
REFUSE := $(REFUSED:%=-Wl$(comma)--wrap=%)

DEMOS ?= $(patsubst demos/%/main.c,%,$(wildcard demos/*/main.c))
TOOLS := $(patsubst tools/%.c,%,$(wildcard tools/*.c))
# Stands in for malloc: linked by name, never from the archive.
INTERPOSE := lib/measure/interpose.c
LIB_SOURCES := $(filter-out $(INTERPOSE),$(wildcard lib/measure/*.c \
               lib/demo/*.c lib/chart/*.c lib/structures/*.c lib/profile/*.c \
              lib/exercise/*.c lib/class/*.c))
CONCEPTS := $(filter-out %/main.c,$(wildcard demos/*/*.c)) \
            $(wildcard lib/structures/*.c)
TEST_SOURCES := $(wildcard tests/lib/*.c tests/demos/*.c tests/cli/*.c \
                tests/exercises/*.c tests/support/*.c)
# Code whose counts are known, and programs linked as a counting twin is.
TEST_COUNTED := $(wildcard tests/support/counted/*.c)
TEST_TWINS := $(patsubst tests/support/twins/%.c,$(B)/tests/bin/%,\
                $(wildcard tests/support/twins/*.c))

obj = $(patsubst %.c,$(B)/obj/%.o,$(1))
counting = $(patsubst %.c,$(B)/counting/obj/%.o,$(1))
# concept NAME: a demo's sources less its main
concept = $(filter-out %/main.c,$(wildcard demos/$(1)/*.c))

# A demo that stands on a library says so in demos/NAME/needs, a line each:
# header, library, Debian package.
libs_of = $(sort $(shell cat $(wildcard demos/$(1)/needs) /dev/null | \
                   awk 'NF == 3 { print "-l" $$2 }'))

# What is needed beyond a compiler and make is looked for before the first file
# is compiled, and installed where it is missing.
empty :=
LEARNING := try watch audit judge
SETUP_FOR := build $(if $(filter test $(LEARNING),$(MAKECMDGOALS)),test) \
             $(if $(filter test demos plots,$(MAKECMDGOALS)),charts)
# Without these the rest goes on.
LUXURIES := charts bench profile
SETUP_DONE := build/setup/$(subst $(empty) $(empty),+,$(strip $(SETUP_FOR)))

LIB := $(B)/libpace.a
PROGRAMS := $(DEMOS:%=$(B)/bin/%) $(TOOLS:%=$(B)/bin/%)
TWINS := $(DEMOS:%=$(B)/counting/%)

# A short line per file; V=1 shows the commands.
Q := $(if $(V),,@)
SAY = $(if $(V),,@echo "  $(1) $@")

.DEFAULT_GOAL := help
.SECONDEXPANSION:
.SECONDARY:
.DELETE_ON_ERROR:

.PHONY: all
all: $(PROGRAMS) $(TWINS)  ## build every program (BUILD=debug or asan)

.PHONY: test
test: $(B)/tests/run $(TEST_TWINS) all  ## build and run the tests (FILTER='fit/*' for some)
	tests/run.sh $(B) '$(FILTER)'

.PHONY: demos
demos: all  ## measure every demo, draw its charts (DEMOS=pair_sum ARGS=--quick)
	tools/demos.sh $(B) $(RESULTS) $(PLOTS) '$(DEMOS)' $(ARGS)

.PHONY: plots
plots: | $(SETUP_DONE)  ## draw charts of results that exist (FORMATS='--dark --narrow')
	@plots/render $(FORMATS) $(RESULTS) $(PLOTS)

.PHONY: card class
card: build/bin/class  ## this machine's results as one small file to hand in
	@$< card $(RESULTS)
class: build/bin/class  ## the cards of a folder in one table and chart (DIR=in/)
	@$< merge '$(DIR)' $(RESULTS)
	@command -v gnuplot >/dev/null && plots/render $(RESULTS) $(PLOTS) class || \
	  echo 'class: no chart: gnuplot is missing' >&2

# Pieces of C, as typed: to the program by its environment, past no shell.
SNIPPET := STATEMENT AGAINST SETUP START FLAGS
.PHONY: snippet
snippet: export PACE_SNIPPET_CC = $(CC)
$(foreach c,$(SNIPPET),$(eval snippet: export PACE_SNIPPET_$(c) = $$(value $(c))))
snippet: $(B)/bin/snippet  ## time a piece of C (STATEMENT='strlen(s)' SETUP='char s[] = "abc";' AGAINST START FLAGS)
	@$<
$(B)/bin/snippet: LDLIBS += -ldl

.PHONY: new-demo
new-demo:  ## make a demo that builds, charts and has a test (NAME=bubble_sort)
	@tools/new_demo.sh '$(NAME)'

CHAPTERS := $(wildcard chapters/*/README.md)

.PHONY: claims
claims:  ## hold what the chapters say against the last make demos
	@awk -v results=$(RESULTS) -f tools/claims.awk $(CHAPTERS)

.PHONY: snippets
snippets:  ## check that the chapters quote the code that is compiled
	@awk -f chapters/snippets.awk $(CHAPTERS)

.PHONY: quote
quote:  ## put the code that is compiled into the chapters
	@for c in $(CHAPTERS); do \
	  awk -v update=1 -f chapters/snippets.awk $$c >$$c.new && \
	    mv $$c.new $$c || { rm -f $$c.new; exit 1; }; \
	done

C_FILES = $(wildcard lib/*/*.[ch] lib/*/*/*.[ch] demos/*/*.[ch] tools/*.[ch] \
                     tests/*/*.[ch] tests/bench/*/*.[ch] \
                     chapters/*/exercises/*/*.[ch] \
                     chapters/*/exercises/*/wrong/*.c)

.PHONY: lint
lint: | build/setup/build+test+lint  ## check looks, headers, scripts and bugs
	@CC='$(CC)' tools/lint.sh $(C_FILES)

.PHONY: format
format: | build/setup/lint  ## rewrite the sources in the house style
	clang-format -i $(C_FILES)

.PHONY: clean
clean:  ## remove build/
	rm -rf build

.PHONY: help
help:  ## list the targets
	@sed -n 's/^\([a-z][a-z-]*\):.*  ## /  make \1\t/p' $(MAKEFILE_LIST) | \
	  expand -t 24

# How each kind of file is made.  In a prerequisite, $$ is expanded a second
# time, when % is known.

# Changes when the compiler or its flags do, and only then.
$(B)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CPPFLAGS) $(STD) $(CFLAGS) $(COUNTING)' | \
	  cmp -s - $@ || echo '$(CC) $(CPPFLAGS) $(STD) $(CFLAGS) $(COUNTING)' >$@
.PHONY: FORCE
FORCE:

# Where the timed loop happens to cross a 32-byte line, a call costs 1.7 ns of
# overhead in place of 1.35.
$(B)/obj/lib/measure/meter.o: CFLAGS += -falign-loops=32

# A build to be ashamed of, to be measured beside the other.
$(B)/obj/demos/measuring/unoptimised.o: CFLAGS += -O0

$(B)/obj/lib/measure/machine.o: CPPFLAGS += -DPACE_FLAGS='"$(CFLAGS)"'

build/setup/%: tools/setup.sh $(wildcard demos/*/needs)
	@CC='$(CC)' CXX='$(CXX)' CPPFLAGS='$(BREW:%=-I%/include)' \
	  LDFLAGS='$(BREW:%=-L%/lib)' tools/setup.sh \
	  $(filter-out $(LUXURIES),$(subst +, ,$*)) \
	  --optional $(filter $(LUXURIES),$(subst +, ,$*))

$(B)/obj/%.o: %.c $(B)/flags | $(SETUP_DONE)
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(CFLAGS) -MMD -MP -c -o $@ $<

$(B)/counting/obj/%.o: %.c $(B)/flags | $(SETUP_DONE)
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(filter -fsanitize=%,$(CFLAGS)) $(COUNTING) \
	  -MMD -MP -c -o $@ $<

$(LIB): $(call obj,$(LIB_SOURCES))
	$(call SAY,ar  )
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(B)/bin/%: $$(call obj,$$(wildcard demos/$$*/*.c tools/$$*.c)) $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(call libs_of,$*) $(LDLIBS)

ifeq ($(BUILD),release)
$(B)/counting/%: $(B)/obj/demos/%/main.o $$(call counting,$$(call concept,$$*)) \
    $(call counting,$(wildcard lib/structures/*.c)) $(call obj,$(INTERPOSE)) \
    $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) $(CHARGE) -o $@ $^ $(call libs_of,$*) $(LDLIBS)
else
# A sanitizer brings its own malloc: every build counts with the release twin.
# One make for all of them, so that no two write the same file.
.PHONY: twins_of_release
twins_of_release:
	@$(MAKE) --no-print-directory BUILD=release \
	  $(patsubst $(B)/%,build/%,$(TWINS) $(TEST_TWINS))

# By name: a pattern would make links of the objects' dependencies as well.
$(TWINS): $(B)/counting/%: twins_of_release
	@mkdir -p $(@D)
	@ln -sf $(abspath build/counting/$*) $@

$(TEST_TWINS): $(B)/tests/bin/%: twins_of_release
	@mkdir -p $(@D)
	@ln -sf $(abspath build/tests/bin/$*) $@
endif

# A sanitizer has blocks of its own: not in code whose counts are known.
$(call counting,$(TEST_COUNTED)): private CFLAGS :=

$(B)/tests/run: $(call obj,$(TEST_SOURCES)) \
    $(call counting,$(CONCEPTS) $(TEST_COUNTED)) $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) $(REFUSE) $(CHARGE) -o $@ $^ -lcriterion \
	  $(call libs_of,*) $(LDLIBS)

ifeq ($(BUILD),release)
$(B)/tests/bin/%: $(B)/obj/tests/support/twins/%.o $(call obj,$(INTERPOSE)) \
    $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) $(CHARGE) -pthread -o $@ $^ $(LDLIBS)
endif

# Benchmarks of the instrument itself: tests/bench/NAME.c is run by bench-NAME;
# its parts are in tests/bench/NAME, the code they measure in
# tests/bench/subjects, what they share in tests/bench/support.  A NAME.cc beside it does the same by Google Benchmark;
# where that is installed, its program is handed to the first as an argument.
# A benchmark named like a demo has its concept.
SUBJECTS := $(wildcard tests/bench/subjects/*.c)
BENCHES := $(patsubst tests/bench/%.c,%,$(wildcard tests/bench/*.c))
google_installed = $(shell tools/setup.sh --optional bench; \
                     echo '#include <benchmark/benchmark.h>' | \
                     $(CXX) -E -x c++ - >/dev/null 2>&1 && echo yes)
google = $(if $(wildcard tests/bench/$(1).cc),$(if \
           $(google_installed),$(B)/bench/$(1).google))

.PHONY: bench
bench: $(BENCHES:%=bench-%)  ## how good the instrument is (bench-NAME for one)

bench-%: $(B)/bench/% $$(call google,$$*)
	@$^

$(B)/bench/%: $(B)/obj/tests/bench/%.o \
    $$(call obj,$$(wildcard tests/bench/$$*/*.c) $$(call concept,$$*)) \
    $(call obj,$(SUBJECTS) $(wildcard tests/bench/support/*.c)) $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(call libs_of,$*) $(LDLIBS)

# Some run beside other libraries, which are installed for them: where one is
# missing all the same, its part is empty, and it says so.
BESIDE := $(B)/bench/structures $(B)/bench/growth
$(call obj,$(wildcard tests/bench/structures/*.c tests/bench/growth/*.c \
    tests/bench/lookup/*.c)): build/setup/bench
$(B)/obj/tests/bench/structures/glib.o $(B)/obj/tests/bench/growth/glib.o: \
    private CPPFLAGS += $(shell pkg-config --cflags glib-2.0 2>/dev/null)
$(BESIDE): private LDLIBS += \
    $(shell pkg-config --libs glib-2.0 2>/dev/null) \
    $(if $(shell command -v $(CXX)),-lstdc++)
ifneq (,$(shell command -v $(CXX)))
$(B)/bench/structures: $(B)/obj/tests/bench/structures/vector.o
$(B)/bench/growth: $(B)/obj/tests/bench/growth/std_sort.o
endif

$(B)/obj/%.o: %.cc $(B)/flags
	@mkdir -p $(@D)
	$(call SAY,c++ )
	$(Q)$(CXX) $(CPPFLAGS) -std=c++14 $(CFLAGS) -MMD -MP -c -o $@ $<

# bench-fit has a part that counts: the same subjects in the counting build.
bench-fit: | bench-fit_counted
$(B)/bench/fit_counted: $(B)/obj/tests/bench/fit_counted.o \
    $(call counting,$(SUBJECTS)) $(call obj,$(INTERPOSE)) $(LIB)
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) $(LDFLAGS) $(CHARGE) -o $@ $^ $(LDLIBS)

$(B)/bench/%.google: tests/bench/%.cc $(call obj,$(SUBJECTS))
	@mkdir -p $(@D)
	$(call SAY,c++ )
	$(Q)$(CXX) $(CPPFLAGS) -std=c++14 $(CFLAGS) -o $@ $^ -lbenchmark -lpthread

# Profiling functions.  A demo's own sources and lib/structures are compiled
# once more, with hooks at the start and end of each function.  The recorder
# (fast or precise by the stamp it reads) is one object that needs no library
# of ours; linked in front of it, it takes the place of lib/profile/off.c.
P := build/profile
HOOKED = -g -finstrument-functions -fno-optimize-sibling-calls \
         -Ilib/profile/shadow
RECORDER := $(wildcard lib/profile/functions/*.c) \
            $(filter-out %/off.c lib/profile/line_%, \
              $(wildcard lib/profile/*.c)) \
            lib/measure/status.c lib/measure/results.c lib/demo/number.c
KIND := $(if $(filter-out 0,$(PRECISE)),precise,fast)
STAMP.precise := -DPACE_TICK_PRECISE
# A driver that runs each variant once stands in for the one that measures.
ONCE := build/obj/lib/profile/demo/once.o
hooked = $(patsubst %.c,$(P)/obj/%.o,$(1))
has_libdw = $$(grep -qs libdw $(P)/flags && echo $(1))
# The choices reach the program by its environment: its command line is its own.
CHOICES := SORT TOP ONLY CALLERS CALLEES CSV

.PHONY: profile
profile: export PROFILE_DEMO = $(value DEMO)
profile: export PROFILE_SRC = $(value SRC)
profile: export PROFILE_ARGS = $(value ARGS)
profile: export PROFILE_CHART = $(value CHART)
profile: export PROFILE_FLAGS = $(value FLAGS)
profile: export PROFILE_LIBS = $(value LIBS)
profile: export PROFILE_CC = $(CC) $(HOOKED)
profile: export PROFILE_LINK = $(P)/$(KIND).o -lm -lpthread
$(foreach c,$(CHOICES),$(eval profile: export PACE_PROFILE_$(c) = \
  $$(value $(c))))
profile: | build/setup/build+profile  ## where the time goes (DEMO=pair_sum or SRC=my.c; SORT TOP ONLY ...)
	@tools/profile.sh '$(MAKE)' $(P) $(KIND) $(RESULTS) $(PLOTS)

# Names need libdw, which may have been installed since.
$(P)/flags: FORCE
	@mkdir -p $(@D)
	@{ echo '$(CC) $(CPPFLAGS) $(CFLAGS.release) $(HOOKED)'; \
	  printf '%s\n' '#include <elfutils/libdwfl.h>' \
	    'int main(void) { return !dwfl_begin(0); }' | \
	  $(CC) -x c - -o $@.$$$$ -ldw 2>/dev/null && echo libdw; } >$@.$$$$.new; \
	  rm -f $@.$$$$; cmp -s $@.$$$$.new $@ && rm $@.$$$$.new || mv $@.$$$$.new $@

# The pair that the probes are measured on is what it stands for.
%/pair.o: RECORDED = -O1 $(HOOKED)
RECORDED = $(CFLAGS.release)

# Filling a frame by vectors is slower: it is read again at once, in parts.
%/hooks.o: RECORDED += -fno-tree-slp-vectorize

# recorder KIND: its objects, and a demo recorded by it
define recorder
$(P)/$(1)/obj/%.o: %.c $(P)/flags
	@mkdir -p $$(@D)
	$$(call SAY,cc  )
	$$(Q)$$(CC) $$(CPPFLAGS) $$(STD) $$(RECORDED) $$(STAMP.$(1)) \
	  $$(call has_libdw,-DPACE_HAVE_LIBDW) -MMD -MP -c -o $$@ $$<

$(P)/$(1).o: $(RECORDER:%.c=$(P)/$(1)/obj/%.o)
	$$(call SAY,ld  )
	$$(Q)$$(LD) -r -o $$@ $$^

$(P)/bin/$(1)/%: $$$$(call hooked,$$$$(wildcard demos/$$$$*/*.c)) \
    $(call hooked,$(wildcard lib/structures/*.c)) $(P)/$(1).o $(ONCE) \
    build/libpace.a
	@mkdir -p $$(@D)
	$$(call SAY,link)
	$$(Q)$$(CC) -o $$@ $$^ $$(call libs_of,$$*) $$(LDLIBS) \
	  $$(call has_libdw,-ldw) -lpthread
endef
$(eval $(call recorder,fast))
$(eval $(call recorder,precise))

$(P)/obj/%.o: %.c $(P)/flags | $(SETUP_DONE)
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) -O1 $(HOOKED) -MMD -MP -c -o $@ $<

# What the profiler must see, compiled every way: tests/profiled/NAME.c becomes
# build/profile/test/COMPILER-LEVEL/NAME.
PROFILED := $(patsubst tests/profiled/%.c,%,$(wildcard tests/profiled/*.c))
# make 4.3 takes the status of a missing command, 127, for its own and drops
# what was found before it: hence if in place of &&.
COMPILERS := $(shell for c in gcc clang; do \
               if command -v $$c >/dev/null; then echo $$c; fi; done)
some_ways := $(foreach c,$(COMPILERS),$(c)-0 $(c)-2)
all_ways := $(foreach c,$(COMPILERS),$(c)-0 $(c)-1 $(c)-2 $(c)-3)
profiled = $(foreach w,$(1),$(PROFILED:%=$(P)/test/$(w)/%))

$(P)/test/%: tests/profiled/$$(notdir $$*).c $(P)/fast.o
	@mkdir -p $(@D)
	$(call SAY,hook)
	$(Q)$(call part,1,$(*D)) $(CPPFLAGS) $(STD) $(HOOKED) \
	  -O$(call part,2,$(*D)) -o $@ $^ -lm $(call has_libdw,-ldw) -lpthread
part = $(word $(1),$(subst -, ,$(2)))

.PHONY: test-profile-matrix
test-profile-matrix: $(call profiled,$(all_ways)) $(B)/tests/run  ## the profiler at every level
	tests/run.sh $(B) 'profile/*'
	@rm -rf $(filter-out $(some_ways:%=$(P)/test/%),$(all_ways:%=$(P)/test/%))

# Programs to be profiled by ours and by other tools, each compiled its way.
BENCHED := fib-plain fib-fast fib-precise fib-gprof burn-plain burn-fast \
           burn-precise
PLAINLY := $(CC) -O1 -g
.PHONY: bench-profile
bench-profile: bench-profile-functions bench-profile-lines  ## the profilers against others

bench-profile-functions: $(B)/bench/profile-functions $(BENCHED:%=$(P)/bench/%)
	@cp tests/bench/profiled/fib.py $(P)/bench && $< $(P)/bench

$(P)/bench/%-plain: tests/bench/profiled/%.c $(P)/flags
	@mkdir -p $(@D)
	$(Q)$(PLAINLY) $(CPPFLAGS) -DBARE -o $@ $< lib/profile/off.c

# What gprof counts by, uftrace follows calls by too.
$(P)/bench/%-gprof: tests/bench/profiled/%.c $(P)/flags
	@mkdir -p $(@D)
	$(Q)$(PLAINLY) -pg -fno-optimize-sibling-calls -o $@ $<

$(P)/bench/%-fast: tests/bench/profiled/%.c $(P)/fast.o
	@mkdir -p $(@D)
	$(Q)$(PLAINLY) $(CPPFLAGS) $(HOOKED) -o $@ $^ -lm $(call has_libdw,-ldw) -lpthread

$(P)/bench/%-precise: tests/bench/profiled/%.c $(P)/precise.o
	@mkdir -p $(@D)
	$(Q)$(PLAINLY) $(CPPFLAGS) $(HOOKED) -o $@ $^ -lm $(call has_libdw,-ldw) -lpthread

$(B)/tests/run: | $(call profiled,$(some_ways)) $(P)/precise.o
# Tests run side by side, and none may link what another runs.
.PHONY: profile-ready
ifeq ($(BUILD),release)
profile-ready: $(P)/bin/fast/pair_sum
else
# fast.o first: made by this make after the other, it would be newer than what
# the other linked with it, and the tests would link that again.
profile-ready: | exercises-ready $(P)/fast.o
	@$(MAKE) --no-print-directory BUILD=release $@
endif
$(B)/tests/run: | profile-ready
# Profiling lines.  Sources are compiled to assembly, in which rewrite.awk puts
# a probe before every statement; tools/lines.sh does that anew each time,
# because which functions get probes is chosen there.  What stays the same is
# the runtime, one object.  Probes save the general registers only.
LINES := build/lines
PROBED := -O0 -g -mno-red-zone -fno-omit-frame-pointer -finstrument-functions
LINES_RUNTIME := $(filter-out %/empty.c,$(wildcard lib/profile/lines/*.c))

.PHONY: lines memory
lines:  ## what each line costs (DEMO=dataset or SRC=my.c; FUNCTIONS ARGS CSV)
memory:  ## what each line does to the heap (as lines)
lines memory: export LINES_DEMO = $(value DEMO)
lines memory: export LINES_SRC = $(value SRC)
lines memory: export LINES_FUNCTIONS = $(value FUNCTIONS)
lines memory: export LINES_ARGS = $(value ARGS)
lines memory: export LINES_FLAGS = $(value FLAGS)
lines memory: export LINES_LIBS = $(value LIBS) $(call libs_of,$(DEMO)) $(LDLIBS)
lines memory: export LINES_CSV = $(value CSV)
lines memory: export LINES_TOP = $(value TOP)
lines memory: export LINES_FALLBACK = $(value FALLBACK)
lines memory: export LINES_PRECISE = $(filter-out 0,$(value PRECISE))
lines memory: export LINES_CC = $(CC)
lines memory: export LINES_DEMO_FLAGS = $(CPPFLAGS) -std=c11
lines memory: lines-ready
	@tools/lines.sh $@
	@[ $@ = lines ] || ! command -v gnuplot >/dev/null || \
	  ! [ -d $(RESULTS) ] || \
	  plots/render $(RESULTS) $(PLOTS) $(or $(DEMO),$(basename $(notdir \
	  $(firstword $(SRC))))).memory >&2 || true

.PHONY: lines-ready
ifeq ($(BUILD),release)
lines-ready: build/libpace.a build/bin/lines build/bin/nearest \
    build/obj/$(INTERPOSE:.c=.o) $(LINES)/runtime.o \
    $(LINES)/precise-runtime.o \
    $(and $(filter lines memory,$(MAKECMDGOALS)),$(wildcard demos/$(DEMO)/main.c),build/obj/demos/$(DEMO)/main.o)
else
# One after the other: two would write the same files of the release.
lines-ready: | twins_of_release
	@$(MAKE) --no-print-directory BUILD=release $@
endif
test: lines-ready

$(LINES)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CPPFLAGS) $(CFLAGS.release)' | cmp -s - $@ || \
	  echo '$(CC) $(CPPFLAGS) $(CFLAGS.release)' >$@

$(LINES)/obj/%.o: %.c $(LINES)/flags
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(CFLAGS.release) $(GENERAL) -MMD -MP -c -o $@ $<
$(LINES)/obj/lib/profile/lines/hit.o: GENERAL := -mgeneral-regs-only

$(LINES)/obj/precise-hit.o: lib/profile/lines/hit.c $(LINES)/flags
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(CFLAGS.release) -mgeneral-regs-only \
	  -DPACE_TICK_PRECISE -MMD -MP -c -o $@ $<

$(LINES)/probe.o: lib/profile/lines/probe.S $(LINES)/flags
	$(call SAY,as  )
	$(Q)$(CC) -c -o $@ $<

# The functions that the probes are measured on, with probes and without.
$(LINES)/bare.o: lib/profile/lines/empty.c $(LINES)/flags
	$(Q)$(CC) $(CPPFLAGS) $(STD) -O0 -g -DPACE_LINES_BARE -c -o $@ $<

$(LINES)/empty.o: lib/profile/lines/empty.c lib/profile/lines/rewrite.awk \
    $(LINES)/flags
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(PROBED) -S -o $@.s $<
	$(Q)awk -f lib/profile/lines/rewrite.awk $@.s $@.s >$@.probed.s
	$(Q)$(CC) -c -o $@ $@.probed.s

LINES_OBJECTS := $(patsubst %.c,$(LINES)/obj/%.o,$(LINES_RUNTIME)) \
                 $(LINES)/probe.o $(LINES)/bare.o $(LINES)/empty.o

$(LINES)/runtime.o: $(LINES_OBJECTS)
	$(call SAY,ld  )
	$(Q)$(LD) -r -o $@ $^

$(LINES)/precise-runtime.o: $(filter-out %/hit.o,$(LINES_OBJECTS)) \
    $(LINES)/obj/precise-hit.o
	$(call SAY,ld  )
	$(Q)$(LD) -r -o $@ $^

.PHONY: bench-profile-lines
bench-profile-lines: lines-ready  ## line probes against gcov and valgrind
	@LINES_CC='$(CC)' tests/bench/profile-lines.sh

# Exercises.  An answer becomes a program of its own: in front of it stands one
# object, the harness, made of lib/exercise/child and the exercise's call.c,
# whose symbols the answer cannot reach; tools/answer.sh adds the answer.  The
# judge, which holds the tests of all exercises, runs that program once for
# each case (lib/exercise).
X := build/exercises
EXERCISE_FOLDERS := $(patsubst %/,%,$(dir $(wildcard \
                      chapters/*/exercises/*/solution.c)))
EXERCISES := $(notdir $(EXERCISE_FOLDERS))
folder_of = $(filter %/$(1),$(EXERCISE_FOLDERS))
HARNESSES := $(EXERCISES:%=$(X)/%/harness.o)
SOLUTIONS := $(EXERCISES:%=$(X)/%/solution)
CHILD := $(patsubst %.c,$(X)/obj/%.o,$(filter-out %/plain.c,$(wildcard \
           lib/exercise/child/*.c)) lib/measure/work_libc.c)
PLAIN_CHILD := $(filter-out %/heap.o %/fault.o %/sandbox.o,$(CHILD)) \
               $(X)/obj/lib/exercise/child/plain.o
PLAIN_HARNESSES := $(EXERCISES:%=$(X)/%/plain.o)
# What the harness gives to the answer and to the C library, and no more.
GIVEN := main __sanitizer_cov_trace_pc __wrap_* malloc calloc realloc free \
         aligned_alloc memalign valloc posix_memalign reallocarray \
         malloc_usable_size
ENDINGS := exit _exit _Exit quick_exit
ANSWER_LINK = $(CHARGE) $(ENDINGS:%=-Wl$(comma)--wrap=%)

$(X)/obj/%.o: %.c $(X)/flags | $(SETUP_DONE)
	@mkdir -p $(@D)
	$(call SAY,cc  )
	$(Q)$(CC) $(CPPFLAGS) $(STD) $(CFLAGS.release) -I$(*D) -MMD -MP -c -o $@ $<

$(X)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CPPFLAGS) $(STD) $(CFLAGS.release)' | cmp -s - $@ || \
	  echo '$(CC) $(CPPFLAGS) $(STD) $(CFLAGS.release)' >$@

$(X)/link.options: Makefile
	@mkdir -p $(@D)
	@echo '$(ANSWER_LINK)' >$@

$(X)/%/harness.o: $(CHILD) $$(X)/obj/$$(call folder_of,$$*)/call.o
	@mkdir -p $(@D)
	$(call SAY,ld  )
	$(Q)cp $(X)/obj/$(call folder_of,$*)/call.o $(@D)/call.o
	$(Q)$(LD) -r -o $@ $^
	$(Q)objcopy --wildcard $(GIVEN:%='--keep-global-symbol=%') $@

# For an answer with a sanitizer, which brings a malloc of its own.
$(X)/%/plain.o: $(PLAIN_CHILD) $$(X)/obj/$$(call folder_of,$$*)/call.o
	@mkdir -p $(@D)
	$(call SAY,ld  )
	$(Q)$(LD) -r -o $@ $^

$(X)/%/solution: $(X)/%/harness.o $$(wildcard $$(call folder_of,$$*)/*.[ch]) \
    tools/answer.sh $(X)/link.options
	$(call SAY,make)
	$(Q)tools/answer.sh $(call folder_of,$*) $< \
	  $(call folder_of,$*)/solution.c $@

$(X)/judge: $(patsubst %.c,build/obj/%.o,$(wildcard tests/exercises/*.c) \
    tests/support/exercise.c) build/libpace.a
	@mkdir -p $(@D)
	$(call SAY,link)
	$(Q)$(CC) -o $@ $^ -lcriterion $(LDLIBS)

.PHONY: exercises-ready
ifeq ($(BUILD),release)
exercises-ready: $(X)/judge $(HARNESSES) $(PLAIN_HARNESSES) $(SOLUTIONS) \
    build/bin/try
else
exercises-ready: | lines-ready
	@$(MAKE) --no-print-directory BUILD=release $@
endif
$(B)/tests/run: | exercises-ready

# What is to be predicted is counted by a demo: DEMO, or those of the exercise.
PREDICTED = $(filter $(DEMOS),$(DEMO) $(shell sed -n \
              's|^- predict: \([a-z0-9_]*\) .*|\1|p' /dev/null \
              $(wildcard chapters/*/exercises/$(firstword $(EX))/predict)))
COUNTS_FIRST = $(if $(filter release,$(BUILD)),$(foreach d,$(PREDICTED),\
                 build/bin/$(d) build/counting/$(d)))
.PHONY: predict
predict: build/bin/predict $$(COUNTS_FIRST)  ## say first what will be counted (DEMO=pair_sum or EX=lru_cache)
	@$< $(if $(EX),--exercise '$(EX)','$(DEMO)')

.PHONY: try
try: exercises-ready $$(COUNTS_FIRST)  ## judge your answer to an exercise (EX=unordered_pairs JSON=file)
	@build/bin/try $(if $(JSON),--json='$(JSON)') '$(EX)' || true

.PHONY: watch hint progress solution exercises
watch: exercises-ready build/bin/learn  ## judge at each save (EX=unordered_pairs)
	@build/bin/learn watch '$(EX)'
hint: build/bin/learn  ## one hint more (EX=unordered_pairs)
	@$< hint '$(EX)'
solution: build/bin/learn  ## the solution, after a pass (EX=unordered_pairs ANYWAY=1)
	@$< solution $(if $(ANYWAY),--anyway) '$(EX)'
progress: build/bin/learn  ## what is done, chapter by chapter (CSV=file)
	@$< progress $(if $(CSV),--csv '$(CSV)')
exercises: build/bin/try  ## list the exercises
	@$< --list

.PHONY: audit
audit: exercises-ready  ## whether the exercises keep their promises (EX=lru_cache QUICK=1)
	@tools/audit.sh $(if $(QUICK),--quick) $(EX)

.PHONY: new-exercise
new-exercise:  ## make all files of an exercise (CHAPTER=03 NAME=bubble_sort)
	@tools/new_exercise.sh '$(CHAPTER)' '$(NAME)'

.PHONY: judge
judge: exercises-ready  ## the tests of exercises on their solutions (FILTER='pair*/*')
	$(X)/judge $(if $(FILTER),--filter '$(FILTER)')

-include $(shell find $(B) $(X) -name '*.d' 2>/dev/null)
