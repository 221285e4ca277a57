package org.workspacesportal.desktop;

import org.workspacesportal.support.OnPostgres;

/** The inventory, on PostgreSQL. */
@OnPostgres
class SweepPostgresIT extends SweepTest {}
