package org.workspacesportal.desktop;

import org.workspacesportal.support.OnPostgres;

@OnPostgres
class LostRequestPostgresIT extends LostRequestTest {}
