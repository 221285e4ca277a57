/** People and groups from the company's LDAP directory or Active Directory instead of the engine's own tables. */
@NullMarked
package org.workspacesportal.directory;

import org.jspecify.annotations.NullMarked;
