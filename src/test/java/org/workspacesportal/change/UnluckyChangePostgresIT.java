package org.workspacesportal.change;

import org.junit.jupiter.api.Tag;
import org.workspacesportal.support.OnPostgres;

/** Changes that meet trouble, on PostgreSQL. */
@Tag("thorough")
@OnPostgres
class UnluckyChangePostgresIT extends UnluckyChangeTest {}
