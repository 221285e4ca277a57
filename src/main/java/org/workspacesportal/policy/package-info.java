/** What the approval policy, a decision table, says about a request, and what it said about each. */
@NullMarked
package org.workspacesportal.policy;

import org.jspecify.annotations.NullMarked;
