package org.workspacesportal.selfcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.workspacesportal.aws.Accounts;
import org.workspacesportal.aws.DryCall;
import org.workspacesportal.aws.DryCall.Outcome;

/** What the portal's role may do in Amazon WorkSpaces, found out without doing it. */
class PermissionsCheck implements Check {

    private static final String READ = "AWS, rights to look";
    private static final String WRITE = "AWS, rights to change";

    private final Accounts accounts;

    PermissionsCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String what() {
        return "AWS, rights";
    }

    @Override
    public List<Result> look() {
        var results = new ArrayList<Result>();
        accounts.dryCalls().forEach((account, calls) -> {
            results.addAll(results(Words.at(account, READ), calls.looking(), Result::failed, ""));
            results.addAll(
                    results(
                            Words.at(account, WRITE),
                            calls.changing(),
                            // A policy of least rights denies this, too.
                            Result::warning,
                            ". They were asked for desktops that cannot exist: a policy that names resources or tags may allow them for others"));
        });
        return results;
    }

    private static List<Result> results(
            String what, List<DryCall> made, BiFunction<String, String, Result> result, String note) {
        var results = new ArrayList<Result>();
        var denied = permissions(made, Outcome.DENIED);
        if (!denied.isEmpty()) {
            results.add(result.apply(what, "denied. Allow the portal's role " + denied + note));
        }
        var unknown = made.stream()
                .filter(call -> call.is(Outcome.UNKNOWN) || call.is(Outcome.UNKNOWN_CALLER))
                .map(DryCall::words)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            results.add(Result.warning(what, "not found out: " + unknown));
        }
        if (results.isEmpty()) {
            results.add(Result.ok(what, "all " + made.size()));
        }
        return results;
    }

    private static String permissions(List<DryCall> made, Outcome outcome) {
        return made.stream()
                .filter(call -> call.is(outcome))
                .map(DryCall::permission)
                .collect(Collectors.joining(", "));
    }
}
