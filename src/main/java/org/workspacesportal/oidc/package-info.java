/** Login at the company's OpenID Connect provider, which also says what groups people are in. */
@NullMarked
package org.workspacesportal.oidc;

import org.jspecify.annotations.NullMarked;
