/** Deputies: who decides for somebody who is away, from when until when. */
@NullMarked
package org.workspacesportal.deputy;

import org.jspecify.annotations.NullMarked;
