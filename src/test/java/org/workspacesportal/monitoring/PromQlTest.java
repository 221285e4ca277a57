package org.workspacesportal.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The other tests see nothing that this one does not find in an expression. */
class PromQlTest {

    @Test
    void findsMetricsAndLabels() {
        var found = PromQl.of(
                "histogram_quantile(0.9, sum by (le, offer) (increase(made_bucket{job=\"$job\", kind=~\"a|b{c}\"}[1d]))) / max(plain) > 7 * 86400 or vector(0)");

        assertThat(found.metrics()).isEqualTo(Map.of("made_bucket", Set.of("job", "kind"), "plain", Set.of()));
        assertThat(found.groupedBy()).containsExactly("le", "offer");
    }
}
