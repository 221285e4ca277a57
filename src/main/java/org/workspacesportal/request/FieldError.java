package org.workspacesportal.request;

/**
 * What is wrong with one field of an input.
 *
 * @param field the name of the field as the sender knows it
 * @param message what is wrong, in words for the sender
 */
public record FieldError(String field, String message) {}
