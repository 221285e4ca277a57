package org.workspacesportal.request;

/** There is no such thing, or none the person may see. */
public abstract class NotThere extends Refusal {

    protected NotThere(Said said) {
        super(said);
    }
}
