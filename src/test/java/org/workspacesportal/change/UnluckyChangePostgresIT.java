package org.workspacesportal.change;

import org.workspacesportal.support.OnPostgres;

/** Changes that meet trouble, on PostgreSQL. */
@OnPostgres
class UnluckyChangePostgresIT extends UnluckyChangeTest {}
