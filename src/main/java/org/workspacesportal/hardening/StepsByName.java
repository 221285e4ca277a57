package org.workspacesportal.hardening;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.spring.ApplicationContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Lets expressions see the steps of a process and no other bean of the application. */
class StepsByName extends ApplicationContextElResolver {

    private final ApplicationContext context;

    StepsByName(ApplicationContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public @Nullable Object getValue(ELContext expression, @Nullable Object base, Object property) {
        return base == null && isStep(String.valueOf(property)) ? super.getValue(expression, null, property) : null;
    }

    private boolean isStep(String name) {
        return context.containsBean(name)
                && Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .anyMatch(kind -> context.isTypeMatch(name, kind));
    }
}
