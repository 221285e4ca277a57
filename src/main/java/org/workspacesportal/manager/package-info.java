/** Who manages whom: from the settings, from a file, or from an LDAP directory. */
@NullMarked
package org.workspacesportal.manager;

import org.jspecify.annotations.NullMarked;
