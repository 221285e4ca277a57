package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** What is wrong, odd or twenty times at once, on PostgreSQL. */
@OnPostgres
class BadInputPostgresIT extends BadInputTest {}
