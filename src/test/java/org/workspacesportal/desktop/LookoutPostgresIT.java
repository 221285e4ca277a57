package org.workspacesportal.desktop;

import org.workspacesportal.support.OnPostgres;

/** The desktops people have, on PostgreSQL. */
@OnPostgres
class LookoutPostgresIT extends LookoutTest {}
