package org.workspacesportal.operations;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start the demo, whose passwords everybody knows, where anybody but the person at this machine could reach it, or where it could reach
 * anything but this machine.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoStaysOnThisMachine implements EnvironmentPostProcessor {

    private static final List<String> AWS_SERVICES = List.of("WORKSPACES", "SES");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new UnsafeStart(
                    "There is no profile 'production' yet: what runs is the demo, whose passwords everybody knows",
                    "Start without that profile, on this machine.");
        }
        if (!environment.getProperty("portal.demo.exposed", Boolean.class, false)) {
            requireLocal("server.address", environment.getProperty("server.address"));
        }
        var database = environment.getProperty("spring.datasource.url", "");
        if (!database.startsWith("jdbc:h2:file:") && !database.startsWith("jdbc:h2:mem:")) {
            requireLocal("spring.datasource.url", hostOf(database.replaceFirst("^jdbc:", "")));
        }
        if (!environment.getProperty("portal.aws.mode", "local").equalsIgnoreCase("local")) {
            AWS_SERVICES.forEach(service -> requireLocalEndpoint(environment, service));
        }
    }

    private static void requireLocalEndpoint(Environment environment, String service) {
        var name = "AWS_ENDPOINT_URL_" + service;
        var endpoint = Stream.of(name, "AWS_ENDPOINT_URL")
                .map(environment::getProperty)
                .filter(value -> value != null)
                .findFirst()
                .orElse("");
        requireLocal(name, hostOf(endpoint));
    }

    private static void requireLocal(String setting, @Nullable String host) {
        if (host == null || host.isBlank() || !isLoopback(host)) {
            throw new UnsafeStart(
                    "%s is %s, but the demo keeps to this machine"
                            .formatted(setting, host == null ? "not set" : "'" + host + "'"),
                    "Set it to an address of this machine such as 127.0.0.1.");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static String hostOf(String address) {
        try {
            var host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }
}
