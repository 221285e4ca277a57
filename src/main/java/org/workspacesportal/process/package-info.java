/** The contract with the process models and forms, and the one way to start, decide, withdraw and resume a request. */
@NullMarked
package org.workspacesportal.process;

import org.jspecify.annotations.NullMarked;
