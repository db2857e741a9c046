#include "demos/strings/exhibit.h"

#include <inttypes.h>
#include <string.h>

#include "demos/strings/again.h"
#include "demos/strings/input.h"
#include "lib/demo/format.h"
#include "lib/measure/results.h"

/* A block that moves for less than one word in so many counts as staying. */
#define STAYS 10

/* With fewer words, a block that stays says nothing. */
#define ENOUGH 1000

#define SENTENCE_ROOM 160

/* How many times the text that is, rounded. */
static uint64_t times(uint64_t moved, size_t length)
{
    return (moved + length / 2) / length;
}

/* What is said about one text. */
struct finding {
    size_t words;
    bool readers; /* the reader's own words */
    size_t length;
    uint64_t moved;     /* content, by a new block for each word */
    uint64_t relocated; /* times the block of a realloc each moved, here */
};

static enum pace_status find(const struct pace_exhibit *exhibit,
                             struct finding *finding)
{
    const struct pace_records *records = exhibit->records;
    struct strings_input *input =
        records ? strings_input_of(records->words, records->word_bytes,
                                   records->count)
                : strings_input_numbered(STRINGS_ASKED);
    enum pace_status status = PACE_NO_MEMORY;

    if (input) {
        *finding = (struct finding){
            .words = input->words.count,
            .readers = records != NULL,
            .length = strings_length(&input->words),
            .moved = strings_moved_content(&input->words),
        };
        status = strings_count_relocations(&input->words, &finding->relocated);
    }
    strings_input_free(input);
    return status;
}

/* Whether the trap of the chapter can be seen with this allocator. */
static const char *verdict(const struct finding *finding)
{
    if (finding->words < ENOUGH) {
        return "too few words to tell";
    }
    return finding->relocated <= finding->words / STAYS
               ? "visible, this allocator lets blocks grow in place"
               : "not visible here, this allocator moves them";
}

static void print(const struct finding *finding, FILE *out)
{
    char text[4][PACE_FORMAT_ROOM];

    fprintf(out,
            "\nthe text of %s %s\n"
            "  %s bytes; a new block each would move %s,\n"
            "  %s times the text\n",
            pace_format_count(text[0], finding->words),
            finding->readers ? "words of yours" : "words",
            pace_format_count(text[1], finding->length),
            pace_format_count(text[2], finding->moved),
            pace_format_count(text[3], times(finding->moved, finding->length)));
    fprintf(out,
            "  a realloc each: the block moved %s time%s\n"
            "  a realloc each is not n^2: %s\n",
            pace_format_count(text[0], finding->relocated),
            finding->relocated == 1 ? "" : "s", verdict(finding));
}

/* The picture's row: what it says and what it shows. */
static void write_figure(const struct finding *finding,
                         const struct strings_again *again, FILE *stream)
{
    char text[SENTENCE_ROOM];
    char count[2][PACE_FORMAT_ROOM];

    fputs("chart,kind,headline,subtitle,note,n_min,n_max,bytes_min,bytes_max\n"
          "strings,again,",
          stream);
    snprintf(
        text, sizeof text,
        "A new block for each of %s words moves the text %s times over",
        pace_format_count(count[0], finding->words),
        pace_format_count(count[1], times(finding->moved, finding->length)));
    pace_results_csv_text(stream, text);
    putc(',', stream);
    pace_results_csv_text(
        stream, "Bytes of the text that were there already and were read or "
                "copied once more, counted");
    putc(',', stream);
    pace_results_csv_text(stream, again->none);
    fprintf(stream, ",%.9g,%.9g,%.9g,%.9g\n", again->n.low, again->n.high,
            again->bytes.low, again->bytes.high);
}

static enum pace_status write_files(const struct finding *finding,
                                    const struct strings_again *again,
                                    const char *dir)
{
    struct pace_results_file numbers = {0};
    struct pace_results_file figure = {0};
    enum pace_status status =
        pace_results_create(&numbers, dir, "strings_again", "again.csv");

    if (!status) {
        status =
            pace_results_create(&figure, dir, "strings_again", "figure.csv");
    }
    if (!status) {
        strings_again_write(again, numbers.stream);
        write_figure(finding, again, figure.stream);
        status = pace_results_commit(&numbers);
    }
    if (!status) {
        status = pace_results_commit(&figure);
    }
    pace_results_discard(&numbers);
    pace_results_discard(&figure);
    return status;
}

enum pace_status strings_exhibit(const struct pace_exhibit *exhibit)
{
    struct strings_again again;
    struct finding finding;
    enum pace_status status = PACE_OK;

    if (!exhibit->stream && !exhibit->out_dir) {
        return PACE_OK;
    }
    status = find(exhibit, &finding);
    if (status) {
        return status;
    }
    if (exhibit->stream) {
        print(&finding, exhibit->stream);
    }
    strings_again_find(exhibit->outcome, &again);
    if (exhibit->out_dir && again.line_count > 0) {
        status = write_files(&finding, &again, exhibit->out_dir);
    }
    return status;
}
