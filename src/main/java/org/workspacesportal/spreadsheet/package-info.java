/** Tables for people to take along: CSV that every spreadsheet program reads and none takes for formulas. */
@NullMarked
package org.workspacesportal.spreadsheet;

import org.jspecify.annotations.NullMarked;
