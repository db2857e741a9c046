#include "lib/demo/terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "lib/demo/number.h"

#define USUAL_WIDTH 80
#define BIG_WIDTH   60
#define LEAST_WIDTH 40

static size_t terminal_width(void)
{
    const char *columns = getenv("COLUMNS");
    uint64_t width = USUAL_WIDTH;

    if (columns && !pace_number_count(columns, 1, 10000, &width)) {
        return (size_t)width;
    }
#ifdef TIOCGWINSZ
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col) {
        return size.ws_col;
    }
#endif
    return USUAL_WIDTH;
}

struct pace_paper pace_terminal_paper(const struct pace_options *options)
{
    size_t width = terminal_width();

    size_t most = options->big ? BIG_WIDTH : USUAL_WIDTH;

    if (width > most) {
        width = most;
    }
    return (struct pace_paper){
        .stream = stdout,
        .width = width < LEAST_WIDTH ? LEAST_WIDTH : width,
        .color = !options->no_color && isatty(STDOUT_FILENO),
        .keys = options->step ? fopen("/dev/tty", "r") : NULL,
    };
}

void pace_terminal_release(struct pace_paper *paper)
{
    if (paper->keys) {
        fclose(paper->keys);
        paper->keys = NULL;
    }
}

enum pace_status pace_terminal_spool_stdin(void)
{
    char buffer[4096];
    size_t got;

    FILE *copy = tmpfile();

    if (!copy) {
        return PACE_CANNOT_WRITE;
    }
    while ((got = fread(buffer, 1, sizeof buffer, stdin)) > 0) {
        if (fwrite(buffer, 1, got, copy) != got) {
            break;
        }
    }
    enum pace_status status = ferror(stdin)                  ? PACE_CANNOT_READ
                              : fflush(copy) || ferror(copy) ? PACE_CANNOT_WRITE
                                                             : PACE_OK;

    if (!status && (lseek(fileno(copy), 0, SEEK_SET) < 0 ||
                    dup2(fileno(copy), STDIN_FILENO) < 0)) {
        status = PACE_CANNOT_READ;
    }
    clearerr(stdin);
    fclose(copy);
    return status;
}
