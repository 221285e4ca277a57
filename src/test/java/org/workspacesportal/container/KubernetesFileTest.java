package org.workspacesportal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kubernetes knows every field of docker/kubernetes.yaml, and what its parts say of each other fits. */
class KubernetesFileTest {

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.of(
                    ServiceAccount.class,
                    ConfigMap.class,
                    Deployment.class,
                    Service.class,
                    PodDisruptionBudget.class,
                    NetworkPolicy.class,
                    Ingress.class)
            .collect(Collectors.toMap(HasMetadata::getKind, Function.identity()));

    /** The models keep what they do not know; here nothing is kept. */
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .build();

    private final Map<String, HasMetadata> parts = ContainerFiles.documents("kubernetes.yaml").stream()
            .map(KubernetesFileTest::typed)
            .collect(Collectors.toMap(HasMetadata::getKind, Function.identity()));

    @Test
    void eachPartIsWhatItSaysItIs() {
        assertThat(parts).containsOnlyKeys(KINDS.keySet());
        assertThat(parts.values()).allSatisfy(part -> assertThat(part.getApiVersion())
                .isEqualTo(HasMetadata.getApiVersion(part.getClass())));
    }

    @Test
    void aFieldThatIsNotThereWouldBeFound() {
        var service = ContainerFiles.document("kubernetes.yaml", "Service");
        ContainerFiles.map(ContainerFiles.at(service, "spec", "ports", 0)).put("targetport", 8080);

        assertThatThrownBy(() -> typed(service)).hasRootCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void allThatChoosesPodsChoosesThose() {
        var labels = deployment().getSpec().getTemplate().getMetadata().getLabels();

        assertThat(Stream.of(
                        deployment().getSpec().getSelector().getMatchLabels(),
                        part(Service.class).getSpec().getSelector(),
                        part(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels(),
                        part(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels()))
                .allSatisfy(chosen -> assertThat(chosen).isNotEmpty().isEqualTo(labels));
    }

    @Test
    void portsAndVolumesAndAccountsThatAreNamedAreThere() {
        var pod = deployment().getSpec().getTemplate().getSpec();
        var container = pod.getContainers().get(0);
        var port = container.getPorts().get(0).getName();

        assertThat(Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                .allSatisfy(probe ->
                        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo(port));
        assertThat(part(Service.class)
                        .getSpec()
                        .getPorts()
                        .get(0)
                        .getTargetPort()
                        .getStrVal())
                .isEqualTo(port);
        assertThat(container.getVolumeMounts()).hasSameSizeAs(pod.getVolumes()).allSatisfy(mount -> assertThat(
                        pod.getVolumes())
                .anyMatch(volume -> volume.getName().equals(mount.getName())));
        assertThat(pod.getServiceAccountName())
                .isEqualTo(part(ServiceAccount.class).getMetadata().getName());
    }

    private Deployment deployment() {
        return part(Deployment.class);
    }

    private <T extends HasMetadata> T part(Class<T> kind) {
        return kind.cast(parts.get(HasMetadata.getKind(kind)));
    }

    private static HasMetadata typed(Map<String, Object> document) {
        return STRICT.convertValue(document, KINDS.get(document.get("kind").toString()));
    }
}
