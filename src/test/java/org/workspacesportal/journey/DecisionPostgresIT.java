package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** What is decided wrongly or twice, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class DecisionPostgresIT extends DecisionTest {}
