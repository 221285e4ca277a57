package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** Deputies in time, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class DeputyTimesPostgresIT extends DeputyTimesTest {}
