package org.workspacesportal.process;

import org.workspacesportal.support.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class QuotaPostgresIT extends QuotaTest {}
