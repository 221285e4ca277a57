package org.workspacesportal.onboarding;

import org.workspacesportal.support.OnPostgres;

/** The same on PostgreSQL, where who comes second waits for whoever was first. */
@OnPostgres
class OnboardingAtOncePostgresIT extends OnboardingAtOnceTest {}
