package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** Many decisions at once, on PostgreSQL. */
@OnPostgres
class DecidedAtOncePostgresIT extends DecidedAtOnceTest {}
