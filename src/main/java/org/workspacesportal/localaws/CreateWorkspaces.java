package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes desktops, up to 25 in a call: each one is either pending or refused, and one trouble may stop the whole call. */
final class CreateWorkspaces implements Operation {

    private final Account account;
    private final LocalAwsSettings settings;
    private final Clock clock;

    CreateWorkspaces(Account account, LocalAwsSettings settings, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JsonNode perform(Input input) {
        var requests = input.requiredStructures("Workspaces", 1, 25).stream()
                .map(WorkspaceRequest::read)
                .toList();
        input.accept();
        requests.forEach(request -> Tags.refuseUnusable(request.tags()));
        stopByTrouble(requests);
        return create(requests);
    }

    private void stopByTrouble(List<WorkspaceRequest> requests) {
        if (requests.stream().anyMatch(request -> Trouble.QUOTA_REACHED.meets(request.userName()))) {
            throw quotaReached();
        }
        if (countIfFewerThan(2, Trouble.THROTTLED_TWICE, requests)) {
            throw CallRefused.tooFast();
        }
        if (countIfFewerThan(1, Trouble.FAILS_ONCE, requests)) {
            throw CallRefused.internalFailure();
        }
    }

    private JsonNode create(List<WorkspaceRequest> requests) {
        var now = clock.instant();
        var live = account.desktops(now).stream()
                .filter(desktop -> desktop.isLiveAt(now))
                .toList();
        var admission = new Admission(live.stream().map(Desktop::owner));
        var created = new ArrayList<Desktop>();
        var answer = JsonNodeFactory.instance.objectNode();
        var failed = answer.putArray("FailedRequests");
        var admitted = new ArrayList<WorkspaceRequest>();
        for (var request : requests) {
            admission.refusal(request).ifPresentOrElse(why -> why.addTo(failed, request), () -> {
                admitted.add(request);
                created.add(desktop(request, now));
            });
        }
        if (!created.isEmpty() && live.size() + created.size() > settings.desktopQuota()) {
            throw quotaReached();
        }
        account.keep(created);
        var pending = answer.putArray("PendingRequests");
        created.forEach(desktop -> pending.add(DescribeWorkspaces.described(desktop, now)));
        if (countIfFewerThan(1, Trouble.NO_ANSWER, admitted)) {
            throw new AnswerWithheld(answer);
        }
        return answer;
    }

    private Desktop desktop(WorkspaceRequest request, Instant now) {
        var bundle = Catalogue.bundle(request.bundleId()).orElseThrow();
        return Desktop.created(
                account.nextNumber(),
                NewId.in(account, now),
                request.directoryId(),
                request.userName(),
                request.bundleId(),
                request.details(bundle),
                request.tags(),
                now.plus(settings.invisibleFor()),
                now.plus(settings.pendingFor(request.userName())),
                Trouble.ENDS_IN_ERROR.meets(request.userName()));
    }

    private boolean countIfFewerThan(int times, Trouble trouble, List<WorkspaceRequest> requests) {
        return account.countIfFewerThan(
                times,
                trouble,
                requests.stream().map(WorkspaceRequest::userName).toList());
    }

    private static CallRefused quotaReached() {
        return CallRefused.because(
                "ResourceLimitExceededException",
                "Your resource limits have been exceeded: the number of WorkSpaces in this region has reached its quota.");
    }
}
