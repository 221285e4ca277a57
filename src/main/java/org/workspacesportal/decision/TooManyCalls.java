package org.workspacesportal.decision;

/** Somebody calls decision links more often than people do. */
class TooManyCalls extends RuntimeException {}
