package org.workspacesportal.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.workspacesportal.aws.OutcomeUnknown;

/** Tells monitoring what became of each try to send a mail. */
@Component
class MailMetrics {

    private static final String SENT = "sent";
    private static final String NOT_SENT = "not-sent";
    private static final String UNKNOWN = "unknown";
    private static final String NO_ADDRESS = "no-address";

    private final MeterRegistry meters;

    MailMetrics(MeterRegistry meters) {
        this.meters = meters;
        // A counter that is not there before its first time hides that time from whoever looks at what was added.
        Stream.of(MailKind.values()).forEach(kind -> Stream.of(SENT, NOT_SENT, UNKNOWN, NO_ADDRESS)
                .forEach(outcome -> counter(kind, outcome)));
    }

    /** Sends, and counts what came of it. */
    void count(MailKind kind, Runnable sending) {
        var outcome = NOT_SENT;
        try {
            sending.run();
            outcome = SENT;
        } catch (OutcomeUnknown open) {
            outcome = UNKNOWN;
            throw open;
        } catch (NoMailAddress nowhere) {
            outcome = NO_ADDRESS;
            throw nowhere;
        } finally {
            counter(kind, outcome).increment();
        }
    }

    private Counter counter(MailKind kind, String outcome) {
        return Counter.builder("portal.mails")
                .description(
                        "Tries to send a mail, by its kind and what came of it; a mail that was not sent is tried again")
                .baseUnit("mails")
                .tag("kind", kind.title())
                .tag("outcome", outcome)
                .register(meters);
    }
}
