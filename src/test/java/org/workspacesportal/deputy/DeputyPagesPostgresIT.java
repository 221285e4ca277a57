package org.workspacesportal.deputy;

import org.workspacesportal.support.OnPostgres;

/** The page of deputies, on PostgreSQL. */
@OnPostgres
class DeputyPagesPostgresIT extends DeputyPagesTest {}
