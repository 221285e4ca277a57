/** Keeps a database that is a file of this machine from being replaced, emptied or shared unnoticed, and says in plain words what is wrong with it. */
@NullMarked
package org.workspacesportal.databasefile;

import org.jspecify.annotations.NullMarked;
