package org.workspacesportal.desktop;

import java.math.BigDecimal;
import java.util.Map;

/**
 * All desktops that are not gone, in numbers.
 *
 * @param byState how many there are, by AWS's name of their state
 * @param monthlyCost what those cost in a month of which that is known
 * @param foreign how many the portal neither made nor adopted
 * @param drifted how many somebody set up otherwise in AWS
 * @param missing how many AWS does not show any more
 */
public record Fleet(Map<String, Integer> byState, BigDecimal monthlyCost, long foreign, long drifted, long missing) {}
