/** People and groups: who there is, who is made at the first start, and who may do what in the engine. */
@NullMarked
package org.workspacesportal.identity;

import org.jspecify.annotations.NullMarked;
