package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** What is no decision, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class NoDecisionPostgresIT extends NoDecisionTest {}
