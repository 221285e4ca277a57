package org.workspacesportal.request;

/** A refusal whose reason is meant for whoever caused it. */
public abstract class Refusal extends RuntimeException implements Spoken {

    private final transient Said said;

    protected Refusal(Said said) {
        super(said.inEnglish());
        this.said = said;
    }

    @Override
    public Said said() {
        return said;
    }
}
