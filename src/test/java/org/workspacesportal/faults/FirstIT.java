package org.workspacesportal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class FirstIT {
    @Test
    void first() throws Exception {
        try (var cluster = new Cluster(2, 50, Map.of())) {
            System.out.println(cluster.folder());
            var load = new Load(cluster);
            var victim = cluster.ambush().lay(Point.call("Create workspace", Point.When.AFTER, "CreateWorkspaces"), node -> {cluster.crashed(); node.kill();});
            load.people(10).parallelStream().forEach(person -> {
                var number = load.ask(person);
                load.awaitAsked(number);
                load.decide(number, true);
            });
            cluster.replace(victim.await(Duration.ofMinutes(1)));
            load.awaitEnds(Duration.ofMinutes(2));
            var violations = new Oracle(cluster.ledgers()).violations();
            FaultTable.add(victim.point().what(), 1, violations, cluster.errors(), "");
            System.out.println(cluster.errors());
            assertThat(violations).isEmpty();
        }
    }
}
