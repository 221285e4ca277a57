/** The offers people can choose from: what they are, where they are created and what they cost. */
@NullMarked
package org.workspacesportal.catalog;

import org.jspecify.annotations.NullMarked;
