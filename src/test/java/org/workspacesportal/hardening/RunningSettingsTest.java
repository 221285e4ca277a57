package org.workspacesportal.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;
import org.workspacesportal.identity.Groups;
import org.workspacesportal.identity.PasswordCheck;
import org.workspacesportal.support.PortalClient;
import org.workspacesportal.support.PortalTest;

/** The check list of docs/security.md, read from the engine and the web server as they run. */
@PortalTest
class RunningSettingsTest {

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    IdentityService identityService;

    @Autowired
    PortalClient portal;

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void isSetSafely(String row, Consumer<ProcessEngineConfigurationImpl> check) {
        check.accept(engine);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                row("authorization is on", engine -> assertThat(engine.isAuthorizationEnabled())
                        .isTrue()),
                row("steps run as the service", engine -> assertThat(engine.isAuthorizationEnabledForCustomCode())
                        .isFalse()),
                row("no expressions in ad-hoc queries", engine -> assertThat(engine.isEnableExpressionsInAdhocQueries())
                        .isFalse()),
                row("no expressions in stored queries", engine -> assertThat(
                                engine.isEnableExpressionsInStoredQueries())
                        .isFalse()),
                row("expressions name things only", engine -> assertThat(engine.getExpressionManager())
                        .isInstanceOf(NamingExpressions.class)),
                row("no script language", engine -> assertThat(engine.getScriptEngineResolver())
                        .isInstanceOf(NoScripts.class)),
                row("no script language of the application", engine -> assertThat(
                                engine.isEnableFetchScriptEngineFromProcessApplication())
                        .isFalse()),
                row("no external script resources", engine -> assertThat(
                                engine.isEnableScriptEngineLoadExternalResources())
                        .isFalse()),
                row("no Java serialization", engine -> assertThat(engine.isJavaSerializationFormatEnabled())
                        .isFalse()),
                row("classes of JSON are checked", engine -> assertThat(engine.isDeserializationTypeValidationEnabled())
                        .isTrue()),
                row("no external XML entities", engine -> assertThat(engine.isEnableXxeProcessing())
                        .isFalse()),
                row("queries are limited", engine -> assertThat(engine.getQueryMaxResultsLimit())
                        .isEqualTo(2000)),
                row("password policy is on", engine -> assertThat(engine.isEnablePasswordPolicy())
                        .isTrue()),
                row("nobody is locked out by name", engine -> assertThat(
                                engine.getIdentityProviderSessionFactory().openSession())
                        .isInstanceOf(PasswordCheck.class)),
                row("an admin exists", engine -> assertThat(engine.getIdentityService()
                                .createUserQuery()
                                .memberOfGroup(Groups.ADMINS)
                                .count())
                        .isPositive()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.connect.Connectors",
                "org.camunda.spin.Spin",
                "org.codehaus.groovy.jsr223.GroovyScriptEngineFactory",
                "org.graalvm.polyglot.Context",
                "org.apache.commons.mail.Email",
                "org.springframework.boot.devtools.restart.Restarter"
            })
    void isNotInTheApplication(String type) {
        assertThat(ClassUtils.isPresent(type, getClass().getClassLoader())).isFalse();
    }

    @Test
    void noScriptLanguageIsInstalled() {
        assertThat(ServiceLoader.load(ScriptEngineFactory.class).stream().map(ServiceLoader.Provider::type))
                // The engine's own is not asked, as NamingExpressionsTest shows; FEEL, which decisions are written in,
                // computes values and reaches no Java.
                .allMatch(type ->
                        type.getName().contains(".feel.") || type.getName().endsWith(".JuelScriptEngineFactory"));
    }

    @Test
    void theDatabaseHasNoConsole() {
        assertThat(portal.browser("admin").get("/h2-console").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/actuator/env",
                "/actuator/metrics"
            })
    void aStrangerIsNotAnswered(String path) {
        assertThat(portal.get(null, path).status()).isEqualTo(401);
    }

    @Test
    void theWebAppsSendTheirHeadersAndGuardTheirCookies() {
        var page = portal.browser("employee").get("/camunda/app/tasklist/default/");

        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "'strict-dynamic'",
                        "'nonce-",
                        "default-src 'self'",
                        "frame-ancestors 'none'",
                        "object-src 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Lax"));
        assertThat(portal.stranger().get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void theWebAppsTakeNoChangeWithoutTheirToken() {
        assertThat(portal.browser("approver")
                        .submit("/camunda/api/engine/engine/default/task", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPasswordThatIsTheNameIsRefused() {
        var user = identityService.newUser("weak-password");
        user.setPassword("weak-password");

        assertThatThrownBy(() -> identityService.saveUser(user))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Password does not match policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine/default/task"})
    void aListHasAnEnd(String list) {
        assertThat(portal.get("approver", list).status()).isEqualTo(200);
        assertThat(portal.get("approver", list + "?maxResults=2000").status()).isEqualTo(200);
        assertThat(portal.get("approver", list + "?maxResults=2001").body())
                .contains("Max results limit of 2000 exceeded");
        assertThat(portal.get("approver", list + "?%6daxResults=2147483647").status())
                .isEqualTo(400);
        assertThat(portal.get("admin", "/engine-rest/metrics").status()).isEqualTo(200);
    }

    private static Arguments row(String name, Consumer<ProcessEngineConfigurationImpl> check) {
        return Arguments.of(name, check);
    }
}
