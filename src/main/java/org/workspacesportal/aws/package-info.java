/** The one door to Amazon WorkSpaces and SES; nobody else sees the SDK. */
@NullMarked
package org.workspacesportal.aws;

import org.jspecify.annotations.NullMarked;
