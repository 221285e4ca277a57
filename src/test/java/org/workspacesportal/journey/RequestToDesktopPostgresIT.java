package org.workspacesportal.journey;

import org.workspacesportal.support.OnPostgres;

/** The main job on PostgreSQL. */
@OnPostgres
class RequestToDesktopPostgresIT extends RequestToDesktopTest {}
