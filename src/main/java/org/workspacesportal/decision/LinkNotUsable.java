package org.workspacesportal.decision;

/** A decision link is garbled, unknown or has ended; which of these is nobody's business. */
class LinkNotUsable extends RuntimeException {}
