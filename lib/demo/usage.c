#include "lib/demo/usage.h"

#include <string.h>

#include "lib/demo/option.h"
#include "lib/demo/records.h"
#include "lib/demo/version.h"

/* Where the explanations begin. */
#define HELP_COLUMN 22

static void print_option(const struct pace_option *option, FILE *out)
{
    int column = fprintf(out, "  --%s", option->name);

    if (option->argument) {
        column += fprintf(out, " %s", option->argument);
    }
    fprintf(out, "%*s%s\n", HELP_COLUMN - column, "", option->help);
}

static void print_input_option(const struct pace_option *option,
                               const struct pace_demo *demo, FILE *out)
{
    char help[80];

    snprintf(help, sizeof help, "%s%s", pace_records_hold(demo->input),
             pace_option_input_files(demo) > 1 ? " (1 or 2 files); - is stdin"
                                               : "; - is standard input");
    print_option(&(struct pace_option){.name = option->name,
                                       .argument = option->argument,
                                       .help = help},
                 out);
}

void pace_usage_help(const struct pace_demo *demo, FILE *out)
{
    fprintf(out, "Usage: %s [OPTION]...\n%s\n\n", demo->name, demo->title);
    for (const struct pace_option *option = pace_option_table; option->name;
         option++) {
        if (strcmp(option->name, "input") != 0) {
            print_option(option, out);
        } else if (demo->input != PACE_INPUT_NONE) {
            print_input_option(option, demo, out);
        }
    }
}

static int longer(int width, const char *text)
{
    return (int)strlen(text) > width ? (int)strlen(text) : width;
}

void pace_usage_list(const struct pace_demo *demo, FILE *out)
{
    int name_width = (int)strlen("variant");
    int label_width = (int)strlen("label");

    for (size_t i = 0; i < demo->variant_count; i++) {
        name_width = longer(name_width, demo->variants[i].name);
        label_width = longer(label_width, demo->variants[i].label);
    }
    fprintf(out, "%-*s  %-*s  claim\n", name_width, "variant", label_width,
            "label");
    for (size_t i = 0; i < demo->variant_count; i++) {
        const struct pace_variant *variant = &demo->variants[i];

        fprintf(out, "%-*s  %-*s  %s%s\n", name_width, variant->name,
                label_width, variant->label,
                variant->claim == PACE_NO_CLAIM
                    ? "-"
                    : pace_class_name(variant->claim),
                variant->approximate ? "  (approximate)" : "");
    }
}

void pace_usage_version(const struct pace_demo *demo, FILE *out)
{
    fprintf(out, "%s (Pace) " PACE_VERSION "\n", demo->name);
}
