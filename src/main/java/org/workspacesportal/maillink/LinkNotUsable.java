package org.workspacesportal.maillink;

/** A mail link is garbled, unknown or has ended; which of these is nobody's business. */
public class LinkNotUsable extends RuntimeException {}
