package org.workspacesportal.databasefile;

/** The portal does not start with this file. */
class DatabaseFileUnusable extends RuntimeException {

    private final String remedy;

    DatabaseFileUnusable(DatabaseFile file, String problem, String remedy) {
        super("The database file " + file.path() + " " + problem);
        this.remedy = remedy;
    }

    /** What to do about it. */
    String remedy() {
        return remedy;
    }
}
