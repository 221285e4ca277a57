package org.workspacesportal.power;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** Start, stop and reboot, on PostgreSQL. */
@Tag("thorough")
@OnPostgres
class PowerPostgresIT extends PowerTest {}
