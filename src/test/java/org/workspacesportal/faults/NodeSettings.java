package org.workspacesportal.faults;

import java.util.HashMap;
import java.util.Map;

/** Settings under which a crash is over soon: short locks, frequent looks, and repetitions within seconds. */
final class NodeSettings {

    private static final String DRIVER = "spring.datasource.hikari.data-source-properties.";

    private NodeSettings() {}

    static Map<String, String> quick() {
        var settings = new HashMap<String, String>();
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.datasource.hikari.maximum-pool-size", "20");
        settings.put("portal.aws.mode", "aws");
        for (var who : new String[] {"person", "address"}) {
            settings.put("portal.limits.asking.per-" + who, "100000/1h");
            settings.put("portal.limits.checking.per-" + who, "100000/1h");
            settings.put("portal.limits.deciding.per-" + who, "100000/1h");
        }
        // A node that died holds its jobs until their lock ends, and what it does has to end within the lock.
        settings.put("camunda.bpm.job-execution.lock-time-in-millis", "15000");
        settings.put("portal.outside.lock", "15s");
        settings.put("portal.aws.patience", "1s");
        settings.put("portal.aws.attempt-timeout", "2s");
        settings.put("portal.aws.call-timeout", "2s");
        settings.put("portal.aws.calls-per-second", "50");
        settings.put("camunda.bpm.job-execution.max-wait", "500");
        settings.put("camunda.bpm.job-execution.wait-time-in-millis", "500");
        settings.put(
                "camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle",
                "PT1S,PT2S,PT5S,PT10S,PT10S,PT10S,PT10S,PT10S,PT20S,PT30S,PT60S");
        settings.put("portal.outside.look-every", "1s");
        settings.put("portal.provisioning.visibility", "5s");
        settings.put("portal.provisioning.first-check", "500ms");
        settings.put("portal.provisioning.check-every", "500ms");
        settings.put("portal.provisioning.look-every", "500ms");
        settings.put("portal.desktop.visibility", "5s");
        settings.put("portal.desktop.sweep-every", "1h");
        settings.put("portal.desktop.fresh-for", "1s");
        settings.put("portal.desktop.check-every", "1s");
        settings.put("portal.desktop.look-every", "1s");
        for (var wait : new String[] {"volume-wait", "compute-wait", "compute-down-wait"}) {
            settings.put("portal.change." + wait, "0s");
        }
        settings.put("portal.change.visibility", "5s");
        settings.put("portal.change.settle", "3s");
        settings.put("portal.change.first-check", "500ms");
        settings.put("portal.change.check-every", "500ms");
        settings.put("portal.change.look-every", "500ms");
        // As long as their locks.
        settings.put(DRIVER + "options", "-c idle_in_transaction_session_timeout=15000");
        settings.put(DRIVER + "tcpKeepAlive", "true");
        settings.put(DRIVER + "connectTimeout", "10");
        settings.put(DRIVER + "socketTimeout", "20");
        settings.put("portal.reclaim.look-every", "500ms");
        settings.put("portal.onboarding.look-every", "500ms");
        settings.put("portal.lease.look-every", "500ms");
        return settings;
    }
}
