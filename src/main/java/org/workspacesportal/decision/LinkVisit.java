package org.workspacesportal.decision;

import org.workspacesportal.maillink.MailLink;
import org.workspacesportal.request.WorkspaceRequest;

/**
 * Somebody who came by a mail link and was let in.
 *
 * @param link the link
 * @param request what it is about
 * @param good whether the link is still good for what it was sent for
 * @param canDecide whether the link decides, or only tells what became of the request
 */
record LinkVisit(MailLink link, WorkspaceRequest request, boolean good, boolean canDecide) {}
