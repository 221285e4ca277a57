package org.workspacesportal.undeliverable;

import org.workspacesportal.support.OnPostgres;

/** Mails that come back, on PostgreSQL. */
@OnPostgres
class UndeliverablePostgresIT extends UndeliverableTest {}
