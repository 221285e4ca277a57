package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** Odd texts on PostgreSQL. */
@OnPostgres
class OddTextPostgresIT extends OddTextTest {}
