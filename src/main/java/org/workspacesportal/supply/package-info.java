/** Whether AWS still has what the offers are made of, so that nobody asks for what cannot come. */
@NullMarked
package org.workspacesportal.supply;

import org.jspecify.annotations.NullMarked;
