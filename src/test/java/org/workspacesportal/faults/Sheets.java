package org.workspacesportal.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workspacesportal.support.OnboardingClient;
import org.workspacesportal.support.PortalClient.Answer;

/** Somebody who asks for many with a sheet, until each row has been asked for. */
final class Sheets {

    private static final String REQUESTER = "employee";

    private final Bed bed;

    Sheets(Bed bed) {
        this.bed = bed;
    }

    void asked(String sheet) {
        var number = untilAnswered(client -> client.send(REQUESTER, sheet), 201)
                .json()
                .path("number")
                .asText();
        submit(number);
        // So few rows are approved each by itself.
        await().atMost(Duration.ofMinutes(3)).until(() -> state(number).equals("DONE"));
        bed.cluster()
                .records()
                .jdbc()
                .sql(
                        "SELECT request_number FROM onboarding_row WHERE onboarding_number = ? AND request_number IS NOT NULL")
                .param(number)
                .query(String.class)
                .list()
                .forEach(bed.load()::approveIfAsked);
    }

    private void submit(String number) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    if (state(number).equals("DRAFT")) {
                        attempt(client -> client.submit(REQUESTER, number));
                    }
                    return !state(number).equals("DRAFT");
                });
    }

    private Answer untilAnswered(Function<OnboardingClient, Answer> call, int status) {
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> attempt(call), answer -> answer != null && answer.status() == status);
    }

    private @Nullable Answer attempt(Function<OnboardingClient, Answer> call) {
        return bed.load().attempt(client -> call.apply(new OnboardingClient(client)));
    }

    private String state(String number) {
        return bed.cluster()
                .records()
                .jdbc()
                .sql("SELECT state FROM onboarding WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
