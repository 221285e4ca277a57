package org.workspacesportal.selfcheck;

/**
 * One line of the table.
 *
 * @param what what was looked at
 * @param verdict what came of it
 * @param detail what was found and what to do; never a secret
 */
record Result(String what, Verdict verdict, String detail) {

    static Result ok(String what, String detail) {
        return new Result(what, Verdict.OK, detail);
    }

    static Result warning(String what, String detail) {
        return new Result(what, Verdict.WARNING, detail);
    }

    static Result failed(String what, String detail) {
        return new Result(what, Verdict.FAILED, detail);
    }
}
