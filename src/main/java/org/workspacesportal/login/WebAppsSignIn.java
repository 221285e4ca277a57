package org.workspacesportal.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/** Adds to the settings script of each of Camunda's web apps, which bring a login form of their own, that people sign in at ours. */
@Component
class WebAppsSignIn implements WebMvcConfigurer {

    private static final ClassPathResource SCRIPT = new ClassPathResource("webapps/sign-in.js");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/camunda/app/*/scripts/config.js")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/app/")
                .resourceChain(true)
                .addTransformer((request, settings, chain) -> {
                    var known = chain.transform(request, settings);
                    return new TransformedResource(known, with(known.getContentAsString(StandardCharsets.UTF_8)));
                });
    }

    private static byte[] with(String settings) throws IOException {
        return (settings + "\n" + SCRIPT.getContentAsString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
