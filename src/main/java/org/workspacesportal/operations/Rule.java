package org.workspacesportal.operations;

import java.util.stream.Stream;

/** One group of things that have to be right before the service starts. */
interface Rule {

    Stream<Finding> check(Settings settings);
}
