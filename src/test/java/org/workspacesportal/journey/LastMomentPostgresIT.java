package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** Whoever acts in the last moment, on PostgreSQL. */
@OnPostgres
class LastMomentPostgresIT extends LastMomentTest {}
