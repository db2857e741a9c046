#include "lib/exercise/call.h"

#include <stdio.h>
#include <string.h>

#include "int_set.h"

/*
 * "insert [3 5], contains [3 4], delete [3], count": the operations in their
 * order.  contains, delete and count say what they return; insert_delete
 * inserts each key and deletes it again before the next, and says nothing.  The
 * first insertion that fails ends the case.
 */
struct session {
    struct pace_call *call;
    struct int_set *set;
    const int32_t *keys; /* of the operation */
    size_t key_count;
    bool has_said;
};

static void say(struct session *session, const char *words)
{
    pace_give(session->call, "%s%s", session->has_said ? ", " : "", words);
    session->has_said = true;
}

/* After an insertion that failed: whether the set holds the keys before it, and
 * nothing else that it did not. */
static bool is_as_it_was(const struct session *session, size_t failed,
                         size_t count_before)
{
    for (size_t i = 0; i < failed; i++) {
        if (!int_set_contains(session->set, session->keys[i])) {
            return false;
        }
    }
    return int_set_count(session->set) == count_before &&
           !int_set_contains(session->set, session->keys[failed]);
}

/* What went wrong, or NULL. */
static const char *insert(const struct session *session, bool delete_at_once)
{
    for (size_t i = 0; i < session->key_count; i++) {
        size_t count = int_set_count(session->set);

        if (!int_set_insert(session->set, session->keys[i])) {
            return is_as_it_was(session, i, count)
                       ? "no memory"
                       : "no memory, and the set is not as it was";
        }
        if (delete_at_once) {
            int_set_delete(session->set, session->keys[i]);
        }
    }
    return NULL;
}

static void ask(struct session *session, bool delete)
{
    for (size_t i = 0; i < session->key_count; i++) {
        bool answer;

        pace_enter(session->call);
        answer = delete ? int_set_delete(session->set, session->keys[i])
                        : int_set_contains(session->set, session->keys[i]);
        pace_leave(session->call);
        if (delete) {
            say(session, answer ? "deleted" : "none");
        } else {
            say(session, answer ? "yes" : "no");
        }
    }
}

static void say_count(struct session *session)
{
    char words[24];
    size_t count;

    pace_enter(session->call);
    count = int_set_count(session->set);
    pace_leave(session->call);
    snprintf(words, sizeof words, "%zu", count);
    say(session, words);
}

/* false: an insertion failed. */
static bool apply(struct session *session, const char *verb)
{
    const char *failed;

    if (strcmp(verb, "count") == 0) {
        say_count(session);
        return true;
    }
    session->keys = pace_take_int32s(session->call, &session->key_count);
    if (strcmp(verb, "contains") == 0 || strcmp(verb, "delete") == 0) {
        ask(session, verb[0] == 'd');
        return true;
    }
    pace_enter(session->call);
    failed = insert(session, strcmp(verb, "insert_delete") == 0);
    pace_leave(session->call);
    if (failed) {
        say(session, failed);
    }
    return !failed;
}

/* A case has to be taken to its end. */
static void pass_rest(struct pace_call *call)
{
    const char *verb;
    size_t count;

    for (verb = pace_take_word(call); verb; verb = pace_take_word(call)) {
        if (strcmp(verb, "count") != 0) {
            pace_take_int32s(call, &count);
        }
    }
}

void pace_exercise_call(struct pace_call *call)
{
    struct session session = {.call = call};
    const char *verb;

    pace_enter(call);
    session.set = int_set_new();
    pace_leave(call);
    if (!session.set) {
        say(&session, "no memory");
        pass_rest(call);
        return;
    }
    for (verb = pace_take_word(call); verb; verb = pace_take_word(call)) {
        if (!apply(&session, verb)) {
            pass_rest(call);
        }
    }
    pace_enter(call);
    int_set_free(session.set);
    int_set_free(NULL);
    pace_leave(call);
}
