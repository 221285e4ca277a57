package org.workspacesportal.approval;

import java.time.Instant;

/**
 * The right to decide about one request in one approver's name, proven by a token only that approver was sent.
 *
 * @param requestNumber the request
 * @param approver id of the approver it was sent to
 * @param expiresAt when it ends
 */
record ApprovalLink(String requestNumber, String approver, Instant expiresAt) {}
