package org.workspacesportal.change;

import org.workspacesportal.request.Change;
import org.workspacesportal.request.WorkspaceOrder;

/**
 * A change, and what the desktop is afterwards.
 *
 * @param change what is to change
 * @param order what it is then, and costs
 */
record Plan(Change change, WorkspaceOrder order) {}
