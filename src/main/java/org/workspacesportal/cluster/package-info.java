/** What lets several nodes share one database: one at a time sets it up, their clocks agree, and each leaves in order. */
@NullMarked
package org.workspacesportal.cluster;

import org.jspecify.annotations.NullMarked;
