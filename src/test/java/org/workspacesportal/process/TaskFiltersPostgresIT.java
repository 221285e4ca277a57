package org.workspacesportal.process;

import org.workspacesportal.support.OnPostgres;

/** The same on PostgreSQL, where nodes really wait for each other. */
@OnPostgres
class TaskFiltersPostgresIT extends TaskFiltersTest {}
