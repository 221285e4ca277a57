package org.workspacesportal.engine;

import org.workspacesportal.support.OnPostgres;

@OnPostgres
class GrowthPostgresIT extends GrowthTest {}
