/** What monitoring is told about the business: how much there is of what, how long things take, how other systems do. */
@NullMarked
package org.workspacesportal.monitoring;

import org.jspecify.annotations.NullMarked;
