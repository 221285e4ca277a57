package org.workspacesportal.localaws;

/** Another value for a property of a desktop. */
interface PropertyChange {

    /**
     * Begins it.
     *
     * @throws CallRefused if the desktop cannot have that value, or not yet
     */
    Desktop begun(Desktop desktop, Changes changes);
}
