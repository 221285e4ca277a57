/** The page of one desktop: how it is, what it can be made to do, what happened to it. */
@NullMarked
package org.workspacesportal.care;

import org.jspecify.annotations.NullMarked;
