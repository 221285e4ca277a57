package org.workspacesportal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.WorkSpacesException;

/** What becomes of wishes, with operations that are ours: what AWS does with them is tried where the local endpoint is. */
class DoorTest {

    /** Long enough that wishes made one after the other are together on a busy machine, too. */
    private static final Duration COLLECT_FOR = Duration.ofMillis(300);

    private static final WorkSpacesClient NEVER_CALLED = WorkSpacesClient.builder()
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    private final AwsHealth health = new AwsHealth(Clock.systemUTC());
    private final List<List<Integer>> made = Collections.synchronizedList(new ArrayList<>());
    private Door door = door(1000, 5);

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatManyWantAtOnceGoesOutInFullCalls() {
        var answers = wish(IntStream.range(0, 60), Urgency.CREATE, doubling(false, wishes -> {}));

        assertThat(answers.stream().map(Wish::await)).hasSize(60).startsWith(0, 2, 4);
        assertThat(made).extracting(List::size).containsExactly(25, 25, 10);
    }

    @Test
    void oneAloneWaitsForNobodyLongerThanIsSet() {
        var begun = System.nanoTime();

        assertThat(door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 21)).isEqualTo(42);

        // The setting is 300 ms; a busy machine takes its time, too, but not the minute for which a call may wait.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(made).containsExactly(List.of(21));
    }

    @Test
    void eachHearsWhatBecameOfTheirOwn() {
        var answers = wish(IntStream.range(0, 4), Urgency.CREATE, doubling(false, wishes -> wishes.stream()
                .filter(wish -> wish.what() == 2)
                .forEach(wish -> wish.failed(new WorkspaceRefused("ResourceNotFound.User", "Nobody of that name")))));

        assertThat(Wish.await(answers.get(1))).isEqualTo(2);
        assertThatThrownBy(() -> Wish.await(answers.get(2))).hasMessage("Nobody of that name");
        assertThat(Wish.await(answers.get(3))).isEqualTo(6);
        assertThat(made).hasSize(1);
    }

    @Test
    void whereAwsIsTooBusyItIsAskedAgainMoreSlowlyAndNobodyHearsOfThat() {
        var answers = wish(IntStream.range(0, 3), Urgency.CREATE, doubling(false, wishes -> {
            if (made.size() < 3) {
                throw answer("ThrottlingException", 400);
            }
        }));

        assertThat(answers.stream().map(Wish::await)).containsExactly(0, 2, 4);
        assertThat(made).hasSize(3);
        assertThat(door.rate()).isLessThan(1000);
        assertThat(health.workspaces().failuresInLastHour()).isEqualTo(2);
    }

    @Test
    void whatAwsRefusesTogetherIsRefusedOnlyToWhomItConcerns() {
        var answers = wish(IntStream.range(0, 8), Urgency.CREATE, doubling(false, wishes -> {
            if (Wish.all(wishes).contains(5)) {
                throw new WorkspaceRefused("ValidationException", "5 is wrong");
            }
        }));

        IntStream.range(0, 8)
                .filter(number -> number != 5)
                .forEach(number -> assertThat(Wish.await(answers.get(number))).isEqualTo(2 * number));
        assertThatThrownBy(() -> Wish.await(answers.get(5))).hasMessage("5 is wrong");
        assertThat(made).as("8, 4 and 4, 2 and 2, 1 and 1").hasSize(7);
    }

    @Test
    void whereTheAccountMayHaveNoMoreAsManyAsPossibleComeAndTheOthersAreToldAtOnce() {
        var answers = wish(IntStream.range(0, 25), Urgency.CREATE, doubling(false, wishes -> {
            if (wishes.size() > 3) {
                throw new WorkspaceRefused(WorkspaceRefused.QUOTA_REACHED, "Too many");
            }
        }));

        assertThat(IntStream.range(0, 3).mapToObj(number -> Wish.await(answers.get(number))))
                .containsExactly(0, 2, 4);
        IntStream.range(3, 25).forEach(number -> assertThatThrownBy(() -> Wish.await(answers.get(number)))
                .hasMessage("Too many"));
        assertThat(made).extracting(List::size).containsExactly(25, 12, 6, 3);
    }

    @Test
    void ofSeveralThatAreLookedAtTheOneAwsTakesForWrongIsLeftOut() {
        var answers = door.askAll(
                doubling(true, wishes -> {
                    if (Wish.all(wishes).contains(2)) {
                        throw answer("InvalidParameterValuesException", 400);
                    }
                }),
                Urgency.WATCH,
                List.of(1, 2, 3));

        assertThat(answers).containsOnly(Map.entry(1, 2), Map.entry(3, 6));
    }

    @Test
    void whatCouldDoHarmTwiceIsNotCalledAgainWhereNoAnswerCame() {
        var answers = wish(IntStream.range(0, 2), Urgency.CREATE, doubling(false, wishes -> {
            throw answer("InternalFailure", 500);
        }));

        assertThatThrownBy(() -> Wish.await(answers.get(0))).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> Wish.await(answers.get(1))).isInstanceOf(OutcomeUnknown.class);
        assertThat(made).hasSize(1);
    }

    @Test
    void aLookIsTriedThreeTimes() {
        assertThatThrownBy(() -> door.ask(
                        doubling(true, wishes -> {
                            throw answer("InternalFailure", 500);
                        }),
                        Urgency.WATCH,
                        1))
                .isInstanceOf(OutcomeUnknown.class);

        assertThat(made).hasSize(3);
    }

    @Test
    void whatWasNeverSentIsNotCalledAgainWhereThatIsForTheCallerToSay() {
        assertThatThrownBy(() -> door.ask(
                        doubling(false, wishes -> {
                            throw SdkClientException.builder()
                                    .message("Unable to load credentials")
                                    .build();
                        }),
                        Urgency.CREATE,
                        1))
                .isInstanceOf(CallNotMade.class);

        assertThat(made).hasSize(1);
    }

    @Test
    void twoOfTheSameAreNotInOneCall() {
        var doubling = doubling(false, wishes -> {});

        var first = door.send(doubling, Urgency.CREATE, 7);
        var second = door.send(doubling, Urgency.CREATE, 7);

        assertThat(Wish.await(first)).isEqualTo(14);
        assertThat(Wish.await(second)).isEqualTo(14);
        assertThat(made).containsExactly(List.of(7), List.of(7));
    }

    @Test
    void anAnswerWithoutAWordIsUnknown() {
        var silent = Operation.<Integer, Integer>collecting(
                "CreateWorkspaces", false, number -> number, (client, wishes) -> {});

        assertThatThrownBy(() -> door.ask(silent, Urgency.CREATE, 1))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("did not say");
    }

    @Test
    void nobodyWaitsForEverWhereThisNodeFails() {
        var broken = doubling(false, wishes -> {
            throw new NoClassDefFoundError("org/example/Missing");
        });

        assertThatThrownBy(() -> door.ask(broken, Urgency.CREATE, 1))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("org/example/Missing");
        assertThat(door.ask(doubling(false, wishes -> {}), Urgency.CREATE, 2)).isEqualTo(4);
    }

    @Test
    void whatIsMoreUrgentGoesFirst() {
        door.close();
        door = new Door(
                settings(4, 1, Duration.ofMillis(20), Duration.ofMinutes(1)),
                NEVER_CALLED,
                health.workspacesCalls(Accounts.OWN));
        var busy = new CountDownLatch(1);
        var first = wish(IntStream.of(0), Urgency.PERSON, doubling(false, wishes -> busy.countDown()));
        await().until(() -> busy.getCount() == 0);

        var later = wish(IntStream.of(1), Urgency.INVENTORY, doubling(false, wishes -> {}));
        var sooner = wish(IntStream.of(2), Urgency.CREATE, doubling(false, wishes -> {}));

        assertThat(Wish.await(later.get(0))).isEqualTo(2);
        assertThat(sooner.get(0)).isCompleted();
        assertThat(first.get(0)).isCompleted();
        assertThat(made).containsExactly(List.of(0), List.of(2), List.of(1));
    }

    @Test
    void whoHasNoTurnForTooLongIsToldSo() {
        door.close();
        door = new Door(
                settings(0.01, 1, Duration.ofMillis(20), Duration.ofMillis(100)),
                NEVER_CALLED,
                health.workspacesCalls(Accounts.OWN));
        var first = door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 1);

        assertThatThrownBy(() -> door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 2))
                .isInstanceOf(CallNotMade.class)
                .hasMessageContaining("no turn within");
        assertThat(first).isEqualTo(2);
        assertThat(door.waiting()).isZero();
    }

    @Test
    void oneOfABurstIsKeptBack() {
        door.close();
        door = new Door(
                settings(0.01, 3, Duration.ofMillis(1), Duration.ofMinutes(1)),
                NEVER_CALLED,
                health.workspacesCalls(Accounts.OWN));
        door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 1);
        door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 2);
        var third = door.send(doubling(false, wishes -> {}), Urgency.PERSON, 3);

        await().during(Duration.ofMillis(300)).until(() -> door.waiting() == 1);
        assertThat(third).isNotDone();
    }

    @Test
    void atTheEndNothingMoreIsCalledAndWhoWaitsIsTold() {
        door.close();
        door = door(0.01, 1);
        door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 1);
        var waits = door.send(doubling(false, wishes -> {}), Urgency.PERSON, 2);

        door.close();

        assertThatThrownBy(() -> Wish.await(waits)).isInstanceOf(CallNotMade.class);
        assertThatThrownBy(() -> door.ask(doubling(false, wishes -> {}), Urgency.PERSON, 3))
                .isInstanceOf(CallNotMade.class);
        assertThat(made).hasSize(1);
    }

    private List<CompletableFuture<Integer>> wish(
            IntStream numbers, Urgency urgency, Operation<Integer, Integer> operation) {
        return numbers.mapToObj(number -> door.send(operation, urgency, number)).toList();
    }

    /** Answers twice the number to whom {@code first} has not answered. */
    private Operation<Integer, Integer> doubling(boolean repeatable, Consumer<List<Wish<Integer, Integer>>> first) {
        return Operation.collecting("CreateWorkspaces", repeatable, number -> number, (client, wishes) -> {
            made.add(Wish.all(wishes));
            first.accept(wishes);
            wishes.forEach(wish -> wish.granted(2 * wish.what()));
        });
    }

    private Door door(double rate, int burst) {
        return new Door(
                settings(rate, burst, COLLECT_FOR, Duration.ofMinutes(1)),
                NEVER_CALLED,
                health.workspacesCalls(Accounts.OWN));
    }

    private static AwsSettings settings(double rate, int burst, Duration collectFor, Duration patience) {
        return new AwsSettings(
                AwsSettings.Mode.LOCAL,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                rate,
                burst,
                25,
                collectFor,
                patience,
                Map.of());
    }

    private static WorkSpacesException answer(@Nullable String code, int status) {
        return (WorkSpacesException) WorkSpacesException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("said AWS")
                        .build())
                .statusCode(status)
                .build();
    }
}
