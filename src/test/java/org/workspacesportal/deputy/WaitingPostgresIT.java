package org.workspacesportal.deputy;

import org.workspacesportal.support.OnPostgres;

/** What waits for somebody, on PostgreSQL. */
@OnPostgres
class WaitingPostgresIT extends WaitingTest {}
