package org.workspacesportal.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A real OpenID Connect provider on this machine, which can be made to lie; everybody's password is their name there. */
final class CompanyProvider implements AutoCloseable {

    static final String CLIENT = "portal";
    static final String SECRET = "portals-secret";

    private final ConfigurableApplicationContext application;
    private final Book book;

    CompanyProvider(String portal) {
        var provider = new SpringApplication(Application.class);
        var client = "spring.security.oauth2.authorizationserver.client.portal.";
        provider.setDefaultProperties(Map.ofEntries(
                Map.entry("spring.config.name", "none"),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("logging.level.root", "warn"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", "0"),
                // Cookies do not tell one port from another.
                Map.entry("server.servlet.session.cookie.name", "PROVIDER"),
                // It stands in for a service elsewhere, and the portal's own checks look at every start.
                Map.entry("spring.datasource.url", "jdbc:h2:mem:none"),
                Map.entry(client + "registration.client-id", CLIENT),
                Map.entry(client + "registration.client-secret", "{noop}" + SECRET),
                Map.entry(client + "registration.client-authentication-methods", "client_secret_basic"),
                Map.entry(client + "registration.authorization-grant-types", "authorization_code"),
                Map.entry(client + "registration.redirect-uris", portal + "/login/oauth2/code/company"),
                Map.entry(client + "registration.post-logout-redirect-uris", portal + "/login?logout"),
                Map.entry(client + "registration.scopes", "openid,profile,email"),
                Map.entry(client + "require-proof-key", "true")));
        this.application = provider.run();
        this.book = application.getBean(Book.class);
    }

    /** Its address, which it names as the issuer, too. */
    String issuer() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** Tells this about somebody from now on, in the token for the portal. */
    void tells(String name, Consumer<JwtClaimsSet.Builder> claims) {
        book.claims.put(name, claims);
    }

    /** Signs with a key that it does not publish. */
    void forges(boolean forging) {
        book.isForging = forging;
    }

    @Override
    public void close() {
        application.close();
    }

    /** What it knows about people. */
    private static final class Book {

        private final Map<String, Consumer<JwtClaimsSet.Builder>> claims = new ConcurrentHashMap<>();
        private volatile boolean isForging;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class,
    })
    static class Application {

        @Bean
        Book book() {
            return new Book();
        }

        @Bean
        @Order(1)
        SecurityFilterChain provider(HttpSecurity http) throws Exception {
            return http.with(
                            OAuth2AuthorizationServerConfigurer.authorizationServer(),
                            server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .httpBasic(login -> login.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        UserDetailsService everybody() {
            return name -> User.withUsername(name)
                    .password("{noop}" + name)
                    .authorities("person")
                    .build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(key()));
        }

        @Bean
        JwtEncoder signatures(JWKSource<SecurityContext> keys, Book book) {
            var right = new NimbusJwtEncoder(keys);
            var forged = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key())));
            return parameters -> (book.isForging ? forged : right).encode(parameters);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatItTells(Book book) {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    var name = token.getPrincipal().getName();
                    token.getClaims().claim("preferred_username", name);
                    book.claims.getOrDefault(name, claims -> {}).accept(token.getClaims());
                }
            };
        }

        private static RSAKey key() {
            try {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                var pair = generator.generateKeyPair();
                return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey(pair.getPrivate())
                        .keyID("one")
                        .build();
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
