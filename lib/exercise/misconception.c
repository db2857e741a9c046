#include "lib/exercise/misconception.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/demo/interrupt.h"
#include "lib/exercise/command.h"
#include "lib/exercise/path.h"

/* Where the records of the wrong answer at path are kept. */
static bool place_of(const struct pace_judge_ask *ask, const char *path,
                     char room[PACE_PATH_ROOM])
{
    const char *file = strrchr(path, '/') + 1;

    if (!pace_path(room, "%s/build/exercises/%s/wrong", ask->root,
                   ask->exercise->name)) {
        return false;
    }
    mkdir(room, 0777);
    return pace_path(room, "%s/build/exercises/%s/wrong/%.*s.records",
                     ask->root, ask->exercise->name,
                     (int)(strlen(file) - strlen(".c")), file);
}

/* Whether what is kept was found by the present tests and call.c. */
static bool is_fresh(const struct pace_judge_ask *ask, const char *kept,
                     const char *source)
{
    char judge[PACE_PATH_ROOM];
    char harness[PACE_PATH_ROOM];

    return pace_path(judge, "%s/build/exercises/judge", ask->root) &&
           pace_path(harness, "%s/build/exercises/%s/harness.o", ask->root,
                     ask->exercise->name) &&
           !pace_path_is_stale(kept, source) &&
           !pace_path_is_stale(kept, judge) &&
           !pace_path_is_stale(kept, harness);
}

/* Its records, from where they are kept or by running it. */
static enum pace_status records_of(const struct pace_judge_ask *ask,
                                   const struct pace_scratch *scratch,
                                   const char *path,
                                   struct pace_findings *records)
{
    char kept[PACE_PATH_ROOM];
    char fresh[PACE_PATH_ROOM];
    struct pace_judge_ask wrong = *ask;
    struct pace_judgement judgement;
    enum pace_status status;

    if (!place_of(ask, path, kept) ||
        !pace_path(fresh, "%s.%ld", kept, (long)getpid())) {
        return PACE_CANNOT_CREATE;
    }
    if (is_fresh(ask, kept, path) &&
        pace_findings_read(kept, records) == PACE_OK) {
        return PACE_OK;
    }
    wrong.source = path;
    status = pace_judge_try(&wrong, scratch, fresh, &judgement);
    if (status) {
        return status;
    }
    if (judgement.ruling == PACE_JUDGED && rename(fresh, kept) == 0) {
        status = pace_findings_read(kept, records);
    }
    unlink(fresh);
    pace_judgement_release(&judgement);
    return status;
}

/* The first record at or behind i that is not right, or records->count. */
static size_t next_failure(const struct pace_findings *records, size_t i)
{
    while (i < records->count &&
           records->items[i].finding == PACE_FOUND_RIGHT) {
        i++;
    }
    return i;
}

static bool is_same(const struct pace_found *x, const struct pace_found *y)
{
    return strcmp(x->test, y->test) == 0 && x->at == y->at &&
           x->finding == y->finding && strcmp(x->got, y->got) == 0;
}

/*
 * Whether they fail alike, and do fail.  What is right is left out: an answer
 * that allocates twice is asked once more with an allocation refused than one
 * that allocates once, and that makes no other mistake of it.
 */
static bool alike(const struct pace_findings *a, const struct pace_findings *b)
{
    size_t i = next_failure(a, 0);
    size_t j = next_failure(b, 0);

    if (i == a->count) {
        return false;
    }
    while (i < a->count && j < b->count &&
           is_same(&a->items[i], &b->items[j])) {
        i = next_failure(a, i + 1);
        j = next_failure(b, j + 1);
    }
    return i == a->count && j == b->count;
}

/* The text of the first comment of a file, on one line; to be freed. */
static char *first_comment(const char *path)
{
    char *text = pace_command_output(path);
    const char *from = text ? strstr(text, "/*") : NULL;
    const char *end = from ? strstr(from, "*/") : NULL;
    size_t length = 0;
    bool line_begins = false;

    if (!end) {
        free(text);
        return NULL;
    }
    /* What is kept never overtakes what is read. */
    for (from += 2; from < end; from++) {
        bool blank = *from == ' ' || *from == '\n';
        bool margin = line_begins && *from == '*';

        line_begins = *from == '\n' || (line_begins && blank);
        if (!margin && (!blank || (length > 0 && text[length - 1] != ' '))) {
            text[length++] = (char)(blank ? ' ' : *from);
        }
    }
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    text[length] = '\0';
    return text;
}

static enum pace_status name_it(struct pace_judgement *judgement,
                                const char *path)
{
    const char *file = strrchr(path, '/') + 1;

    judgement->misconception = first_comment(path);
    judgement->misconception_name = strndup(file, strlen(file) - strlen(".c"));
    return judgement->misconception_name ? PACE_OK : PACE_NO_MEMORY;
}

enum pace_status pace_misconception_find(const struct pace_judge_ask *ask,
                                         const struct pace_scratch *scratch,
                                         struct pace_judgement *judgement)
{
    char pattern[PACE_PATH_ROOM];
    enum pace_status status = PACE_OK;
    glob_t found;

    if (!pace_path(pattern, "%s/wrong/*.c", ask->exercise->folder) ||
        glob(pattern, 0, NULL, &found) != 0) {
        return PACE_OK;
    }
    for (size_t i = 0; i < found.gl_pathc && !judgement->misconception_name &&
                       !pace_interrupt_asked();
         i++) {
        struct pace_findings records = {0};

        status = records_of(ask, scratch, found.gl_pathv[i], &records);
        if (!status && alike(&records, &judgement->records)) {
            status = name_it(judgement, found.gl_pathv[i]);
        }
        pace_findings_release(&records);
        if (status) {
            break;
        }
    }
    globfree(&found);
    return status;
}
