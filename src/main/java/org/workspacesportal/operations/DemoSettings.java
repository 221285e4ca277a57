package org.workspacesportal.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the demo reaches.
 *
 * @param exposed whether it may listen on other addresses than those of this machine: for containers, whose port is published on a loopback address
 */
@ConfigurationProperties("portal.demo")
record DemoSettings(@DefaultValue("false") boolean exposed) {}
