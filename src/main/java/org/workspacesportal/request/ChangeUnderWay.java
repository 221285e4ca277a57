package org.workspacesportal.request;

/** The desktop is being changed already, or somebody has been asked to decide about that; one change at a time. */
public class ChangeUnderWay extends LiveRequestExists {

    /** The field in which people say what is to change. */
    public static final String FIELD = "change";

    public ChangeUnderWay() {
        super(FIELD, "live-change");
    }

    public ChangeUnderWay(String number) {
        super(FIELD, "live-change.number", number);
    }
}
