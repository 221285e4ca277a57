/** Who may decide and how: policy, links, the decision page, the steps that ask, remind and expire. */
@NullMarked
package org.workspacesportal.approval;

import org.jspecify.annotations.NullMarked;
