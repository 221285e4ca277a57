/** Where sessions are kept, so that any node serves anybody. */
@NullMarked
package org.workspacesportal.session;

import org.jspecify.annotations.NullMarked;
