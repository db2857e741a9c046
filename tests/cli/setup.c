#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <criterion/criterion.h>

#include "tests/support/run.h"

/* tools/setup.sh in a world of fake package managers: see world.sh. */

static char room[] = "/tmp/pace-setup-XXXXXX";
static struct run_result result;

static void make_room(void)
{
    cr_assert_not_null(mkdtemp(room));
}

static void remove_room(void)
{
    char *argv[] = {"rm", "-rf", room, NULL};

    run_release(&result);
    run(argv, NULL, &result);
    run_release(&result);
}

TestSuite(setup, .init = make_room, .fini = remove_room);

static const char *in_room(const char *name)
{
    static char path[256];

    snprintf(path, sizeof path, "%s/%s", room, name);
    return path;
}

static void put(const char *name, const char *text)
{
    FILE *stream = fopen(in_room(name), "w");

    cr_assert_not_null(stream);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
}

/* sudo is "free", "asks" or NULL: there is none. */
static void make_world(char *manager, char *uid, char *sudo)
{
    char *argv[] = {"tests/support/world.sh", room, manager, uid, sudo, NULL};

    run(argv, NULL, &result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    run_release(&result);
}

static void take_away_libraries(void)
{
    put("missing/libgsl-dev", "gsl/gsl_errno.h");
    put("missing/libjansson-dev", "jansson.h");
}

/* Runs setup.sh for these purposes, in words separated by single spaces. */
static void setup_with(const char *environment, const char *purposes)
{
    char path[256];
    char home[256];
    char script[256];
    char words[512];
    char *argv[20] = {"env", "-i", path, home};
    int argc = 4;

    snprintf(path, sizeof path, "PATH=%s/bin", room);
    snprintf(home, sizeof home, "HOME=%s", room);
    snprintf(script, sizeof script, "%s/tools/setup.sh", room);
    snprintf(words, sizeof words, "%s sh %s %s", environment, script, purposes);
    for (char *word = strtok(words, " "); word; word = strtok(NULL, " ")) {
        argv[argc++] = word;
    }
    run_release(&result);
    run(argv, NULL, &result);
    cr_assert_str_empty(result.out);
}

static void setup(const char *purposes)
{
    setup_with("X=1", purposes);
}

static const char *logged(void)
{
    static char text[4096];
    FILE *stream = fopen(in_room("log"), "r");
    size_t size;

    cr_assert_not_null(stream);
    size = fread(text, 1, sizeof text - 1, stream);
    text[size] = '\0';
    fclose(stream);
    return text;
}

static void says(const char *text)
{
    cr_assert_not_null(strstr(result.err, text), "no '%s' in:\n%s", text,
                       result.err);
}

static void log_has(const char *text)
{
    cr_assert_not_null(strstr(logged(), text), "no '%s' in:\n%s", text,
                       logged());
}

static void nothing_was_installed(void)
{
    cr_assert_str_empty(logged());
}

static void stamp_is(const char *name, bool expected)
{
    cr_assert_eq(access(in_room(name), F_OK) == 0, expected, "%s", name);
}

Test(setup, nothing_is_said_or_done_where_nothing_is_missing)
{
    make_world("apt-get", "0", NULL);
    setup("build test");
    cr_assert_eq(result.status, 0);
    cr_assert_str_empty(result.err);
    nothing_was_installed();
    stamp_is("build/setup/build+test", true);
    stamp_is("build/setup/build", true);
    stamp_is("build/setup/test", true);
}

Test(setup, what_was_found_once_is_not_looked_for_again)
{
    make_world("apt-get", "0", NULL);
    setup("build");
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 0);
    nothing_was_installed();
}

Test(setup, what_a_demo_needs_is_looked_for_as_soon_as_it_says_so)
{
    const struct timespec past[2] = {{.tv_sec = 1000000000},
                                     {.tv_sec = 1000000000}};

    make_world("apt-get", "0", NULL);
    setup("build");
    put("demos/toy/needs", "gmp.h gmp libgmp-dev\n");
    put("missing/libgmp-dev", "gmp.h");
    cr_assert_eq(utimensat(AT_FDCWD, in_room("build/setup/build"), past, 0), 0);
    setup("build");
    cr_assert_eq(result.status, 0);
    says("setup: missing for build: libgmp-dev\n");
    log_has("DPkg::Lock::Timeout=120 libgmp-dev\n");
}

Test(setup, apt_installs_what_is_missing_and_says_how_much_it_is)
{
    make_world("apt-get", "0", NULL);
    take_away_libraries();
    setup("build test");
    cr_assert_eq(result.status, 0);
    says("setup: missing for build, test: libgsl-dev libjansson-dev\n");
    says("setup: installing libgsl-dev libjansson-dev (12.3 MB to download, "
         "45.6 MB on disk)\n");
    log_has("apt-get install -y --no-install-recommends -o "
            "DPkg::Lock::Timeout=120 libgsl-dev libjansson-dev\n");
    stamp_is("build/setup/build+test", true);
}

Test(setup, dnf_has_names_of_its_own)
{
    make_world("dnf", "0", NULL);
    take_away_libraries();
    put("missing/libdw-dev", "elfutils/libdwfl.h");
    setup("build profile");
    cr_assert_eq(result.status, 0);
    says("(12 M to download, 45 M on disk)");
    log_has("dnf install -y elfutils-devel gsl-devel jansson-devel\n");
}

Test(setup, pacman_has_names_of_its_own)
{
    make_world("pacman", "0", NULL);
    take_away_libraries();
    setup("build charts");
    cr_assert_eq(result.status, 0);
    says("(3.5 MB to download)");
    log_has("pacman -S --needed --noconfirm gnuplot gsl jansson\n");
}

Test(setup, brew_never_runs_as_root)
{
    make_world("brew", "1000", "free");
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 0);
    says("(size not told by brew)");
    cr_assert_str_eq(logged(), "brew install gsl jansson\n");
}

Test(setup, sudo_is_used_by_those_who_are_not_root)
{
    make_world("apt-get", "1000", "free");
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 0);
    log_has("sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y "
            "--no-install-recommends -o DPkg::Lock::Timeout=120 libgsl-dev "
            "libjansson-dev\n");
}

/* After "as root, run:  ", and an update where lists are old. */
#define COMMAND                                                                \
    "apt-get install -y --no-install-recommends -o "                           \
    "DPkg::Lock::Timeout=120 libgsl-dev libjansson-dev\n"

Test(setup, with_neither_root_nor_sudo_the_command_is_printed)
{
    make_world("apt-get", "1000", NULL);
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 69);
    says("setup: neither root nor sudo, so nothing is installed\n");
    says(COMMAND);
    nothing_was_installed();
    stamp_is("build/setup/build", false);
}

/* With no terminal nobody could type it. */
Test(setup, a_password_is_not_waited_for)
{
    make_world("apt-get", "1000", "asks");
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 69);
    says("setup: neither root nor sudo, so nothing is installed\n");
    says(COMMAND);
    nothing_was_installed();
}

Test(setup, installing_can_be_forbidden)
{
    make_world("apt-get", "0", NULL);
    take_away_libraries();
    setup_with("SKIP_INSTALL=1", "build");
    cr_assert_eq(result.status, 69);
    says("setup: missing for build: libgsl-dev libjansson-dev\n");
    says("setup: SKIP_INSTALL is set, so nothing is installed\n");
    says(COMMAND);
    nothing_was_installed();
    setup_with("SKIP_INSTALL=0", "build");
    cr_assert_eq(result.status, 0);
}

Test(setup, what_is_optional_does_not_stop_the_rest)
{
    make_world("apt-get", "0", NULL);
    setup_with("SKIP_INSTALL=1", "build --optional charts");
    cr_assert_eq(result.status, 0);
    says("setup: missing for build, charts: gnuplot-nox\n");
    says("setup: going on without what is only for charts\n");
    nothing_was_installed();
    stamp_is("build/setup/build+charts", false);
    setup("build --optional charts");
    cr_assert_eq(result.status, 0);
    log_has("gnuplot-nox\n");
    stamp_is("build/setup/build+charts", true);
    take_away_libraries();
    setup_with("SKIP_INSTALL=1", "build test --optional charts");
    cr_assert_eq(result.status, 69, "what is not optional does");
}

Test(setup, a_manager_that_fails_is_tried_once_more_with_fresh_lists)
{
    make_world("apt-get", "0", NULL);
    take_away_libraries();
    put("stale", "");
    setup("build");
    cr_assert_eq(result.status, 0);
    log_has("apt-get update");
    log_has("apt-get install");
}

Test(setup, a_manager_that_keeps_failing_is_quoted)
{
    make_world("pacman", "0", NULL);
    take_away_libraries();
    put("broken", "");
    setup("build");
    cr_assert_eq(result.status, 69);
    says("E: 404 Not Found\n");
    says("setup: pacman failed (all it said is in build/setup/log)\n");
    says("setup: as root, run:  pacman -S --needed --noconfirm gsl jansson\n");
    cr_assert_str_eq(logged(), "pacman -S --needed --noconfirm gsl jansson\n"
                               "pacman -Sy\n"
                               "pacman -S --needed --noconfirm gsl jansson\n");
}

Test(setup, a_manager_that_lies_is_found_out)
{
    make_world("dnf", "0", NULL);
    take_away_libraries();
    put("liar", "");
    setup("build");
    cr_assert_eq(result.status, 69);
    says("setup: still missing after installation: libgsl-dev libjansson-dev");
    stamp_is("build/setup/build", false);
}

Test(setup, no_manager_at_all_is_said)
{
    make_world("none", "0", NULL);
    take_away_libraries();
    setup("build");
    cr_assert_eq(result.status, 69);
    says("setup: no package manager that is known here; on Debian these are "
         "libgsl-dev libjansson-dev\n");
}

Test(setup, a_missing_compiler_is_installed)
{
    make_world("apt-get", "0", NULL);
    setup_with("CC=clang-99 SKIP_INSTALL=1", "build");
    cr_assert_eq(result.status, 69);
    says("missing for build: libgsl-dev libjansson-dev libc6-dev clang\n");
}

Test(setup, a_purpose_must_be_known)
{
    make_world("apt-get", "0", NULL);
    setup("build fun");
    cr_assert_eq(result.status, 2);
    says("setup: 'fun' is no purpose: build, test, charts, bench, profile, "
         "book or lint\n");
    setup("");
    cr_assert_eq(result.status, 2);
    says("setup: for what?");
    setup("--optional");
    cr_assert_eq(result.status, 2);
}
