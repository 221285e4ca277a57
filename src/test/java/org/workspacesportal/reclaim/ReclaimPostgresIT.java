package org.workspacesportal.reclaim;

import org.workspacesportal.support.OnPostgres;

@OnPostgres
class ReclaimPostgresIT extends ReclaimTest {}
