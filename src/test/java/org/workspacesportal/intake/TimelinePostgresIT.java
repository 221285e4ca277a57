package org.workspacesportal.intake;

import org.workspacesportal.support.OnPostgres;

/** What happened to a request, on PostgreSQL. */
@OnPostgres
class TimelinePostgresIT extends TimelineTest {}
