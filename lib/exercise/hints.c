#include "lib/exercise/hints.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/exercise/command.h"
#include "lib/exercise/path.h"

char *pace_hint(const struct pace_exercise *exercise, size_t number)
{
    char path[PACE_PATH_ROOM];
    char head[32];
    char *text;
    char *from;
    char *end;
    char *hint = NULL;

    snprintf(head, sizeof head, "## Hint %zu\n", number);
    if (!pace_path(path, "%s/hints.md", exercise->folder)) {
        return NULL;
    }
    text = pace_command_output(path);
    from = text ? strstr(text, head) : NULL;
    if (from) {
        from += strlen(head);
        from += strspn(from, "\n");
        end = strstr(from, "\n## ");
        hint = strndup(from, end ? (size_t)(end - from) : strlen(from));
        for (size_t i = hint ? strlen(hint) : 0; i > 0 && hint[i - 1] == '\n';
             i--) {
            hint[i - 1] = '\0';
        }
    }
    free(text);
    return hint;
}
