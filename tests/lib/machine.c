#include "lib/measure/machine.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/measure/results.h"

Test(machine, the_card_names_what_a_run_depends_on)
{
    struct pace_machine machine;

    pace_machine_read(&machine);
    cr_assert_str_not_empty(machine.cpu);
    cr_assert_str_not_empty(machine.os);
    cr_assert_str_not_empty(machine.compiler);
    cr_assert_neq(machine.cores, 0);
    cr_assert_neq(machine.memory_bytes, 0);
    cr_assert_lt(0.0, machine.clock_cost_ns);
}

Test(machine, the_card_as_json_has_the_schema_and_no_names_of_people)
{
    struct pace_machine machine;
    char host[256] = "";

    pace_machine_read(&machine);
    json_t *card = pace_machine_json(&machine);
    char *text = json_dumps(card, 0);

    cr_assert_eq(json_integer_value(json_object_get(card, "schema")),
                 PACE_SCHEMA_VERSION);
    cr_assert_str_eq(json_string_value(json_object_get(card, "cpu")),
                     machine.cpu);
    gethostname(host, sizeof host - 1);
    cr_assert(strlen(host) < 4 || !strstr(text, host));
    free(text);
    json_decref(card);
}

Test(machine, a_card_that_knows_nothing_can_still_be_printed)
{
    struct pace_machine machine = {0};
    char line[256] = "";
    FILE *stream = fmemopen(line, sizeof line, "w");

    pace_machine_line(&machine, stream);
    fclose(stream);
    cr_assert_not_null(strstr(line, "unknown CPU"));
    json_t *card = pace_machine_json(&machine);
    cr_assert_not_null(card);
    json_decref(card);
}
