package org.workspacesportal.audit;

import org.workspacesportal.support.OnPostgres;

/** The timelines as CSV, on PostgreSQL. */
@OnPostgres
class TimelineExportPostgresIT extends TimelineExportTest {}
