package org.workspacesportal.figures;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What was asked and approved in a month, in UTC. What was asked in one month and approved in the next counts in both.
 *
 * @param month the month
 * @param asked how many requests were made
 * @param approved how many were approved, by somebody or by the policy; also those of which no desktop came in the end
 * @param approvedMonthlyCost what the approved ones add each month together; less than nothing where more was saved
 */
public record Month(YearMonth month, int asked, int approved, BigDecimal approvedMonthlyCost) {}
