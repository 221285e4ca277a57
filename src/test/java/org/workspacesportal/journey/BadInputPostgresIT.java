package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** What is wrong, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class BadInputPostgresIT extends BadInputTest {}
