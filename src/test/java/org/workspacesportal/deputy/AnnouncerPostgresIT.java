package org.workspacesportal.deputy;

import org.workspacesportal.support.OnPostgres;

/** Deputies told about once, on PostgreSQL. */
@OnPostgres
class AnnouncerPostgresIT extends AnnouncerTest {}
