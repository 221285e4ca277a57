/** What people and logs are told while the database is away. */
@NullMarked
package org.workspacesportal.outage;

import org.jspecify.annotations.NullMarked;
