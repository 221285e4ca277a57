package org.workspacesportal.journey;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** What happens while nobody decides, on PostgreSQL. */
@OnPostgres
@Tag("thorough")
class ApprovalTimesPostgresIT extends ApprovalTimesTest {}
