/** What our own data say about the requests: how many there are, how long they take, how much they cost. */
@NullMarked
package org.workspacesportal.figures;

import org.jspecify.annotations.NullMarked;
