package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** What a link is good for, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class LinkLifePostgresIT extends LinkLifeTest {}
