package org.workspacesportal.power;

import org.workspacesportal.support.OnPostgres;

/** Start, stop and reboot, on PostgreSQL. */
@OnPostgres
class PowerPostgresIT extends PowerTest {}
