package org.workspacesportal.onboarding;

import org.workspacesportal.support.OnPostgres;

/** The same on PostgreSQL. */
@OnPostgres
class OnboardingApiPostgresIT extends OnboardingApiTest {}
