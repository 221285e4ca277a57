package org.workspacesportal.session;

import org.workspacesportal.support.OnPostgres;

/** Sessions in the database, on PostgreSQL. */
@OnPostgres
class SessionStorePostgresIT extends SessionStoreTest {}
