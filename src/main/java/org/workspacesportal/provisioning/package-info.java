/** The way from an approved request to a desktop that can be used. */
@NullMarked
package org.workspacesportal.provisioning;

import org.jspecify.annotations.NullMarked;
