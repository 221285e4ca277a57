package org.workspacesportal.localaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static software.amazon.awssdk.services.workspaces.model.ConnectionState.CONNECTED;
import static software.amazon.awssdk.services.workspaces.model.ConnectionState.UNKNOWN;
import static software.amazon.awssdk.services.workspaces.model.WorkspaceState.AVAILABLE;
import static software.amazon.awssdk.services.workspaces.model.WorkspaceState.PENDING;
import static software.amazon.awssdk.services.workspaces.model.WorkspaceState.TERMINATING;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.workspaces.WorkSpacesClient;
import software.amazon.awssdk.services.workspaces.model.CreateWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.FailedCreateWorkspaceRequest;
import software.amazon.awssdk.services.workspaces.model.FailedWorkspaceChangeRequest;
import software.amazon.awssdk.services.workspaces.model.InvalidParameterValuesException;
import software.amazon.awssdk.services.workspaces.model.ResourceNotFoundException;
import software.amazon.awssdk.services.workspaces.model.RunningMode;
import software.amazon.awssdk.services.workspaces.model.Tag;
import software.amazon.awssdk.services.workspaces.model.TerminateRequest;
import software.amazon.awssdk.services.workspaces.model.Workspace;
import software.amazon.awssdk.services.workspaces.model.WorkspaceConnectionStatus;
import software.amazon.awssdk.services.workspaces.model.WorkspaceRequest;

/** What everything that speaks for AWS must do, seen through the unchanged SDK. */
abstract class AwsContract {

    private static final Duration SOON = Duration.ofSeconds(30);

    private AwsUnderTest aws;

    abstract AwsUnderTest start();

    /** An endpoint that keeps to AWS's rate of calls, seen through clients that do not try again. */
    abstract AwsUnderTest startThrottled();

    @BeforeEach
    void startEndpoint() {
        aws = start();
    }

    @AfterEach
    void stopEndpoint() {
        aws.close();
    }

    @Test
    void a_new_desktop_is_pending_and_becomes_available_with_an_address() {
        var created = created(user());

        assertThat(created.workspaceId()).matches("ws-[0-9a-z]{8,63}");
        assertThat(aws.becomes(SOON, () -> isIn("AVAILABLE", created))).isTrue();
        var ready = described(created).get(0);
        assertThat(ready.state()).isEqualTo(AVAILABLE);
        if (!aws.lacks("addresses")) {
            assertThat(ready.ipAddress()).isNotBlank();
            assertThat(ready.computerName()).isNotBlank();
            assertThat(ready.subnetId()).startsWith("subnet-");
        }
        assertThat(ready.userName()).isEqualTo(created.userName());
        assertThat(ready.bundleId()).isEqualTo(aws.bundleId());
    }

    @Test
    void a_new_desktop_begins_as_pending_without_an_address() {
        needs("pending");

        var created = created(user());

        assertThat(created.state()).isEqualTo(PENDING);
        assertThat(created.ipAddress()).isNull();
    }

    @Test
    void a_new_desktop_is_not_described_at_once_in_any_way() {
        needs("invisibility");

        var created = created(user());

        assertThat(described(created)).isEmpty();
        assertThat(ofUser(created.userName())).isEmpty();
        assertThat(aws.becomes(SOON, () -> !described(created).isEmpty())).isTrue();
        assertThat(ofUser(created.userName())).hasSize(1);
    }

    @Test
    void running_mode_and_sizes_are_kept() {
        needs("properties");
        var created = create(request(
                        user(),
                        r -> r.workspaceProperties(p -> p.runningMode(RunningMode.AUTO_STOP)
                                .runningModeAutoStopTimeoutInMinutes(120)
                                .rootVolumeSizeGib(175)
                                .userVolumeSizeGib(100))))
                .pendingRequests()
                .get(0);

        visible(created);
        var properties = described(created).get(0).workspaceProperties();
        assertThat(properties.runningMode()).isEqualTo(RunningMode.AUTO_STOP);
        assertThat(properties.runningModeAutoStopTimeoutInMinutes()).isEqualTo(120);
        assertThat(properties.rootVolumeSizeGib()).isEqualTo(175);
        assertThat(properties.userVolumeSizeGib()).isEqualTo(100);
    }

    @Test
    void up_to_25_are_created_in_a_call_and_described_in_pages() {
        needs("paging");
        var users = IntStream.range(0, 25).mapToObj(i -> user()).toList();
        var created = create(users.stream().map(this::request).toArray(WorkspaceRequest[]::new));
        assertThat(created.pendingRequests()).extracting(Workspace::userName).containsExactlyElementsOf(users);
        assertThat(created(user()).workspaceId()).isNotBlank();
        var ids = created.pendingRequests().stream().map(Workspace::workspaceId).toList();
        visible(created.pendingRequests().get(24));

        var pages = new ArrayList<List<String>>();
        client()
                .describeWorkspacesPaginator(
                        r -> r.directoryId(aws.directoryId()).limit(10))
                .stream()
                .map(page ->
                        page.workspaces().stream().map(Workspace::workspaceId).toList())
                .forEach(pages::add);

        assertThat(pages).allSatisfy(page -> assertThat(page).hasSizeLessThanOrEqualTo(10));
        assertThat(pages.stream().flatMap(List::stream)).containsAll(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_page_token_holds_good_for_its_own_question_only() {
        needs("paging");
        var created = create(request(user()), request(user()));
        visible(created.pendingRequests().get(1));
        var token = client().describeWorkspaces(
                        r -> r.directoryId(aws.directoryId()).limit(1))
                .nextToken();

        assertThat(token).isNotNull();
        assertRefused("InvalidParameterValuesException", () -> client().describeWorkspaces(
                        r -> r.bundleId(aws.bundleId()).nextToken(token)));
        assertRefused(
                "InvalidParameterValuesException", () -> client().describeWorkspaces(r -> r.nextToken("nonsense")));
    }

    @Test
    void user_names_are_not_case_sensitive_and_answered_as_given() {
        needs("case-insensitivity");
        var name = "Anna." + user();
        var created = created(name);
        visible(created);

        assertThat(ofUser(name.toUpperCase(Locale.ROOT)))
                .extracting(Workspace::userName)
                .containsExactly(name);
        assertThat(failure(create(request(name.toLowerCase(Locale.ROOT))))).isEqualTo("ResourceExists.WorkSpace");
    }

    @Test
    void a_user_has_one_desktop_in_a_directory_even_while_it_is_invisible() {
        needs("one-per-user");
        var user = user();

        var both = create(request(user), request(user));
        assertThat(both.pendingRequests()).hasSize(1);
        assertThat(failure(both)).isEqualTo("ResourceExists.WorkSpace");
        var again = create(request(user));

        assertThat(again.pendingRequests()).isEmpty();
        assertThat(failure(again)).isEqualTo("ResourceExists.WorkSpace");
        assertThat(again.failedRequests().get(0).workspaceRequest().userName()).isEqualTo(user);
    }

    @Test
    void of_simultaneous_creates_for_a_user_exactly_one_wins() throws Exception {
        needs("one-per-user");
        var threads = Executors.newFixedThreadPool(6);
        try {
            for (var round = 0; round < 8; round++) {
                var users = IntStream.range(0, 25).mapToObj(i -> user()).toList();
                var together = new CyclicBarrier(6);
                Callable<CreateWorkspacesResponse> create = () -> {
                    together.await();
                    return create(users.stream().map(this::request).toArray(WorkspaceRequest[]::new));
                };
                var winners = new ArrayList<String>();
                for (var answer : threads.invokeAll(Collections.nCopies(6, create))) {
                    answer.get().pendingRequests().forEach(desktop -> winners.add(desktop.userName()));
                }
                assertThat(winners).containsExactlyInAnyOrderElementsOf(users);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void one_bad_item_does_not_keep_the_others_from_being_created() {
        needs("failed-requests");
        var answer = create(
                request(user(), r -> r.directoryId("d-0000000000")),
                request(user()),
                request(user(), r -> r.bundleId("wsb-00000000")));

        assertThat(answer.pendingRequests()).hasSize(1);
        assertThat(answer.failedRequests())
                .extracting(FailedCreateWorkspaceRequest::errorCode)
                .containsExactly("ResourceNotFound.Directory", "ResourceNotFound.Bundle");
        assertThat(answer.failedRequests())
                .allSatisfy(failed -> assertThat(failed.errorMessage()).isNotBlank());
    }

    @Test
    void auto_stop_fits_the_running_mode_and_comes_in_hours() {
        needs("auto-stop");
        assertThat(failure(create(request(
                        user(),
                        r -> r.workspaceProperties(
                                p -> p.runningMode(RunningMode.ALWAYS_ON).runningModeAutoStopTimeoutInMinutes(60))))))
                .isEqualTo("AutoStopTimeoutIsNotApplicableForAnAlwaysOnWorkspace");
        assertThat(failure(create(request(
                        user(),
                        r -> r.workspaceProperties(
                                p -> p.runningMode(RunningMode.AUTO_STOP).runningModeAutoStopTimeoutInMinutes(90))))))
                .isEqualTo("InvalidParameterValues");
    }

    @Test
    void constraints_of_the_service_model_are_kept() {
        needs("validation");
        assertRefused("ValidationException", () -> create());
        assertRefused(
                "ValidationException",
                () -> create(
                        IntStream.range(0, 26).mapToObj(i -> request(user())).toArray(WorkspaceRequest[]::new)));
        assertRefused("ValidationException", () -> create(request("u".repeat(64))));
        assertRefused("ValidationException", () -> create(request("")));
        assertRefused("ValidationException", () -> create(request(user(), r -> r.bundleId("standard"))));
        assertRefused("ValidationException", () -> create(request(user(), r -> r.directoryId(null))));
        assertRefused(
                "ValidationException",
                () -> create(request(user(), r -> r.workspaceProperties(p -> p.runningMode("SOMETIMES")))));
        assertRefused("ValidationException", () -> create(request(user(), r -> r.tags(tag("k".repeat(128), "v")))));
        assertRefused("ValidationException", () -> client().describeWorkspaces(r -> r.limit(26)));
        assertRefused("ValidationException", () -> client().describeWorkspaces(r -> r.workspaceIds("ws-X")));
        assertRefused("ValidationException", () -> client().describeWorkspaces(r -> r.workspaceIds(List.of())));
    }

    @Test
    void desktops_are_found_by_one_kind_of_filter_only() {
        needs("validation");
        assertThatThrownBy(() -> client().describeWorkspaces(
                                r -> r.directoryId(aws.directoryId()).bundleId(aws.bundleId())))
                .isInstanceOf(InvalidParameterValuesException.class);
        assertThatThrownBy(() -> client().describeWorkspaces(
                                r -> r.directoryId(aws.directoryId()).workspaceIds("ws-000000000")))
                .isInstanceOf(InvalidParameterValuesException.class);
        assertThatThrownBy(() -> client().describeWorkspaces(r -> r.userName("anna")))
                .isInstanceOf(InvalidParameterValuesException.class);
    }

    @Test
    void unknown_ids_are_just_absent() {
        var created = created(user());
        visible(created);

        var found = client().describeWorkspaces(r -> r.workspaceIds(created.workspaceId(), "ws-000000000"));

        assertThat(found.workspaces()).extracting(Workspace::workspaceId).containsExactly(created.workspaceId());
    }

    @Test
    void who_never_connected_has_no_time_of_it() {
        var created = created(user());
        assertThat(connections(created)).isEmpty();
        assertThat(aws.becomes(SOON, () -> isIn("AVAILABLE", created))).isTrue();
        assertThat(aws.becomes(SOON, () -> !connections(created).isEmpty())).isTrue();

        assertThat(connections(created)).singleElement().satisfies(status -> {
            assertThat(status.workspaceId()).isEqualTo(created.workspaceId());
            assertThat(status.connectionState()).isNotEqualTo(CONNECTED);
            assertThat(status.connectionStateCheckTimestamp()).isNotNull();
            assertThat(status.lastKnownUserConnectionTimestamp()).isNull();
        });
    }

    @Test
    void who_connects_is_seen_with_the_time() {
        needs("use");
        var created = created(user());

        assertThat(aws.becomes(SOON, () -> connections(created).stream()
                        .anyMatch(status -> status.connectionState() == CONNECTED)))
                .isTrue();

        assertThat(connections(created)).singleElement().satisfies(status -> assertThat(
                        status.lastKnownUserConnectionTimestamp())
                .isBetween(status.connectionStateCheckTimestamp().minus(SOON), status.connectionStateCheckTimestamp()));
    }

    @Test
    void of_a_terminated_desktop_nobody_knows_who_is_connected() {
        needs("termination");
        var created = created(user());
        assertThat(aws.becomes(SOON, () -> isIn("AVAILABLE", created))).isTrue();
        client().terminateWorkspaces(r -> r.terminateWorkspaceRequests(terminate(created.workspaceId())));

        assertThat(connections(created))
                .allSatisfy(status -> assertThat(status.connectionState()).isEqualTo(UNKNOWN));
        assertThat(aws.becomes(SOON, () -> described(created).isEmpty())).isTrue();
        assertThat(connections(created)).isEmpty();
    }

    @Test
    void connections_are_told_for_up_to_25_desktops_and_come_in_pages() {
        needs("validation");
        var users = IntStream.range(0, 25).mapToObj(i -> user()).toList();
        var first = create(users.stream().map(this::request).toArray(WorkspaceRequest[]::new));
        var ids = new ArrayList<>(
                first.pendingRequests().stream().map(Workspace::workspaceId).toList());
        var last = created(user());
        assertThat(aws.becomes(SOON, () -> isIn("AVAILABLE", last))).isTrue();

        assertThat(client().describeWorkspacesConnectionStatus(r -> r.workspaceIds(ids))
                        .workspacesConnectionStatus())
                .extracting(WorkspaceConnectionStatus::workspaceId)
                .containsExactlyInAnyOrderElementsOf(ids);
        ids.add(last.workspaceId());
        assertRefused(
                "ValidationException", () -> client().describeWorkspacesConnectionStatus(r -> r.workspaceIds(ids)));
        assertRefused("ValidationException", () -> client().describeWorkspacesConnectionStatus(
                        r -> r.workspaceIds(List.of())));
        assertRefused(
                "ValidationException", () -> client().describeWorkspacesConnectionStatus(r -> r.workspaceIds("ws-X")));
        assertRefused("InvalidParameterValuesException", () -> client().describeWorkspacesConnectionStatus(
                        r -> r.nextToken("nonsense")));
        if (!aws.lacks("paging")) {
            var page = client().describeWorkspacesConnectionStatus();
            var told = new ArrayList<>(page.workspacesConnectionStatus());
            while (page.nextToken() != null) {
                var token = page.nextToken();
                page = client().describeWorkspacesConnectionStatus(r -> r.nextToken(token));
                told.addAll(page.workspacesConnectionStatus());
            }
            assertThat(told)
                    .extracting(WorkspaceConnectionStatus::workspaceId)
                    .containsAll(ids)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void calls_faster_than_the_rate_are_throttled() {
        needs("throttling");

        try (var throttled = startThrottled()) {
            var outcomes = IntStream.range(0, 30)
                    .mapToObj(i ->
                            LocalAwsFixture.outcome(() -> throttled.workspaces().describeWorkspaces()))
                    .toList();

            assertThat(outcomes).containsOnly("done", "400 ThrottlingException");
        }
    }

    @Test
    void a_terminated_desktop_goes_away_and_its_user_can_have_a_new_one() {
        needs("termination");
        var created = created(user());
        assertThat(aws.becomes(SOON, () -> isIn("AVAILABLE", created))).isTrue();

        var answer = client().terminateWorkspaces(
                        r -> r.terminateWorkspaceRequests(terminate(created.workspaceId()), terminate("ws-000000000")));

        assertThat(answer.failedRequests())
                .extracting(FailedWorkspaceChangeRequest::workspaceId)
                .containsExactly("ws-000000000");
        if (!aws.lacks("pending")) {
            assertThat(described(created)).extracting(Workspace::state).containsExactly(TERMINATING);
            assertThat(failure(create(request(created.userName())))).isEqualTo("ResourceExists.WorkSpace");
        }
        assertThat(aws.becomes(SOON, () -> described(created).isEmpty())).isTrue();
        assertThat(created(created.userName()).workspaceId()).isNotEqualTo(created.workspaceId());
    }

    @Test
    void tags_are_stored_with_the_desktop_and_added_to_it() {
        var created = create(request(user(), r -> r.tags(tag("portal:request", "WS-2026-000001"), tag("b", "1"))))
                .pendingRequests()
                .get(0);

        client().createTags(r -> r.resourceId(created.workspaceId()).tags(tag("c", "")));

        assertThat(tags(created))
                .containsExactlyInAnyOrder(tag("portal:request", "WS-2026-000001"), tag("b", "1"), tag("c", ""));
    }

    @Test
    void a_tag_with_a_known_key_takes_the_place_of_the_old_one() {
        needs("tag-overwriting");
        var created = create(request(user(), r -> r.tags(tag("a", "1"), tag("b", "1"))))
                .pendingRequests()
                .get(0);

        client().createTags(r -> r.resourceId(created.workspaceId()).tags(tag("b", "2")));

        assertThat(tags(created)).containsExactlyInAnyOrder(tag("a", "1"), tag("b", "2"));
    }

    @Test
    void tags_have_limits() {
        needs("tag-limits");
        var created = created(user());
        var fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "v")).toList();
        client().createTags(r -> r.resourceId(created.workspaceId()).tags(fifty));

        assertRefused("ResourceLimitExceededException", () -> client().createTags(
                        r -> r.resourceId(created.workspaceId()).tags(tag("one more", "v"))));
        assertRefused("InvalidParameterValuesException", () -> client().createTags(
                        r -> r.resourceId(created.workspaceId()).tags(tag("aws:mine", "v"))));
        assertThatThrownBy(() -> client().describeTags(r -> r.resourceId("ws-000000000")))
                .asInstanceOf(type(ResourceNotFoundException.class))
                .satisfies(e -> assertThat(e.resourceId()).isEqualTo("ws-000000000"));
    }

    @Test
    void bundles_are_aws_s_own_and_sizes_are_texts() {
        needs("bundles");
        var bundles = client().describeWorkspaceBundles(r -> r.owner("AMAZON")).bundles();
        assertThat(bundles).isNotEmpty().allSatisfy(bundle -> {
            assertThat(bundle.name()).isNotBlank();
            assertThat(bundle.computeType().nameAsString()).isNotBlank();
            assertThat(bundle.rootStorage().capacity()).containsOnlyDigits();
            assertThat(bundle.userStorage().capacity()).containsOnlyDigits();
        });
        var id = bundles.get(0).bundleId();
        assertThat(client().describeWorkspaceBundles(r -> r.bundleIds(id)).bundles())
                .containsExactly(bundles.get(0));
        assertThat(client().describeWorkspaceBundles().bundles()).isEmpty();
        assertRefused("InvalidParameterValuesException", () -> client().describeWorkspaceBundles(
                        r -> r.bundleIds(id).owner("AMAZON")));
    }

    @Test
    void the_directory_is_registered_for_personal_desktops() {
        var found = client().describeWorkspaceDirectories(r -> r.directoryIds(aws.directoryId()))
                .directories();

        assertThat(found).singleElement().satisfies(directory -> {
            assertThat(directory.stateAsString()).isEqualTo("REGISTERED");
            assertThat(directory.registrationCode()).hasSizeBetween(1, 20);
            assertThat(directory.alias()).isNotBlank();
        });
    }

    @Test
    void the_directory_has_a_workspace_type() {
        needs("workspace-type");
        assertThat(client().describeWorkspaceDirectories().directories())
                .anySatisfy(directory ->
                        assertThat(directory.workspaceTypeAsString()).isEqualTo("PERSONAL"));
    }

    @Test
    void a_mail_from_a_verified_sender_is_accepted() {
        var sent = aws.ses().sendEmail(r -> r.source("Portal <" + aws.verifiedSender() + ">")
                .destination(d -> d.toAddresses("anna@example.net"))
                .message(m -> m.subject(s -> s.data("Olá").charset("UTF-8"))
                        .body(b -> b.text(t -> t.data("text")).html(h -> h.data("<p>html</p>")))));

        assertThat(sent.messageId()).isNotBlank();
    }

    @Test
    void a_raw_mail_from_a_verified_sender_is_accepted() {
        needs("raw-mail");
        var raw = "From: " + aws.verifiedSender() + "\r\nTo: anna@example.net\r\nSubject: Hello\r\n\r\ntext\r\n";

        assertThat(aws.ses()
                        .sendRawEmail(r -> r.rawMessage(m -> m.data(SdkBytes.fromUtf8String(raw))))
                        .messageId())
                .isNotBlank();
    }

    @Test
    void a_mail_from_somebody_else_is_rejected() {
        assertRefused("MessageRejected", () -> mail("stranger@example.invalid", List.of("anna@example.net")));
    }

    @Test
    void a_mail_has_at_most_50_recipients_with_ascii_addresses() {
        needs("mail-limits");
        var many =
                IntStream.range(0, 51).mapToObj(i -> "p" + i + "@example.net").toList();
        assertRefused("InvalidParameterValue", () -> mail(aws.verifiedSender(), many));
        assertRefused("InvalidParameterValue", () -> mail(aws.verifiedSender(), List.of("jörg@example.net")));
        assertRefused("InvalidParameterValue", () -> mail(aws.verifiedSender(), List.of("nobody")));
    }

    @Test
    void the_sending_quota_is_told() {
        var quota = aws.ses().getSendQuota();

        assertThat(quota.maxSendRate()).isPositive();
        assertThat(quota.max24HourSend()).isPositive();
    }

    @Test
    void verified_identities_are_told() {
        needs("verification");
        var attributes = aws.ses()
                .getIdentityVerificationAttributes(r -> r.identities(aws.verifiedSender()))
                .verificationAttributes();

        assertThat(attributes)
                .hasEntrySatisfying(aws.verifiedSender(), identity -> assertThat(identity.verificationStatusAsString())
                        .isEqualTo("Success"));
    }

    private void needs(String capability) {
        assumeFalse(aws.lacks(capability), () -> "the endpoint lacks " + capability);
    }

    private WorkSpacesClient client() {
        return aws.workspaces();
    }

    private static String user() {
        return "u" + UUID.randomUUID().toString().substring(0, 13);
    }

    private WorkspaceRequest request(String user) {
        return request(user, r -> {});
    }

    private WorkspaceRequest request(String user, Consumer<WorkspaceRequest.Builder> more) {
        return WorkspaceRequest.builder()
                .directoryId(aws.directoryId())
                .bundleId(aws.bundleId())
                .userName(user)
                .applyMutation(more)
                .build();
    }

    private CreateWorkspacesResponse create(WorkspaceRequest... requests) {
        return client().createWorkspaces(r -> r.workspaces(requests));
    }

    private Workspace created(String user) {
        return create(request(user)).pendingRequests().get(0);
    }

    private List<Workspace> described(Workspace desktop) {
        return client().describeWorkspaces(r -> r.workspaceIds(desktop.workspaceId()))
                .workspaces();
    }

    private List<WorkspaceConnectionStatus> connections(Workspace desktop) {
        return client().describeWorkspacesConnectionStatus(r -> r.workspaceIds(desktop.workspaceId()))
                .workspacesConnectionStatus();
    }

    private List<Workspace> ofUser(String user) {
        return client().describeWorkspaces(r -> r.directoryId(aws.directoryId()).userName(user))
                .workspaces();
    }

    private boolean isIn(String state, Workspace desktop) {
        return described(desktop).stream()
                .anyMatch(found -> found.stateAsString().equals(state));
    }

    private void visible(Workspace desktop) {
        assertThat(aws.becomes(SOON, () -> !described(desktop).isEmpty())).isTrue();
    }

    private static String failure(CreateWorkspacesResponse answer) {
        assertThat(answer.failedRequests()).hasSize(1);
        return answer.failedRequests().get(0).errorCode();
    }

    private List<Tag> tags(Workspace desktop) {
        return client().describeTags(r -> r.resourceId(desktop.workspaceId())).tagList();
    }

    private static TerminateRequest terminate(String id) {
        return TerminateRequest.builder().workspaceId(id).build();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private void mail(String from, List<String> to) {
        aws.ses().sendEmail(r -> r.source(from)
                .destination(d -> d.toAddresses(to))
                .message(m -> m.subject(s -> s.data("s")).body(b -> b.text(t -> t.data("t")))));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).asInstanceOf(type(AwsServiceException.class)).satisfies(e -> {
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            assertThat(e.statusCode()).isEqualTo(400);
        });
    }
}
