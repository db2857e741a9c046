#include <stdbool.h>
#include <string.h>

#include "lib/demo/report.h"

void pace_report_sentence(const struct pace_paper *paper, size_t indent,
                          const char *text)
{
    size_t room = paper->width > indent + 1 ? paper->width - indent : 1;
    size_t used = 0;

    for (const char *word = text; *word;) {
        size_t length = strcspn(word, " ");

        if (used && used + 1 + length > room) {
            fputc('\n', paper->stream);
            used = 0;
        }
        if (used) {
            fputc(' ', paper->stream);
            used++;
        } else {
            fprintf(paper->stream, "%*s", (int)indent, "");
        }
        fwrite(word, 1, length, paper->stream);
        used += length;
        word += length + strspn(word + length, " ");
    }
    fputc('\n', paper->stream);
}

void pace_report_text(const struct pace_paper *paper, char *text)
{
    while (*text) {
        size_t length = strcspn(text, "\n");
        size_t indent = strspn(text, " ");
        bool last = text[length] == '\0';

        text[length] = '\0';
        if (length <= paper->width || strstr(text + indent, "  ")) {
            fprintf(paper->stream, "%s\n", text);
        } else {
            pace_report_sentence(paper, indent, text + indent);
        }
        text += length + !last;
    }
}

void pace_report_part(const struct pace_paper *paper,
                      const struct pace_variant *variant,
                      const struct pace_variant *before)
{
    const char *part = variant->chart ? variant->chart : "";
    const char *last = before && before->chart ? before->chart : "";

    if (strcmp(part, last) != 0) {
        fprintf(paper->stream, " %s\n", part);
    }
}
