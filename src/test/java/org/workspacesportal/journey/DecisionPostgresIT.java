package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** What is decided, wrongly, twice or twenty times at once, on PostgreSQL. */
@OnPostgres
class DecisionPostgresIT extends DecisionTest {}
