package org.workspacesportal.request;

/** Somebody came too late: what they wanted to do something about has gone on without them. */
public abstract class MovedOn extends Refusal {

    protected MovedOn(Said said) {
        super(said);
    }
}
