#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/exercise/scratch.h"
#include "tests/support/run.h"

static struct pace_scratch place;
static char in[PACE_SCRATCH_ROOM + 8];
static char results[PACE_SCRATCH_ROOM + 8];

static void make_place(void)
{
    cr_assert_eq(pace_scratch_make(&place), PACE_OK);
    snprintf(in, sizeof in, "%s/in", place.path);
    snprintf(results, sizeof results, "%s/out", place.path);
    cr_assert_eq(mkdir(in, 0777), 0);
    cr_assert_eq(mkdir(results, 0777), 0);
}

static void remove_place(void)
{
    pace_scratch_remove(&place);
}

TestSuite(class, .init = make_place, .fini = remove_place, .timeout = 60);

static void put(const char *dir, const char *name, const char *text)
{
    char path[PACE_SCRATCH_ROOM + 64];
    FILE *stream;

    snprintf(path, sizeof path, "%s/%s", dir, name);
    stream = fopen(path, "w");
    cr_assert_not_null(stream);
    fputs(text, stream);
    cr_assert_eq(fclose(stream), 0);
}

static char *content(const char *name)
{
    char path[PACE_SCRATCH_ROOM + 64];
    char *text = NULL;
    size_t room = 0;
    FILE *stream;

    snprintf(path, sizeof path, "%s/%s", results, name);
    stream = fopen(path, "r");
    cr_assert_not_null(stream, "%s", path);
    cr_assert(0 < getdelim(&text, &room, '\0', stream));
    fclose(stream);
    return text;
}

#define MACHINE "\"machine\":{\"cpu\":\"Abacus\",\"cores\":2}"

/* A card with a time of so many ns and so many products. */
static void put_card(const char *name, double ns, int products)
{
    char text[512];

    snprintf(text, sizeof text,
             "{\"schema\":1,\"card\":\"pace\"," MACHINE ",\"rows\":["
             "[\"pair_sum\",\"half\",1000,\"time\",\"ns\",%g],"
             "[\"pair_sum\",\"half\",1000,\"products\",\"count\",%d]]}",
             ns, products);
    put(in, name, text);
}

static void merge(struct run_result *result)
{
    const char *arguments[] = {"merge", in, results, NULL};

    run_program("bin/class", arguments, NULL, result);
}

Test(class, counts_are_compared_and_times_are_spread)
{
    struct run_result result;
    char *csv;

    put_card("a.json", 100, 499500);
    put_card("b.json", 400, 499500);
    put_card("c.json", 200, 499500);
    merge(&result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "3 machines\n"));
    cr_assert_not_null(strstr(result.out, "Abacus, 2 cores; unknown compiler"));
    cr_assert_not_null(strstr(
        result.out,
        "counts: 1 of 1 that all cards have are identical on 3 of 3 machines"));
    csv = content("class.csv");
    cr_assert_str_eq(
        csv, "demo,variant,n,meter,unit,cards,identical,min,median,max\n"
             "pair_sum,half,1000,products,count,3,1,499500,499500,499500\n"
             "pair_sum,half,1000,time,ns,3,0,100,200,400\n");
    free(csv);
    csv = content("class.machines.csv");
    cr_assert_str_eq(csv, "row,demo,machine,ratio\n1,pair_sum,1,0.5\n"
                          "1,pair_sum,2,2\n1,pair_sum,3,1\n");
    free(csv);
    csv = content("class.figure.csv");
    cr_assert_not_null(strstr(csv, "the counts are the same"));
    cr_assert_not_null(strstr(csv, "4.0x (pair_sum)"));
    free(csv);
    run_release(&result);
}

Test(class, a_count_that_differs_is_named_with_its_cards)
{
    struct run_result result;

    put_card("a.json", 100, 499500);
    put_card("b.json", 100, 499501);
    merge(&result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "counts: 0 of 1"));
    cr_assert_not_null(strstr(result.out,
                              "  pair_sum half products at n = 1,000 differs:\n"
                              "    a.json: 499,500\n    b.json: 499,501\n"));
    run_release(&result);
}

Test(class, what_is_no_card_is_named_and_left_out)
{
    static const struct {
        const char *name;
        const char *text;
        const char *why;
    } bad[] = {
        {"b1.json", "", "is no JSON (line 1)"},
        {"b2.json", "{\"schema\":1", "is no JSON"},
        {"b3.json", "[]", "is no card of Pace"},
        {"b4.json", "{\"schema\":1}", "is no card of Pace"},
        {"b5.json", "{\"schema\":0,\"card\":\"pace\",\"rows\":[]}",
         "has schema 0, not 1: make it again with this version"},
        {"b6.json", "{\"schema\":1,\"card\":\"pace\",\"rows\":[]}",
         "has no rows"},
        {"b7.json", "{\"schema\":1,\"card\":\"pace\",\"rows\":[7]}",
         "has a damaged row, number 1"},
        /* negative, not a number, a name that moves the cursor */
        {"b8.json",
         "{\"schema\":1,\"card\":\"pace\",\"rows\":[[\"d\",\"v\",1,\"time\","
         "\"ns\",-1]]}",
         "has a damaged row, number 1"},
        {"b9.json",
         "{\"schema\":1,\"card\":\"pace\",\"rows\":[[\"d\",\"v\",1,\"time\","
         "\"ns\",\"1\"]]}",
         "has a damaged row, number 1"},
        {"c1.json",
         "{\"schema\":1,\"card\":\"pace\",\"rows\":[[\"d\\u001b\",\"v\",1,"
         "\"time\",\"ns\",1]]}",
         "has a damaged row, number 1"},
        {"c2.json",
         "{\"schema\":1,\"card\":\"pace\",\"rows\":[[\"d\",\"v\",1,\"time\","
         "\"ns\",1],[\"d\",\"v\",1,\"time\",\"ns\",2]]}",
         "says one thing twice"},
    };
    struct run_result result;

    put_card("a.json", 100, 499500);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        put(in, bad[i].name, bad[i].text);
    }
    merge(&result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "1 machine\n"));
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        char line[256];

        snprintf(line, sizeof line, "class: left out: %s %s", bad[i].name,
                 bad[i].why);
        cr_assert_not_null(strstr(result.err, line), "%s in:\n%s", line,
                           result.err);
    }
    run_release(&result);
}

Test(class, a_card_handed_in_twice_counts_once)
{
    struct run_result result;

    put_card("a.json", 100, 499500);
    put_card("again.json", 100, 499500);
    merge(&result);
    cr_assert_eq(result.status, 0);
    cr_assert_not_null(strstr(result.out, "1 machine\n"));
    cr_assert_str_eq(
        result.err,
        "class: left out: again.json holds the measurement of a.json\n");
    run_release(&result);
}

Test(class, a_name_cannot_smear_the_terminal)
{
    struct run_result result;

    put_card("a.json", 100, 499500);
    put(in, "x\033[31m.json", "7");
    merge(&result);
    cr_assert_null(strchr(result.err, '\033'));
    cr_assert_not_null(strstr(result.err, "left out: x?[31m.json"));
    run_release(&result);
}

Test(class, a_folder_without_cards_is_bad_input)
{
    struct run_result result;

    merge(&result);
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "no card in "));
    run_release(&result);
}

#define HEADER                                                                 \
    "variant,n,meter,unit,samples,min,p25,median,p75,max,ci_low,ci_high,"      \
    "noisy,answer\n"

static void make_card(struct run_result *result)
{
    const char *arguments[] = {"card", results, NULL};

    run_program("bin/class", arguments, NULL, result);
}

Test(class, a_card_holds_the_largest_sizes_and_no_names_of_people)
{
    struct run_result result;
    char *card;

    put(results, "machine.json", "{\"schema\":1,\"cpu\":\"Abacus\"}");
    put(results, "toy.csv",
        HEADER "a,10,time,ns,3,1,1,11,1,1,1,1,0,5\n"
               "a,20,time,ns,3,1,1,22,1,1,1,1,0,5\n"
               "a,40,time,ns,3,1,1,44,1,1,1,1,0,5\n"
               "a,40,work,units,1,7,7,7,7,7,7,7,0,5\n"
               "b,8,time,ns,3,1,1,9,1,1,1,1,0,5\n");
    put(results, "toy.other.csv", "x,y\n1,2\n");
    make_card(&result);
    cr_assert_eq(result.status, 0, "%s", result.err);
    card = content("card.json");
    cr_assert_str_eq(
        card, "{\"schema\":1,\"card\":\"pace\",\"machine\":{\"schema\":1,"
              "\"cpu\":\"Abacus\"},\"rows\":["
              "[\"toy\",\"a\",20.0,\"time\",\"ns\",22.0],"
              "[\"toy\",\"a\",40.0,\"time\",\"ns\",44.0],"
              "[\"toy\",\"a\",40.0,\"work\",\"units\",7.0],"
              "[\"toy\",\"b\",8.0,\"time\",\"ns\",9.0]]}");
    free(card);
    run_release(&result);
}

Test(class, damaged_results_make_no_card)
{
    char path[PACE_SCRATCH_ROOM + 64];
    struct run_result result;

    put(results, "machine.json", "{}");
    put(results, "toy.csv", HEADER "a,10,time\n");
    make_card(&result);
    cr_assert_eq(result.status, 2);
    cr_assert_not_null(strstr(result.err, "toy.csv, line 2, is no row"));
    snprintf(path, sizeof path, "%s/card.json", results);
    cr_assert_neq(access(path, F_OK), 0);
    run_release(&result);
}

Test(class, without_results_it_says_what_to_run)
{
    struct run_result result;

    make_card(&result);
    cr_assert_eq(result.status, 69);
    cr_assert_not_null(strstr(result.err, "run make demos first"));
    run_release(&result);
}

Test(class, bad_usage_shows_the_usage)
{
    static const char *const bad[][4] = {
        {NULL}, {"fly", NULL}, {"merge", NULL}, {"merge", "", NULL}};
    struct run_result result;

    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        run_program("bin/class", bad[i], NULL, &result);
        cr_assert_eq(result.status, 2);
        cr_assert_not_null(strstr(result.err, "usage: class card"));
        run_release(&result);
    }
}
