package org.workspacesportal.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Tells by 64 characters whether somebody decides about what they were shown. */
final class ContentHash {

    private ContentHash() {}

    static String of(WorkspaceRequest request) {
        var order = request.order();
        var parts = new ArrayList<Object>(List.of(
                request.number(),
                request.requester(),
                request.owner(),
                order.offer(),
                order.directoryId(),
                order.bundleId(),
                order.runningMode(),
                order.monthlyCost().stripTrailingZeros().toPlainString(),
                request.reason(),
                String.valueOf(request.neededUntil())));
        // Links to requests for new desktops are good for what they were sent for, whichever version sent them.
        var change = request.change();
        if (change != null) {
            parts.add(change.kind());
            parts.add(change.workspaceId());
            parts.add(String.valueOf(change.computeType()));
            parts.add(String.valueOf(change.sizeGib()));
            parts.add(String.valueOf(change.autoStopMinutes()));
        }
        return of(parts);
    }

    /** SHA-256 over the parts, each with its length, so that no two lists of parts read the same. */
    private static String of(List<?> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var text = part.toString();
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
