package org.workspacesportal.localaws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A property of a desktop that takes a while to change.
 *
 * @param resource what is changed, in AWS's words
 * @param properties the members it has in the end
 * @param failing whether everything stays as it was instead
 */
record Modification(String resource, ObjectNode properties, boolean failing) {

    static final String ROOT_VOLUME = "ROOT_VOLUME";
    static final String USER_VOLUME = "USER_VOLUME";
    static final String COMPUTE_TYPE = "COMPUTE_TYPE";
}
