package org.workspacesportal.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/** What happens to a call of AWS instead of its being carried out and answered. */
interface AwsFault {

    void happenTo(AwsCall call) throws IOException;

    static AwsFault none() {
        return call -> call.answer(call.carryOut());
    }

    /** Carried out and answered, but late. */
    static AwsFault delay(Duration time) {
        return call -> {
            Pauses.pause(time);
            call.answer(call.carryOut());
        };
    }

    static AwsFault internalFailure() {
        return call -> call.refuse(500, "InternalFailure", "Something broke.");
    }

    static AwsFault throttled() {
        return call -> call.refuse(400, "ThrottlingException", "Rate exceeded");
    }

    /** Carried out, and the connection ends without an answer. */
    static AwsFault resetAfterAcceptance() {
        return call -> {
            call.carryOut();
            call.hangUp();
        };
    }

    /** Carried out, and no answer comes as long as anybody waits. */
    static AwsFault hang() {
        return call -> {
            call.carryOut();
            Pauses.pause(Duration.ofSeconds(20));
            call.hangUp();
        };
    }

    /** Carried out, and the answer comes a byte at a time. */
    static AwsFault slowDrip() {
        return call -> {
            var answer = call.carryOut();
            call.answer(answer.statusCode(), answer.body(), Duration.ofMillis(100));
        };
    }

    /** Carried out, and the answer makes no sense. */
    static AwsFault garbage() {
        return call -> {
            call.carryOut();
            call.answer(200, "<html>\0{{{ not what you think".getBytes(StandardCharsets.UTF_8), Duration.ZERO);
        };
    }

    /** AWS has them, and does not show any. */
    static AwsFault invisible() {
        return call -> {
            call.carryOut();
            call.answer(200, "{\"Workspaces\":[]}".getBytes(StandardCharsets.UTF_8), Duration.ZERO);
        };
    }

    /** Each description tells of the next of these states, the last one again and again; an empty one tells the truth. */
    static AwsFault states(List<String> states) {
        var left = new ArrayDeque<>(states);
        return call -> {
            var answer = call.carryOut();
            String state;
            synchronized (left) {
                state = left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            call.answer(
                    answer.statusCode(),
                    (state.isEmpty() ? text : text.replaceAll("\"State\":\"[A-Z_]+\"", "\"State\":\"" + state + "\""))
                            .getBytes(StandardCharsets.UTF_8),
                    Duration.ZERO);
        };
    }
}
