package org.workspacesportal.change;

import org.workspacesportal.support.OnPostgres;

/** Changes of desktops, on PostgreSQL. */
@OnPostgres
class ChangePostgresIT extends ChangeTest {}
