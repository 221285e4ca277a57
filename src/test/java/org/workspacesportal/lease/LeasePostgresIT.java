package org.workspacesportal.lease;

import org.workspacesportal.support.OnPostgres;

@OnPostgres
class LeasePostgresIT extends LeaseTest {}
