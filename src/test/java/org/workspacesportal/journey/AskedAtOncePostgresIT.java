package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** Two requests at once, on PostgreSQL. */
@OnPostgres
class AskedAtOncePostgresIT extends AskedAtOnceTest {}
