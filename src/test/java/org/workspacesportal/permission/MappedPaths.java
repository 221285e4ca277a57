package org.workspacesportal.permission;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.web.servlet.JerseyApplicationPath;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** All that a running portal answers to, as Spring and Jersey have it in their mappings. */
final class MappedPaths {

    /** A method and a path with something in place of each variable. */
    record MappedPath(String method, String path) implements Comparable<MappedPath> {

        @Override
        public int compareTo(MappedPath other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final Set<MappedPath> paths = new TreeSet<>();

    private MappedPaths() {}

    static Set<MappedPath> of(ApplicationContext portal, ServletContext servlets) {
        var found = new MappedPaths();
        portal.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(found::spring));
        var engine = portal.getBean(ResourceConfig.class);
        found.jersey(portal.getBean(JerseyApplicationPath.class).getPrefix(), engine.getClasses());
        servlets.getServletRegistrations().values().forEach(found::webApp);
        return found.paths;
    }

    private void spring(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        for (var pattern : mapping.getPatternValues()) {
            for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                add(method.name(), pattern);
            }
        }
    }

    /** Camunda's web apps each bring a Jersey of their own. */
    private void webApp(ServletRegistration servlet) {
        var application = servlet.getInitParameter("jakarta.ws.rs.Application");
        if (application != null) {
            var classes = ((Application) BeanUtils.instantiateClass(ClassUtils.resolveClassName(application, null)))
                    .getClasses();
            servlet.getMappings().forEach(mapping -> jersey(mapping.replaceFirst("/\\*$", ""), classes));
        }
    }

    private void jersey(String prefix, Collection<Class<?>> classes) {
        classes.stream()
                .map(Resource::from)
                .filter(resource -> resource != null)
                .forEach(resource -> jersey(prefix, resource, new ArrayDeque<>()));
    }

    private void jersey(String prefix, Resource resource, Deque<Class<?>> within) {
        var path = resource.getPath() == null ? prefix : prefix + "/" + resource.getPath();
        resource.getResourceMethods().forEach(method -> add(method.getHttpMethod(), path));
        resource.getChildResources().forEach(child -> jersey(path, child, within));
        var locator = resource.getResourceLocator();
        if (locator != null) {
            below(path, locator, within);
        }
    }

    private void below(String path, ResourceMethod locator, Deque<Class<?>> within) {
        var type = locator.getInvocable().getRawResponseType();
        if (!within.contains(type)) {
            within.push(type);
            var resource = Resource.from(type, true);
            if (resource != null) {
                jersey(path, resource, within);
            }
            within.pop();
        }
    }

    private void add(String method, String pattern) {
        var path =
                pattern.replaceAll("\\{[^/]*}", "x").replaceAll("/?\\*+$", "/x").replaceAll("/{2,}", "/");
        paths.add(new MappedPath(method, path.isEmpty() ? "/" : path));
    }
}
