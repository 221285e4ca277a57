package org.workspacesportal.selfcheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.workspacesportal.aws.Accounts;
import org.workspacesportal.aws.AwsSurroundings;
import org.workspacesportal.aws.DryCall;

/** AWS: whether it is reached, in which region, whether it knows who calls, and what time it is there. */
class AwsCheck implements Check {

    private final Accounts accounts;
    private final Environment environment;

    AwsCheck(Accounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @Override
    public String what() {
        return "AWS";
    }

    @Override
    public List<Result> look() {
        var results = new ArrayList<Result>();
        results.add(Result.ok("AWS, region", where()));
        accounts.dryCalls().forEach((account, calls) -> {
            var call = calls.first();
            results.add(credentials(Words.at(account, "AWS, credentials"), call));
            if (call.ahead() != null && account.equals(Accounts.OWN)) {
                // AWS refuses what is signed more than five minutes off.
                results.add(Clocks.compare("clock, AWS", call.ahead(), Duration.ofSeconds(30), Duration.ofMinutes(4)));
            }
        });
        return results;
    }

    private String where() {
        if (!environment.getProperty("portal.aws.mode", "local").equalsIgnoreCase("aws")) {
            return "the local AWS endpoint, a fresh one without the desktops of the demo";
        }
        var surroundings = AwsSurroundings.look();
        return surroundings.region() == null ? "not set, as the machine's metadata may say it" : surroundings.region();
    }

    private static Result credentials(String what, DryCall call) {
        return switch (call.outcome()) {
            case ALLOWED, DENIED -> Result.ok(what, "AWS knows who calls");
            case UNKNOWN_CALLER ->
                Result.failed(
                        what,
                        call.words()
                                + ". Give the portal good credentials, by a role of the machine or container, or by AWS_ACCESS_KEY_ID"
                                + " and AWS_SECRET_ACCESS_KEY; in a further account its role has to trust the portal's");
            case UNKNOWN ->
                Result.failed(
                        what,
                        call.words()
                                + ". See that this machine reaches AWS in that region, through a proxy if there is one");
        };
    }
}
