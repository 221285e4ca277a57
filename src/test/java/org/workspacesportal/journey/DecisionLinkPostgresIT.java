package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** The page behind a mail link, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class DecisionLinkPostgresIT extends DecisionLinkTest {}
