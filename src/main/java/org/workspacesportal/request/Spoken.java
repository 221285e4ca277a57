package org.workspacesportal.request;

/** A failure whose reason is meant for whoever caused it. */
public interface Spoken {

    Said said();
}
