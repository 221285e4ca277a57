/** The audit: what happened to all requests, for admins to take along as a spreadsheet. */
@NullMarked
package org.workspacesportal.audit;

import org.jspecify.annotations.NullMarked;
